import { defineCause } from '../../define-cause.ts';
import { upperCaseLosers } from '../../other-questions.ts';
import { switchMirror } from '../../switch-mirror.ts';

interface UpperCaseLost extends Record<string, unknown> {
  readonly host: string;
  readonly url: string;
  readonly status: number;
}

/** A path that `go` writes with `!` for an upper-case letter is denied, others are served. Source: go.dev/ref/mod#goproxy-protocol. */
export default defineCause<UpperCaseLost>({
  layer: 'http',
  order: 25,
  find: (situation) =>
    upperCaseLosers(situation).map(({ view, escaped, draft }) => {
      const told = situation.downloadErrors.filter(({ params }) => /[A-Z]/u.test(params.module ?? ''));
      const common = draft([escaped]);
      return {
        ...common,
        params: { host: view.target.host, url: escaped.params.url, status: escaped.params.status ?? 0 },
        severity: told.length > 0 ? ('error' as const) : ('warning' as const),
        targets: [view.target.id],
        explains: [...common.explains, ...told.map(({ id }) => id)],
      };
    }),
  text: {
    'zh-CN': {
      headline: () => '镜像找不到大写路径',
      summary: ({ host }) => `${host} 不提供路径里有大写字母的模块。`,
      detail: ({ status, url }) =>
        `go 把大写字母写成“!”加小写字母。这样的地址（${url}）得到的是 ${status}，没有大写字母的模块却正常：镜像不懂这种写法，或途中的防火墙把感叹号当成了攻击。`,
      advice: ({ host }) =>
        `换用别的镜像，例如 ${switchMirror(host)}；如果是公司自己的镜像，请管理员放行地址里的“!”和“%21”。`,
    },
    en: {
      headline: () => 'Upper-case paths are lost',
      summary: ({ host }) => `${host} does not serve modules with an upper-case letter in their path.`,
      detail: ({ status, url }) =>
        `go writes an upper-case letter as "!" and the small one. Such an address (${url}) gets ${status}, while modules without are served: the mirror does not know the notation, or a firewall on the way takes the exclamation mark for an attack.`,
      advice: ({ host }) =>
        `Use another mirror, for example ${switchMirror(host)}; if it is a company mirror, have "!" and "%21" allowed in its addresses.`,
    },
  },
});
