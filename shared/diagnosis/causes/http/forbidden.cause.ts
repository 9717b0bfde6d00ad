import { defineCause } from '../../define-cause.ts';
import { httpFailures } from '../../http-failures.ts';
import { isRateLimit } from '../../rate-limit.ts';

interface Forbidden extends Record<string, unknown> {
  readonly host: string;
  readonly status: number;
  /** What the server says about it, if it does. */
  readonly reason: string;
}

/** 4xx that mean something else: a log-in that is missing, absence, the proxy's password, a server that was too slow. */
const OTHERS: readonly number[] = [401, 404, 407, 408, 410];

/** The mirror refuses: 403, 418, 451 and the like. A comma does not pass on. Source: go-failures F10, F11, F16. */
export default defineCause<Forbidden>({
  layer: 'http',
  order: 32,
  find: (situation) =>
    httpFailures(situation)
      .filter(({ reply, redirectHost }) => {
        const { status = 0 } = reply;
        return status >= 400 && status < 500 && !OTHERS.includes(status) && !isRateLimit(reply) && !redirectHost;
      })
      .map(({ view, reply, draft }) => ({
        ...draft,
        params: { host: view.target.host, status: reply.status ?? 0, reason: reply.reason ?? '' },
      })),
  text: {
    'zh-CN': {
      headline: () => '镜像拒绝提供模块',
      summary: ({ host, status }) => `${host} 拒绝了请求（${status}）。`,
      detail: ({ reason }) =>
        `${reason === '' ? '' : `它给出的理由是：“${reason}”。`}网络是通的，别的镜像也肯回答，是这个镜像不肯给：公司镜像按规定不放行，或者限制了来源地址。列表里的逗号不会因此换到下一项。`,
      advice: () =>
        '公司镜像：请管理员放行这个模块，不要绕过。公共镜像：换一个，例如 go env -w "GOPROXY=https://goproxy.cn,direct"',
    },
    en: {
      headline: () => 'The mirror refuses',
      summary: ({ host, status }) => `${host} refuses the request (${status}).`,
      detail: ({ reason }) =>
        `${reason === '' ? '' : `Its reason: "${reason}". `}The network is fine and other mirrors answer; this one will not: a company policy, or a limit on who may ask. A comma in the list does not pass on after that.`,
      advice: () =>
        'For a company mirror, ask its owners to approve the module; do not go around it. For a public one, use another: go env -w "GOPROXY=https://goproxy.cn,direct"',
    },
  },
});
