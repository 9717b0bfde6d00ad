import type { Evidence } from '../domain/evidence.ts';
import type { Finding } from '../domain/finding.ts';
import { FindingIndex } from '../domain/finding.ts';
import type { Target } from '../domain/target.ts';
import type { Phase, PhaseReport, TargetReport } from '../domain/target-report.ts';
import { type PathView, viewPath } from './path-view.ts';

const NOT_REACHED: PhaseReport = { ms: null };

/** Round trips above this are called slow, in milliseconds to the first byte over all phases. */
const SLOW_MS = 3000;

/** The waterfall: one row per target, phases of the best address. */
export function targetReports(
  targets: readonly Target[],
  findings: readonly Finding[],
  evidence: readonly Evidence[],
): readonly TargetReport[] {
  const index = new FindingIndex(findings);
  const byId = new Map(evidence.map((e) => [e.id, e]));
  return targets.map((target) => report(viewPath(target, index), byId));
}

function report(view: PathView, evidence: ReadonlyMap<string, Evidence>): TargetReport {
  const phases = phasesOf(view, evidence);
  const total = Object.values(phases).reduce((sum, p) => sum + (p.ms ?? 0), 0);
  const failed = view.failedAt !== null || Object.values(phases).some((p) => p.failure !== undefined);
  const reached = view.works || (view.target.role === 'proxy' && view.tcp.some((f) => f.outcome === 'ok'));
  const verdict = failed ? 'failed' : reached ? (total > SLOW_MS ? 'slow' : 'ok') : 'not-reached';
  const used = [view.lookup, view.tunnel, ...view.tcp, ...view.tls, view.http].flatMap((f) => f?.evidence ?? []);
  const starts = used.flatMap((id) => evidence.get(id)?.startMs ?? []);
  return {
    id: view.target.id,
    url: view.target.url,
    role: view.target.role,
    phases,
    verdict,
    startMs: starts.length > 0 ? Math.min(...starts) : null,
  };
}

function phasesOf(view: PathView, evidence: ReadonlyMap<string, Evidence>): Readonly<Record<Phase, PhaseReport>> {
  const { lookup, tunnel, http } = view;
  const tcp = best(view.tcp);
  const tls = best(view.tls);
  const dns: PhaseReport = lookup
    ? lookup.outcome === 'ok'
      ? { ms: lookup.params.ms }
      : { ms: lookup.params.ms, failure: view.lookup?.params.a.failure ?? 'dns-no-data' }
    : NOT_REACHED;
  const reply = http?.evidence.map((id) => evidence.get(id)).find((e) => e?.result !== undefined);
  const result = (reply?.result ?? {}) as { firstByteMs?: number; totalMs?: number };
  const first = result.firstByteMs ?? http?.params.ms;
  const tunnelPhase: PhaseReport | null = tunnel
    ? tunnel.outcome === 'ok'
      ? { ms: duration(tunnel, evidence) }
      : { ms: duration(tunnel, evidence), failure: tunnel.params.failure ?? 'proxy-refused' }
    : null;
  return {
    dns,
    tcp: tunnelPhase ?? phase(tcp),
    tls: phase(tls),
    ttfb: http ? { ms: first ?? null, ...(http.params.failure ? { failure: http.params.failure } : {}) } : NOT_REACHED,
    transfer:
      result.totalMs !== undefined && first !== undefined ? { ms: Math.max(0, result.totalMs - first) } : NOT_REACHED,
  };
}

function duration(finding: Finding, evidence: ReadonlyMap<string, Evidence>): number {
  const entry = evidence.get(finding.evidence.at(-1) ?? '');
  return entry ? entry.endMs - entry.startMs : 0;
}

type Timed = Finding<'tcp.connect'> | Finding<'tls.handshake'>;

function best(findings: readonly Timed[]): Timed | undefined {
  return findings.find((f) => f.outcome === 'ok') ?? findings[0];
}

function phase(finding: Timed | undefined): PhaseReport {
  if (!finding) return NOT_REACHED;
  const { ms, failure } = finding.params;
  return failure === undefined ? { ms } : { ms, failure };
}
