import { defineCause } from '../../define-cause.ts';
import { evidenceOf } from '../../path-view.ts';
import { proxyFailures } from '../../proxy-failures.ts';

interface RefusesTarget extends Record<string, unknown> {
  readonly proxy: string;
  /** Of HTTP; 0 where a SOCKS proxy refuses. */
  readonly status: number;
  /** By policy; else the proxy itself does not get there. */
  readonly forbids: boolean;
}

/** "Bad gateway" and the like: it was willing. Source: RFC 9110 15.6.3-15.6.5. */
const TRIED: readonly number[] = [502, 503, 504];

/** Of replies of SOCKS5, RFC 1928 section 6. */
const SOCKS_REFUSALS = ['proxy-refused', 'proxy-no-route'];

/** The proxy is alive and refuses the way by policy. Source: go-failures F42. */
export default defineCause<RefusesTarget>({
  layer: 'proxy',
  order: 30,
  find: (situation) =>
    proxyFailures(situation)
      .filter(
        ({ status, failure }) =>
          (status !== undefined && status >= 400 && status !== 407) || SOCKS_REFUSALS.includes(failure ?? ''),
      )
      .map(({ variable, address, status, failure, tunnels, targets }) => ({
        subject: variable,
        params: {
          proxy: address,
          status: status ?? 0,
          forbids: failure !== 'proxy-no-route' && !TRIED.includes(status ?? 0),
        },
        certainty: 'confirmed',
        severity: 'error',
        because: 'proxy-refused',
        targets,
        evidence: evidenceOf(tunnels),
        explains: tunnels.map((t) => t.id),
        // Each of these could have been let through.
        controls: tunnels.map((t) => t.subject),
      })),
  text: {
    'zh-CN': {
      headline: () => '代理拒绝访问',
      summary: ({ proxy, status, forbids }) =>
        `代理 ${proxy} 在运行，但${forbids ? '拒绝连接' : '自己也连不上'}模块服务${status === 0 ? '' : `（${status}）`}。`,
      detail: ({ forbids }) =>
        forbids
          ? '代理服务器按策略挡住了这个地址，这不是网络故障。'
          : '代理服务器试过这个地址，没有连上：域名写错了，它解析不了这个域名，或者那个网站它去不了。',
      advice: ({ forbids }) =>
        forbids
          ? '请网络管理员放行 GOPROXY 里的主机；如果它是内网地址，把它加入 NO_PROXY。'
          : '先核对 GOPROXY 里的主机名，换一个镜像试试；如果它是内网地址，把它加入 NO_PROXY。',
    },
    en: {
      headline: () => 'The proxy refuses',
      summary: ({ proxy, status, forbids }) =>
        `The proxy ${proxy} is running, but ${forbids ? 'refuses to connect' : 'cannot get through itself'} to the module service${status === 0 ? '' : ` (${status})`}.`,
      detail: ({ forbids }) =>
        forbids
          ? 'The proxy server blocks this address by policy; the network itself is fine.'
          : 'The proxy server tried this address in vain: the name is mistyped, the proxy cannot resolve it, or it has no way there.',
      advice: ({ forbids }) =>
        forbids
          ? 'Ask your network administrators to allow the hosts in GOPROXY; if it is an internal address, add it to NO_PROXY.'
          : 'Check the host in GOPROXY and try another mirror; if it is an internal address, add it to NO_PROXY.',
    },
  },
});
