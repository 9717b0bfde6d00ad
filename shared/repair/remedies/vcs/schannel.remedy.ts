import { defineRemedy } from '../../define-remedy.ts';
import { isInstalled } from '../../git-edits.ts';
import { shellWord } from '../../shell-words.ts';

interface Params extends Readonly<Record<string, unknown>> {
  readonly host: string;
}

/**
 * git for Windows with the certificates of Windows, which `go` uses. A list in http.sslCAInfo is not heeded then, unless
 * http.schannelUseSSLCAInfo says so. Source: git-config(1), http.sslBackend and http.schannelUseSSLCAInfo; go-failures F30.
 */
export default defineRemedy<Params>({
  name: { 'zh-CN': '让 git 使用 Windows 的证书', en: 'Let git use the certificates of Windows' },
  fixes: ['vcs.trust-store'],
  risk: 'safe',
  reads: ({ params: { goTrusts, setting, where } }, context) =>
    context.platform === 'windows' && goTrusts === true && (setting === '' || isInstalled(where))
      ? { files: [context.join(context.home, '.gitconfig')] }
      : null,
  plan: ({ subject: host }, { file }, context) => {
    const path = context.join(context.home, '.gitconfig');
    if (file(path) === undefined) return null;
    const value = 'http.sslBackend schannel';
    return {
      params: { host },
      // The last value counts. Source: git-config(1), SYNTAX.
      edits: [{ place: 'file', path, content: { op: 'append', text: '[http]\n\tsslBackend = schannel\n' } }],
      command: `git config --file ${shellWord(context, path)} ${value}`,
    };
  },
  text: {
    'zh-CN': {
      title: () => '让 git 使用 Windows 的证书（http.sslBackend=schannel）',
      detail: ({ host }) =>
        `go 按 Windows 的证书信任 ${host}，git 用的是自带的列表。改了以后两者一样，证书检查照常进行。`,
    },
    en: {
      title: () => 'Let git use the certificates of Windows (http.sslBackend=schannel)',
      detail: ({ host }) =>
        `go trusts ${host} by the certificates of Windows, git by a list of its own. Afterwards both use the same, and go on checking.`,
    },
  },
});
