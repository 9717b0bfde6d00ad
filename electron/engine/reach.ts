import { type PathView, viewPath } from '../../shared/diagnosis/path-view.ts';
import { type FindingDraft, FindingIndex, type JudgementDraft } from '../../shared/domain/finding.ts';
import type { Target, TargetRole } from '../../shared/domain/target.ts';
import { proxyForUrl } from '../../shared/go/http-proxy.ts';
import type { ProbeContext } from './probe.ts';
import lookup from './probes/dns/lookup.probe.ts';
import reply from './probes/proxy/reply.probe.ts';
import connect from './probes/tcp/connect.probe.ts';
import handshake from './probes/tls/handshake.probe.ts';
import { type Way, wayTo } from './way.ts';

/** How far the way to a host went that only an answer has named: what was seen, as for any other target. */
export interface Reached {
  readonly target: Target;
  /** Null where a layer below HTTP fails for `go`; `view` then tells which. */
  readonly way: Way | null;
  readonly view: PathView;
  readonly findings: readonly (FindingDraft | JudgementDraft)[];
}

/** The target behind an absolute http or https address that an answer names, by the route that `go` would take. */
export function hostTarget({ host }: ProbeContext, url: URL, role: TargetRole): Target {
  const tls = url.protocol === 'https:';
  const choice = proxyForUrl(host.environment(), url.origin, { ignoreCase: host.platform === 'windows' });
  const proxy = choice && 'proxy' in choice ? choice.proxy : null;
  const address = proxy && `${proxy.scheme}://${proxy.host.toLowerCase() || 'localhost'}:${proxy.port || '80'}`;
  return {
    id: `${role}:${url.origin}`,
    role,
    url: url.origin,
    host: url.hostname.replace(/^\[|\]$/gu, ''),
    port: Number(url.port || (tls ? '443' : '80')),
    tls,
    route: address ? { kind: 'proxy', proxy: `proxy:${address}` } : { kind: 'direct' },
  };
}

/** Goes to a host layer by layer, with the same probes and the same patience as to a target known from the start. */
export async function reach(context: ProbeContext, target: Target): Promise<Reached> {
  const proxied = target.route.kind === 'proxy';
  const found = proxied ? null : await lookup.run({}, context, target);
  const connected = found ? await connect.run({ lookup: found }, context, target) : null;
  const tunnel = proxied ? await reply.run({}, context, target) : null;
  const ways = { connect: connected, reply: tunnel };
  const secured = target.tls ? await handshake.run(ways, context, target) : null;
  const findings = [
    { code: 'target.declared', outcome: 'ok', subject: target.url, params: { target }, evidence: [] } as const,
    ...(found ? lookup.interpret(found, {}, target) : []),
    ...(connected ? connect.interpret(connected, { lookup: found }, target) : []),
    ...(tunnel ? reply.interpret(tunnel, {}, target) : []),
    ...(secured ? handshake.interpret(secured, ways, target) : []),
  ];
  const view = viewOf(target, findings);
  const way = view.failedAt === null ? wayTo(target, { ...ways, handshake: secured }) : null;
  return { target, way, view, findings };
}

function viewOf(target: Target, drafts: readonly (FindingDraft | JudgementDraft)[]): PathView {
  const numbered = drafts.map((draft, index) => ({
    ...draft,
    id: `${index}`,
    probe: '',
    params: draft.params as Readonly<Record<string, unknown>>,
  }));
  return viewPath(target, new FindingIndex(numbered));
}
