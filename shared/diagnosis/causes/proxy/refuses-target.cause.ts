import { defineCause } from '../../define-cause.ts';
import { evidenceOf } from '../../path-view.ts';
import { proxyFailures } from '../../proxy-failures.ts';

interface RefusesTarget extends Record<string, unknown> {
  readonly proxy: string;
  readonly status: number;
}

/** The proxy is alive and refuses the way by policy. Source: go-failures F42. */
export default defineCause<RefusesTarget>({
  layer: 'proxy',
  order: 30,
  find: (situation) =>
    proxyFailures(situation)
      .filter(({ status }) => status !== undefined && status >= 400 && status !== 407)
      .map(({ variable, address, status, tunnels, targets }) => ({
        subject: variable,
        params: { proxy: address, status: status ?? 0 },
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
      summary: ({ proxy, status }) => `代理 ${proxy} 在运行，但拒绝连接模块服务（${status}）。`,
      detail: () => '代理服务器按策略挡住了这个地址，这不是网络故障。',
      advice: () => '请网络管理员放行 GOPROXY 里的主机；如果它是内网地址，把它加入 NO_PROXY。',
    },
    en: {
      headline: () => 'The proxy refuses',
      summary: ({ proxy, status }) =>
        `The proxy ${proxy} is running, but refuses to connect to the module service (${status}).`,
      detail: () => 'The proxy server blocks this address by policy; the network itself is fine.',
      advice: () =>
        'Ask your network administrators to allow the hosts in GOPROXY; if it is an internal address, add it to NO_PROXY.',
    },
  },
});
