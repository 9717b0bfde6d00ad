import { isPublicCodeHost } from '../../../diagnosis/public-hosts.ts';
import type { Cause } from '../../../domain/cause.ts';
import type { Finding } from '../../../domain/finding.ts';
import { type GitValue, parseGitAddress } from '../../../vcs/git-config.ts';
import { defineRemedy } from '../../define-remedy.ts';
import { gitFile, unsetGitEdit } from '../../git-edits.ts';
import type { RepairContext } from '../../repair-context.ts';

interface Params extends Readonly<Record<string, unknown>> {
  readonly from: string;
  readonly to: string;
  readonly file: string;
}

interface Rewriting {
  readonly rule: GitValue;
  readonly file: string;
  /** What the rule turns its value into. */
  readonly base: string;
}

/**
 * A rule of git that turns an address which answers into one that does not. Disruptive: it holds for all that git does, and
 * whoever wrote it may sign in there with a key. Source: git-config(1), url.<base>.insteadOf; go-failures F73.
 */
export default defineRemedy<Params>({
  name: { 'zh-CN': '停用 git 的 insteadOf', en: 'Take an insteadOf out of git’s settings' },
  fixes: ['vcs.ssh-blocked', 'vcs.https-blocked'],
  risk: 'disruptive',
  order: 60,
  reads: (cause, context) => {
    const found = rewriting(cause, context);
    return found && mayAnswer(found.rule.value, context) && maySignIn(found, context) ? { files: [found.file] } : null;
  },
  plan: (cause, read, context) => {
    const found = rewriting(cause, context);
    if (found === null) return null;
    const { rule, file, base } = found;
    // The key as the diagnosis keeps it has lost its user name: the address that is rewritten tells which it is.
    const made = unsetGitEdit(context, file, read.file(file) ?? '', ({ key, value }) => {
      return /^url\.[\s\S]+\.insteadof$/u.test(key) && value === rule.value;
    });
    return made && { params: { from: rule.value, to: base, file }, edits: [made.edit], command: made.command };
  },
  text: {
    'zh-CN': {
      title: ({ from, to }) => `git 不再把 ${from} 换成 ${to}`,
      detail: ({ file }) =>
        `${file} 里的 insteadOf 把地址换成了一个连不上的。改成注释后，git 用原来的地址；以前靠 SSH 密钥登录的仓库，可能要改用账号或令牌。`,
    },
    en: {
      title: ({ from, to }) => `git no longer puts ${to} in the place of ${from}`,
      detail: ({ file }) =>
        `An insteadOf in ${file} leads to an address that does not answer. As a remark it leaves git the address itself; repositories where you signed in with an SSH key may want an account or a token then.`,
    },
  },
});

/** The rule that led git to the host that the cause is about. */
function rewriting({ subject }: Cause, context: RepairContext): Rewriting | null {
  const led = (f: Finding<'vcs.repository'>) => f.params.host === subject && f.params.rewrittenBy;
  const rule = context.situation.findings.of('vcs.repository').find(led)?.params.rewrittenBy;
  const base = /^url\.([\s\S]*)\.insteadof$/u.exec(rule?.key ?? '')?.[1];
  const file = rule ? gitFile(context, rule.origin) : null;
  return rule && base !== undefined && file !== null ? { rule, file, base } : null;
}

/** The host itself was reached, or was not asked because git never went there. */
function mayAnswer(url: string, { situation }: RepairContext): boolean {
  const address = parseGitAddress(url);
  if (address?.transport !== 'https') return false;
  const views = situation.views.filter(({ target }) => target.host === address.host);
  return views.length === 0 || views.some(({ tls }) => tls.some(({ outcome }) => outcome === 'ok'));
}

/** By https an account is wanted where ssh had a key: without one the rule is still the better way. */
function maySignIn({ rule, base }: Rewriting, { situation: { findings } }: RepairContext): boolean {
  const host = parseGitAddress(rule.value)?.host ?? '';
  if (parseGitAddress(base)?.transport !== 'ssh') return true;
  const declared = findings.of('module.origin').some((f) => f.params.host === host && f.params.why === 'private');
  const accounts = findings.of('vcs.account').filter(({ params }) => params.host === host);
  const known = accounts.some(({ params }) => params.listed || params.program);
  return known || (isPublicCodeHost(host) && !declared);
}
