import { defineRemedy } from '../../define-remedy.ts';
import { type GitEdit, gitFile, isInstalled, unsetGitEdit } from '../../git-edits.ts';
import type { RepairContext } from '../../repair-context.ts';
import { mergeLines, variableEdits } from '../../variable-edits.ts';

interface Params extends Readonly<Record<string, unknown>> {
  readonly setting: string;
  readonly where: string;
}

const LIST = /^http\.(?:[\s\S]+\.)?sslca(?:info|path)$/u;

/**
 * git without a list of certificates of its own that does not hold this host's root, so that it uses the one that comes with it.
 * The check itself stays on. Only where `go` trusts the host by the list of the system. Source: git-config(1), http.sslCAInfo.
 */
export default defineRemedy<Params>({
  name: { 'zh-CN': '停用 git 自己的证书列表', en: 'Take git’s own list of certificates away' },
  fixes: ['vcs.trust-store'],
  risk: 'disruptive',
  order: 60,
  reads: ({ params }, context) => {
    const { goTrusts, setting, where } = params;
    if (goTrusts !== true || !LIST.test(String(setting)) || isInstalled(where)) return null;
    const file = gitFile(context, String(params['where']));
    return { files: file === null ? [] : [file] };
  },
  plan: ({ params }, read, context) => {
    const setting = String(params['setting']);
    const where = String(params['where']);
    const file = gitFile(context, where);
    const made = file === null ? ofVariable(context, where) : ofFile(context, file, read.file(file) ?? '', setting);
    return made && { ...made, params: { setting, where } };
  },
  text: {
    'zh-CN': {
      title: ({ setting, where }) => `停用 ${where} 里 git 的 ${setting}`,
      detail: () =>
        '它让 git 用另一份证书列表，而那份列表里没有这个网站的根证书。停用后 git 用系统自带的列表，证书检查照常进行；只在那份列表里的网站会改为连不上。',
    },
    en: {
      title: ({ setting, where }) => `Take ${setting} of git away, in ${where}`,
      detail: () =>
        'It gives git another list of certificates, which lacks the root of this host. Without it git uses the list of the system and goes on checking; hosts whose root is in that other list only will fail.',
    },
  },
});

function ofFile(context: RepairContext, file: string, text: string, setting: string) {
  const made: GitEdit | null = unsetGitEdit(context, file, text, ({ key }) => key === setting);
  return made && { edits: [made.edit], command: made.command };
}

/** `GIT_SSL_CAINFO` and `GIT_SSL_CAPATH` mean the same, wherever they are set. Source: git(1). */
function ofVariable(context: RepairContext, name: string) {
  const parts = ['GIT_SSL_CAINFO', 'GIT_SSL_CAPATH'].flatMap((one) => {
    return one === name || context.stored.some((v) => v.name === one) ? [variableEdits(context, one, null)] : [];
  });
  if (parts.length === 0 || parts.some((part) => part === null)) return null;
  return {
    edits: mergeLines(parts.flatMap((part) => part?.edits ?? [])),
    command: parts.map((part) => part?.command ?? '').join('\n'),
    sets: Object.assign({}, ...parts.map((part) => part?.sets ?? {})) as Readonly<Record<string, null>>,
  };
}
