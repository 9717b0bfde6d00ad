import { defineProbe, type Recorded, valueOf } from '../../probe.ts';

interface Routes {
  readonly ipv4: boolean;
  readonly ipv6: boolean;
}

export default defineProbe<Recorded<Routes>, Record<never, never>>({
  layer: 'net',
  title: { 'zh-CN': '检查网络连接', en: 'Check the network connection' },
  needs: {},
  budgetMs: 5000,
  run(_inputs, context) {
    return context.record<Routes>(
      {
        operation: 'net.routes',
        input: {},
        command: context.host.platform === 'windows' ? 'route print' : 'ip route; ip -6 route',
        show: ({ ipv4, ipv6 }) => ({ ipv4, ipv6 }),
      },
      () => context.host.network.routes(),
    );
  },
  interpret(recorded) {
    const routes = valueOf(recorded);
    if (!routes) return [];
    const outcome = routes.ipv4 || routes.ipv6 ? 'ok' : 'fail';
    return [
      { code: 'net.route', outcome, subject: 'default-route', params: { ...routes }, evidence: [recorded.evidence] },
    ];
  },
});
