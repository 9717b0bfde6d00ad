import { defineRemedy } from '../../define-remedy.ts';
import { gitFile, unsetGitEdit } from '../../git-edits.ts';

interface Params extends Readonly<Record<string, unknown>> {
  readonly backend: string;
  readonly where: string;
}

/** git without a TLS library that it was built without: it takes the one it has, and checks as before. Source: git-config(1), http.sslBackend. */
export default defineRemedy<Params>({
  name: { 'zh-CN': '取消 git 不支持的 sslBackend', en: 'Take away an sslBackend that git lacks' },
  fixes: ['vcs.trust-store'],
  risk: 'safe',
  order: 30,
  reads: ({ params }, context) => {
    const file = gitFile(context, String(params['where']));
    return params['backend'] && file !== null ? { files: [file] } : null;
  },
  plan: ({ params }, { file: read }, context) => {
    const where = String(params['where']);
    const file = gitFile(context, where);
    const made =
      file === null ? null : unsetGitEdit(context, file, read(file) ?? '', ({ key }) => key === params['setting']);
    return made && { edits: [made.edit], command: made.command, params: { backend: String(params['backend']), where } };
  },
  text: {
    'zh-CN': {
      title: ({ backend, where }) => `取消 ${where} 里 git 的 http.sslBackend=${backend}`,
      detail: () => '这个 git 不带它，一遇到 https 地址就停下。取消后用自带的那个，证书检查照常进行。',
    },
    en: {
      title: ({ backend, where }) => `Take http.sslBackend=${backend} of git away, in ${where}`,
      detail: () =>
        'This git was built without it and stops at every address with https. It then uses the one it has, and goes on checking certificates.',
    },
  },
});
