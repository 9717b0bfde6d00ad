import { defineCause } from '../../define-cause.ts';
import { missingOrigins } from '../../origin-view.ts';
import { evidenceOf } from '../../path-view.ts';
import { misnamedNetrc, signInWanted } from '../../sign-in.ts';

interface NetrcName extends Record<string, unknown> {
  readonly host: string;
  readonly module: string;
  /** The file that `go` reads instead. */
  readonly read: string;
}

/** The account stands in a netrc file of another name than `go` reads. Sources: cmd/go/internal/auth/netrc.go; go-failures F70. */
export default defineCause<NetrcName>({
  layer: 'vcs',
  order: 30,
  find: (situation) => {
    const files = new Map<string, ReturnType<typeof missingOrigins>>();
    for (const view of missingOrigins(situation)) {
      const file = misnamedNetrc(view);
      if (file !== undefined && signInWanted(view)) files.set(file, [...(files.get(file) ?? []), view]);
    }
    return [...files].flatMap(([subject, views]) => {
      const [first] = views;
      if (!first) return [];
      const { page, repository, error, accounts } = first;
      return [
        {
          subject,
          params: { host: first.host, module: first.subject, read: accounts[0]?.params.file ?? '' },
          certainty: signInWanted(first)?.how === 'asks' ? ('confirmed' as const) : ('likely' as const),
          severity: 'error' as const,
          evidence: evidenceOf([page, repository, error]),
          explains: views.flatMap((v) => (v.error ? [v.error.id] : [])),
          controls: accounts.map((f) => f.params.file),
        },
      ];
    });
  },
  text: {
    'zh-CN': {
      headline: () => 'netrc 的文件名不对',
      summary: ({ host, read }, subject) => `${host} 的账号写在 ${subject} 里，而 go 读的是 ${read}，账号没有用上。`,
      detail: ({ module }) =>
        `取 ${module} 要登录。Windows 上的文件名是 _netrc，Linux 和 macOS 上是 .netrc；从另一种系统抄来的说明常常用错名字。`,
      advice: ({ read }, subject) => `把 ${subject} 复制成 ${read}，或用环境变量 NETRC 指定文件。`,
    },
    en: {
      headline: () => 'netrc has the wrong name',
      summary: ({ host, read }, subject) =>
        `The account for ${host} is in ${subject}, but go reads ${read}, so it is not used.`,
      detail: ({ module }) =>
        `${module} needs a sign-in. The file is called _netrc on Windows and .netrc on Linux and macOS; guides written for the other system name it wrongly.`,
      advice: ({ read }, subject) => `Copy ${subject} to ${read}, or name the file in the variable NETRC.`,
    },
  },
});
