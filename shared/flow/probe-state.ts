import type { Finding } from '../domain/finding.ts';
import { type CheckOutcome, worstOutcome } from '../domain/outcome.ts';
import type { ProbeState, SessionState } from '../domain/session.ts';
import type { TargetReport } from '../domain/target-report.ts';
import type { ChartNode } from './chart.ts';

/** What is asked of a session for every node, gathered once: a long run has tens of thousands of findings. */
export interface SessionIndex {
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  readonly roles: ReadonlyMap<string, TargetReport['role']>;
}

/** Findings by probe, roles by target. */
export function indexSession({ findings, targets }: SessionState): SessionIndex {
  const byProbe = new Map<string, Finding[]>();
  for (const finding of findings) {
    const known = byProbe.get(finding.probe);
    if (known) known.push(finding);
    else byProbe.set(finding.probe, [finding]);
  }
  return { findings: byProbe, roles: new Map(targets.map(({ id, role }) => [id, role])) };
}

/**
 * What the targets that count for a node say about one of its probes. Others are tried for comparison, or belong to another
 * step: their failures say nothing about this one.
 */
function settledOutcome(index: SessionIndex, node: ChartNode, probe: string, state: CheckOutcome): CheckOutcome {
  const { roles } = index;
  const own = index.findings.get(probe) ?? [];
  const counted = own.filter(({ code, subject, params }) => {
    // That a probe broke off concerns every step that it serves.
    if (node.subjects && code !== 'probe.ended' && !node.subjects.includes(subject)) return false;
    const { target } = params as { target?: unknown };
    const role = typeof target === 'string' ? roles.get(target) : undefined;
    return role === undefined || (node.roles ? node.roles.includes(role) : role !== 'control');
  });
  // Where everything counts the probe's own word stands: it also knows of crashes and deadlines.
  return counted.length === own.length ? state : worstOutcome(counted.map(({ outcome }) => outcome));
}

/**
 * State of a node by its probes: running while any of them still has work to do, then the worst outcome. Probes that this
 * run does not have do not count.
 */
export function probesState(session: SessionState, index: SessionIndex, node: ChartNode, ended: boolean): ProbeState {
  const settled: CheckOutcome[] = [];
  let waiting = 0;
  for (const probe of node.probes) {
    const state = session.probes[probe];
    if (state === undefined) continue;
    if (!ended && (state === 'running' || (session.running[probe] ?? 0) > 0)) return 'running';
    if (state === 'waiting' || state === 'running') waiting += 1;
    else settled.push(settledOutcome(index, node, probe, state));
  }
  if (ended || waiting === 0) return settled.length > 0 || ended ? worstOutcome(settled) : 'waiting';
  return settled.length > 0 ? 'running' : 'waiting';
}
