import type { Cause } from '../../../domain/cause.ts';
import { defineRemedy } from '../../define-remedy.ts';
import type { RepairContext } from '../../repair-context.ts';
import { shellWord } from '../../shell-words.ts';
import { variableEdits } from '../../variable-edits.ts';

interface Params extends Readonly<Record<string, unknown>> {
  readonly from: string;
  readonly to: string;
  /** The variable NETRC leads elsewhere, and is what goes. */
  readonly variable: boolean;
}

/**
 * Accounts in a netrc file that `go` does not read are added to the one that it reads, or the variable that leads away from
 * them goes. Contents are neither shown nor copied anywhere else. Source: cmd/go/internal/auth/netrc.go (netrcPath).
 */
export default defineRemedy<Params>({
  name: { 'zh-CN': '让 go 读到 netrc 里的账号', en: 'Let go read the accounts in netrc' },
  fixes: ['vcs.netrc-name'],
  risk: 'disruptive',
  reads: (cause) => ({ files: [cause.subject, readBy(cause)] }),
  plan: (cause, { file }, context) => {
    const to = readBy(cause);
    const from = cause.subject;
    const unset = variableEdits(context, 'NETRC', null);
    if (unset !== null) return { ...unset, params: { from, to, variable: true } };
    const text = file(from);
    if (!text || to === '' || file(to) === undefined || storedNetrc(context)) return null;
    const ended = text.endsWith('\n') ? text : `${text}\n`;
    return {
      params: { from, to, variable: false },
      edits: [{ place: 'file', path: to, content: { op: 'append', text: ended, secret: true } }],
      command: command(context, from, to),
    };
  },
  text: {
    'zh-CN': {
      title: ({ from, to, variable }) =>
        variable ? `去掉变量 NETRC，让 go 读 ${from}` : `把 ${from} 里的账号加进 ${to}`,
      detail: ({ to, variable }) =>
        variable
          ? `NETRC 指向 ${to}，那里没有这个账号。去掉以后 go 读默认的文件。`
          : '内容不显示，也不另存副本；新建的文件只有自己能读。git 和 curl 也会用到里面的账号。',
    },
    en: {
      title: ({ from, to, variable }) =>
        variable ? `Take the variable NETRC away, so that go reads ${from}` : `Add the accounts in ${from} to ${to}`,
      detail: ({ to, variable }) =>
        variable
          ? `NETRC names ${to}, where this account is not. Without it go reads the usual file.`
          : 'Contents are not shown and not copied anywhere else; a new file is for its owner only. git and curl will use these accounts as well.',
    },
  },
});

function readBy({ params }: Cause): string {
  return String(params['read'] ?? '');
}

function storedNetrc({ stored }: RepairContext): boolean {
  return stored.some(({ name }) => name.toUpperCase() === 'NETRC');
}

function command(context: RepairContext, from: string, to: string): string {
  const [source, target] = [shellWord(context, from), shellWord(context, to)];
  return context.platform === 'windows'
    ? `Get-Content ${source} | Add-Content ${target}`
    : `(umask 077; cat ${source} >> ${target})`;
}
