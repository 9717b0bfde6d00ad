import type { Cause } from '../../../domain/cause.ts';
import { defineRemedy } from '../../define-remedy.ts';
import type { RepairContext } from '../../repair-context.ts';
import { shellWord } from '../../shell-words.ts';

interface Params extends Readonly<Record<string, unknown>> {
  readonly host: string;
  readonly other: string;
}

/**
 * ssh to the port of https, where the host's own stand-in there has just answered as an ssh server. The host's key must be
 * known already, and has to be the same there: nothing new is trusted. Source: ssh_config(5), HostKeyAlias; go-failures F73.
 */
export default defineRemedy<Params>({
  name: { 'zh-CN': 'SSH 改走 443 端口', en: 'SSH by port 443' },
  fixes: ['vcs.ssh-blocked'],
  risk: 'disruptive',
  order: 40,
  reads: (cause, context) => (standIn(cause, context) ? { files: [configFile(context)] } : null),
  plan: (cause, { file }, context) => {
    const other = standIn(cause, context);
    const path = configFile(context);
    if (other === null || file(path) === undefined) return null;
    const host = cause.subject;
    const block = [`Host ${host}`, `  HostName ${other.host}`, `  Port ${other.port}`, `  HostKeyAlias ${host}`];
    // Before all else: ssh takes the first value that it finds.
    const text = `${block.join('\n')}\n\n`;
    return {
      params: { host, other: `${other.host}:${other.port}` },
      edits: [{ place: 'file', path, content: { op: 'prepend', text, ownerOnly: true } }],
      command: command(context, path, block),
    };
  },
  text: {
    'zh-CN': {
      title: ({ host, other }) => `让 ${host} 的 SSH 改走 ${other}`,
      detail: ({ host }) =>
        `那里刚刚应答了，是 ${host} 自己提供的 SSH 入口。主机密钥仍按 ${host} 已有的核对，不新增信任。ssh 和 git 以后都这样连。`,
    },
    en: {
      title: ({ host, other }) => `Lead SSH for ${host} to ${other}`,
      detail: ({ host }) =>
        `It has just answered, and is the host's own entrance for SSH. Its key is still compared with the one you have of ${host}: nothing new is trusted. ssh and git go there from then on.`,
    },
  },
});

function standIn({ subject: host }: Cause, { situation: { findings } }: RepairContext) {
  const known = findings
    .of('vcs.known-host')
    .some(({ params }) => params.host === host && params.port === 22 && params.known);
  const closed = findings.of('vcs.ssh-port').some(({ params }) => params.host === host && params.port === 22);
  const open = findings.of('vcs.ssh-port').find(({ params: { alternative, host: name, banner = '' } }) => {
    return alternative && (name === host || name.endsWith(`.${host}`)) && banner.startsWith('SSH-');
  });
  return known && closed && open ? { host: open.params.host, port: open.params.port } : null;
}

function configFile(context: RepairContext): string {
  return context.join(context.home, '.ssh', 'config');
}

function command(context: RepairContext, path: string, block: readonly string[]): string {
  const file = shellWord(context, path);
  if (context.platform === 'windows')
    return `Set-Content ${file} (@('${block.join("','")}','') + @(Get-Content ${file} -ErrorAction SilentlyContinue))`;
  return `printf '%s\\n' ${block.map((line) => shellWord(context, line)).join(' ')} '' | cat - ${file} > ${file}.new && mv ${file}.new ${file}`;
}
