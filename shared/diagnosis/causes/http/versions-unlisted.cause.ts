import { defineCause } from '../../define-cause.ts';
import { everybodyHas } from '../../module-set.ts';
import { questionedMirrors, saidBadly } from '../../other-questions.ts';
import { switchMirror } from '../../switch-mirror.ts';

interface VersionsUnlisted extends Record<string, unknown> {
  readonly host: string;
  readonly status: number;
  /** Which of the two questions about versions it fails at. */
  readonly asked: 'list' | 'latest';
}

/** The mirror has a version and cannot say which there are: `go get` needs that, a download does not. */
export default defineCause<VersionsUnlisted>({
  layer: 'http',
  order: 70,
  find: (situation) =>
    questionedMirrors(situation).flatMap(({ view, answer, draft }) => {
      const bad = (['list', 'latest'] as const).map(answer).filter(saidBadly);
      const [first] = bad;
      if (!first || !everybodyHas(situation)) return [];
      const asked = first.params.purpose === 'list' ? ('list' as const) : ('latest' as const);
      return [
        {
          ...draft(bad),
          params: { host: view.target.host, status: first.params.status ?? 0, asked },
          severity: 'warning' as const,
        },
      ];
    }),
  text: {
    'zh-CN': {
      headline: () => '镜像列不出版本',
      summary: ({ host }) => `${host} 能下载模块，但说不出模块有哪些版本，go get 会失败。`,
      detail: ({ asked, status }) =>
        `请求 ${asked === 'list' ? '@v/list（版本列表）' : '@latest（最新版本）'} 得到的不是应有的内容（状态 ${status}）。go mod download 用不着它，go get 和升级版本要用。`,
      advice: ({ host }) =>
        `要用 go get 时换一个镜像，例如 ${switchMirror(host)}；如果是公司自己的镜像，请通知维护者。`,
    },
    en: {
      headline: () => 'The mirror lists no versions',
      summary: ({ host }) => `${host} serves modules but cannot say which versions there are, so go get fails.`,
      detail: ({ asked, status }) =>
        `A request for ${asked === 'list' ? '@v/list' : '@latest'} got something else (status ${status}). go mod download does not need it; go get and upgrades do.`,
      advice: ({ host }) =>
        `Use another mirror for go get, for example ${switchMirror(host)}; if it is a company mirror, tell its owners.`,
    },
  },
});
