import type { FindingDraft } from '../../../../shared/domain/finding.ts';
import type { NameRule } from '../../../host/host.ts';
import { askServer, type ServerAnswer, serverFinding } from '../../ask-server.ts';
import { nameRuleFor } from '../../name-rule-for.ts';
import { defineTargetProbe, type ProbeContext, type Recorded, valueOf } from '../../probe.ts';

interface Data {
  readonly answers: readonly ServerAnswer[];
  /** By which Windows asks other servers for this name: then those are asked here too. */
  readonly rule?: NameRule & { readonly evidence: string };
}

/** The rules of Windows, which `go` follows and nslookup does not. */
function readRules(context: ProbeContext): Promise<Recorded<readonly NameRule[]>> {
  return context.record<readonly NameRule[]>(
    {
      operation: 'dns.name-rules',
      input: {},
      command: 'powershell -NoProfile -Command Get-DnsClientNrptPolicy',
      show: (rules) => rules.map(({ names, servers, store }) => ({ names, servers, store })),
    },
    () => context.host.nameRules(),
  );
}

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

export default defineTargetProbe<Data, Record<never, never>>({
  layer: 'dns',
  title: { 'zh-CN': '逐个询问 DNS 服务器', en: 'Ask each DNS server' },
  needs: {},
  budgetMs: 15_000,
  appliesTo: ({ route, host }) =>
    route.kind === 'direct' && host !== 'localhost' && /[a-z]/u.test(host) && !host.includes(':'),
  async run(_inputs, context, target) {
    const { network } = context.host;
    const rules = context.host.platform === 'windows' ? await readRules(context) : null;
    const rule = nameRuleFor(target.host, (rules && valueOf(rules)) ?? []);
    const servers = (rule?.servers ?? network.resolvers()).slice(0, MAX_SERVERS);
    const answers = await Promise.all(
      servers.map((server) => askLikeSystem(context, server, target.host, network.searchDomains())),
    );
    return { answers, ...(rules && rule ? { rule: { ...rule, evidence: rules.evidence } } : {}) };
  },
  interpret({ answers, rule }, _inputs, target) {
    const ruled: readonly FindingDraft[] = rule
      ? [
          {
            code: 'dns.name-rule',
            outcome: 'ok',
            subject: target.host,
            params: {
              target: target.id,
              host: target.host,
              names: rule.names,
              servers: rule.servers,
              byPolicy: rule.store === 'policy',
            },
            evidence: [rule.evidence],
          },
        ]
      : [];
    return [...ruled, ...answers.map((answer) => serverFinding(answer, target))];
  },
});
