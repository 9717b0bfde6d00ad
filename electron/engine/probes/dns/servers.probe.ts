import { askServer, type ServerAnswer, serverFinding } from '../../ask-server.ts';
import { defineTargetProbe, type ProbeContext, valueOf } from '../../probe.ts';

/** A name of one label is tried with each suffix until one is known. Source: resolv.conf(5) `ndots:1`. */
async function askLikeSystem(
  context: ProbeContext,
  server: string,
  host: string,
  suffixes: readonly string[],
): Promise<ServerAnswer> {
  const names = host.includes('.') ? [host] : [...suffixes.map((suffix) => `${host}.${suffix}`), host];
  const ask = (name: string) => askServer(context, { server, configured: true, transport: 'udp', name });
  let last = await ask(names[0] ?? host);
  for (const name of names.slice(1)) {
    if ((valueOf(last.a.result) ?? []).length + (valueOf(last.aaaa.result) ?? []).length > 0) break;
    last = await ask(name);
  }
  return last;
}

/** More resolvers than these are not asked: Go itself gives up after three. Source: net/dnsclient_unix.go, resolv.conf(5) MAXNS. */
const MAX_SERVERS = 3;

export default defineTargetProbe<readonly ServerAnswer[], Record<never, never>>({
  layer: 'dns',
  title: { 'zh-CN': '逐个询问 DNS 服务器', en: 'Ask each DNS server' },
  needs: {},
  budgetMs: 15_000,
  appliesTo: ({ route, host }) =>
    route.kind === 'direct' && host !== 'localhost' && /[a-z]/u.test(host) && !host.includes(':'),
  run(_inputs, context, target) {
    const { network } = context.host;
    const servers = network.resolvers().slice(0, MAX_SERVERS);
    return Promise.all(servers.map((server) => askLikeSystem(context, server, target.host, network.searchDomains())));
  },
  interpret(answers, _inputs, target) {
    return answers.map((answer) => serverFinding(answer, target));
  },
});
