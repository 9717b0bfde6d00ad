import { defineRemedy } from '../../define-remedy.ts';
import type { Edit, LineEdit } from '../../edit.ts';
import { editLineCommand } from '../../shell-words.ts';

interface Params extends Readonly<Record<string, unknown>> {
  readonly host: string;
  readonly address: string;
}

/** A line of the hosts file without the name that it leads astray; other names of the line stay. */
export default defineRemedy<Params>({
  name: { 'zh-CN': '停用 hosts 文件里的一行', en: 'Take a name out of the hosts file' },
  fixes: ['dns.hosts-override', 'dns.fake-ip-stale'],
  risk: 'safe',
  elevation: 'admin',
  order: 20,
  reads: ({ params }) => (typeof params['file'] === 'string' ? { files: [params['file']] } : null),
  plan: ({ params, subject: host }, { file }, context) => {
    const path = String(params['file']);
    const lines = (file(path) ?? '').split('\n').flatMap((raw, index) => {
      const was = raw.replace(/\r$/u, '');
      const becomes = withoutName(was, host);
      return becomes === null ? [] : [{ line: index + 1, was, becomes }];
    });
    if (lines.length === 0) return null;
    if (context.platform === 'windows') return onWindows(path, host, String(params['address']), lines);
    return {
      params: { host, address: String(params['address']) },
      edits: [{ place: 'file', path, content: { op: 'lines', lines } }],
      command: lines.map(({ line, becomes }) => editLineCommand(context, path, line, becomes)).join('\n'),
    };
  },
  text: {
    'zh-CN': {
      title: ({ host }) => `让 hosts 文件不再改写 ${host}`,
      detail: ({ host, address }) =>
        `那一行把 ${host} 指到了 ${address}。改成注释后按 DNS 解析；同一行的其他名字保留。`,
    },
    en: {
      title: ({ host }) => `Let the hosts file leave ${host} alone`,
      detail: ({ host, address }) =>
        `A line sends ${host} to ${address}. As a remark it leaves the name to DNS; other names of the line stay.`,
    },
  },
});

/**
 * On Windows an administrator turns whole lines into remarks: the bytes of all others stay, whatever code page they are in. A
 * line with other names on it is left to a person.
 */
function onWindows(path: string, host: string, address: string, lines: readonly LineEdit[]) {
  if (!lines.every(({ becomes }) => becomes.startsWith('#'))) return null;
  const edits: readonly Edit[] = [{ place: 'hosts', path, lines: lines.map(({ line, was }) => ({ line, was })) }];
  return { params: { host, address }, edits, command: `Start-Process notepad -Verb RunAs -ArgumentList '${path}'` };
}

/** The line without the name: a remark where nothing else is left; null where the name is not in it. Source: hosts(5). */
function withoutName(line: string, host: string): string | null {
  const [, fields = '', remark = ''] = /^([^#]*)(#.*)?$/u.exec(line) ?? [];
  const [address = '', ...names] = fields.trim().split(/\s+/u);
  const others = names.filter((name) => name.toLowerCase() !== host);
  if (others.length === names.length) return null;
  if (others.length === 0) return `# ${line}`;
  return `${[address, ...others].join(' ')}${remark === '' ? '' : ` ${remark}`}`;
}
