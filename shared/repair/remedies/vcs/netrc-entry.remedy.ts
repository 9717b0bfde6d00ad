import { hidesAccount, netrcFile } from '../../account.ts';
import { defineRemedy } from '../../define-remedy.ts';

interface Params extends Readonly<Record<string, unknown>> {
  readonly host: string;
  readonly file: string;
}

/**
 * An account that a person has given, at the end of the netrc that `go` and git read. Nowhere else: the journal keeps hashes,
 * and what was there before is what stands in front of the line. Sources: cmd/go/internal/auth/netrc.go; go-failures F68, F79.
 */
export default defineRemedy<Params>({
  name: { 'zh-CN': '把账号写进 netrc', en: 'Enter an account into netrc' },
  fixes: ['module.private-unauthenticated', 'vcs.credentials-missing'],
  risk: 'disruptive',
  reads: (_cause, context) => (context.account === null ? null : { files: [netrcFile(context)] }),
  plan: (_cause, read, context) => {
    const { account } = context;
    const file = netrcFile(context);
    const text = read.file(file);
    if (account === null || text === undefined || hidesAccount(text ?? '', account.host)) return null;
    const { host, login, password } = account;
    const line = (secret: string) => `machine ${host} login ${login} password ${secret}`;
    return {
      params: { host, file },
      asked: true,
      edits: [{ place: 'file', path: file, content: { op: 'append', text: `${line(password)}\n`, secret: true } }],
      command: `# ${file}\n${line('…')}`,
    };
  },
  text: {
    'zh-CN': {
      title: ({ host, file }) => `把 ${host} 的账号写进 ${file}`,
      detail: () => '密码只写在这一个文件里；新建的文件只有自己能读。git 和 curl 访问这个网站时也会用到它。',
    },
    en: {
      title: ({ host, file }) => `Enter the account for ${host} into ${file}`,
      detail: () =>
        'The password stands in that file only; a new file is for its owner alone. git and curl will use it for this host too.',
    },
  },
});
