import { defineCause } from '../../define-cause.ts';
import { hostOf, httpFailures } from '../../http-failures.ts';
import { switchMirror } from '../../switch-mirror.ts';

interface InsecureRedirect extends Record<string, unknown> {
  readonly host: string;
  /** Where it leads, without the query. */
  readonly location: string;
}

/** One mirror leads from https to http, which `go` refuses; on several hosts it is a captive portal. Source: go-failures F20. */
export default defineCause<InsecureRedirect>({
  layer: 'http',
  order: 15,
  find: (situation) =>
    httpFailures(situation).flatMap(({ view, reply, draft }) => {
      const { status = 0, location = '' } = reply;
      const secure = view.target.tls && /^http:\/\//iu.test(location) && hostOf(location) !== undefined;
      if (!secure || status < 300 || status > 399) return [];
      return [{ ...draft, params: { host: view.target.host, location } }];
    }),
  text: {
    'zh-CN': {
      headline: () => '镜像转到不加密的地址',
      summary: ({ host, location }) => `${host} 把请求转到不加密的 ${location}，go 拒绝跟过去。`,
      detail: () => 'go 绝不从 https 转到 http。别的主机没有这样做，所以不是登录页面，而是这个镜像的跳转配错了。',
      advice: ({ host }) =>
        `换用别的镜像，例如 ${switchMirror(host)}；如果是公司自己的镜像，请维护者把跳转改成 https。`,
    },
    en: {
      headline: () => 'Redirected to plain http',
      summary: ({ host, location }) => `${host} sends the request on to the unencrypted ${location}, and go refuses.`,
      detail: () =>
        'go never follows from https to http. Other hosts do not do this, so it is no log-in page but a wrong redirect of this mirror.',
      advice: ({ host }) =>
        `Use another mirror, for example ${switchMirror(host)}; if it is a company mirror, have its owners redirect to https.`,
    },
  },
});
