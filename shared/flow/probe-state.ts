import type { Finding } from '../domain/finding.ts';
import { type CheckOutcome, worstOutcome } from '../domain/outcome.ts';
import type { ProbeState, SessionState } from '../domain/session.ts';

/** Targets that are tried only for comparison: their failures say nothing about the path of `go`. */
function comparisonTargets(session: SessionState): ReadonlySet<string> {
  return new Set(session.targets.filter((target) => target.role === 'control').map((target) => target.id));
}

function isComparison(finding: Finding, controls: ReadonlySet<string>): boolean {
  const target = (finding.params as { target?: unknown }).target;
  return typeof target === 'string' && controls.has(target);
}

function settledOutcome(session: SessionState, probe: string, state: CheckOutcome): CheckOutcome {
  const controls = comparisonTargets(session);
  const own = session.findings.filter((finding) => finding.probe === probe);
  const counted = own.filter((finding) => !isComparison(finding, controls));
  // Without a comparison among them the probe's own word stands: it also knows of crashes and deadlines.
  return counted.length === own.length || counted.length === 0 ? state : worstOutcome(counted.map((f) => f.outcome));
}

/**
 * State of several probes as one node shows it: running while any of them still has work to do, then the worst outcome.
 * Probes that this run does not have do not count.
 */
export function probesState(session: SessionState, probes: readonly string[], ended: boolean): ProbeState {
  const settled: CheckOutcome[] = [];
  let waiting = 0;
  for (const probe of probes) {
    const state = session.probes[probe];
    if (state === undefined) continue;
    if (!ended && (state === 'running' || (session.running[probe] ?? 0) > 0)) return 'running';
    if (state === 'waiting' || state === 'running') waiting += 1;
    else settled.push(settledOutcome(session, probe, state));
  }
  if (ended || waiting === 0) return settled.length > 0 || ended ? worstOutcome(settled) : 'waiting';
  return settled.length > 0 ? 'running' : 'waiting';
}
