import { askServer, type ServerAnswer, serverFinding } from '../../ask-server.ts';
import { defineTargetProbe } from '../../probe.ts';

/** More resolvers than these are not asked: Go itself gives up after three. Source: net/dnsclient_unix.go, resolv.conf(5) MAXNS. */
const MAX_SERVERS = 3;

export default defineTargetProbe<readonly ServerAnswer[], Record<never, never>>({
  layer: 'dns',
  title: { 'zh-CN': '逐个询问 DNS 服务器', en: 'Ask each DNS server' },
  needs: {},
  budgetMs: 15_000,
  appliesTo: ({ route, host, role }) =>
    route.kind === 'direct' && role !== 'proxy' && /[a-z]/u.test(host) && !host.includes(':'),
  run(_inputs, context, target) {
    const servers = context.host.network.resolvers().slice(0, MAX_SERVERS);
    return Promise.all(
      servers.map((server) => askServer(context, { server, configured: true, transport: 'udp', name: target.host })),
    );
  },
  interpret(answers, _inputs, target) {
    return answers.map((answer) => serverFinding(answer, target));
  },
});
