import type { Cause } from '../shared/domain/cause.ts';
import type { Evidence } from '../shared/domain/evidence.ts';
import type { Finding } from '../shared/domain/finding.ts';
import type { SessionState } from '../shared/domain/session.ts';
import type { ChartNode } from '../shared/flow/chart.ts';

/** Causes that are said aloud; advisory ones stand apart. */
export function mainCauses(session: SessionState): readonly Cause[] {
  return (session.verdict?.causes ?? []).filter((cause) => !cause.advisory);
}

/** Remarks that have nothing to do with whether `go` works. */
export function advisoryCauses(session: SessionState): readonly Cause[] {
  return (session.verdict?.causes ?? []).filter((cause) => cause.advisory);
}

/** Evidence by id; the result's once there is one, else what came so far. */
export function evidenceById(session: SessionState): ReadonlyMap<string, Evidence> {
  return new Map((session.result?.evidence ?? session.evidence).map((item) => [item.id, item]));
}

/** Findings by id. */
export function findingsById(session: SessionState): ReadonlyMap<string, Finding> {
  return new Map((session.result?.findings ?? session.findings).map((item) => [item.id, item]));
}

/** How long the run took, or the time of its verdict when it was cut short, ms. */
export function durationMs(session: SessionState): number {
  return session.result?.durationMs ?? session.verdict?.atMs ?? 0;
}

/** How many probes have come to an end, of how many. */
export function progressOf(session: SessionState): { readonly done: number; readonly all: number } {
  const states = Object.entries(session.probes);
  const done = states.filter(
    ([probe, state]) => state !== 'waiting' && state !== 'running' && (session.running[probe] ?? 0) <= 0,
  );
  return { done: done.length, all: states.length };
}

/** What the probes behind a step of a flowchart have measured, in the order in which it was done. */
export function evidenceOfNode(session: SessionState, node: Pick<ChartNode, 'probes'>): readonly Evidence[] {
  const items = session.result?.evidence ?? session.evidence;
  return items.filter(({ probe }) => node.probes.includes(probe)).sort((a, b) => a.startMs - b.startMs);
}
