import type { ProbeState } from '../domain/session.ts';
import { type Chart, type ChartEdge, edgeKey } from './chart.ts';

const PASSED: ReadonlySet<ProbeState> = new Set<ProbeState>(['ok', 'warn']);
const FAILED: ReadonlySet<ProbeState> = new Set<ProbeState>(['fail', 'timed-out', 'crashed']);

/**
 * May the walk go along an edge? Out of a failure only to what works: a wrong setting does not stop `go`. Through a skipped
 * step only where there is no other way: one way of a fork is always left out.
 */
function leads(from: ProbeState, to: ProbeState, fork: boolean): boolean {
  if (to === 'waiting' || (to === 'skipped' && fork)) return false;
  if (FAILED.has(from)) return PASSED.has(to);
  return PASSED.has(from) || from === 'skipped';
}

/** Keys of the edges walked without a break from the top. Pure. */
export function walkedEdges(chart: Chart, stateOf: (id: string) => ProbeState): ReadonlySet<string> {
  const entered = new Set(chart.edges.map(({ to }) => to));
  const reached = chart.nodes.map(({ id }) => id).filter((id) => !entered.has(id));
  let walked: ChartEdge[] = [];
  // The list grows while it is walked, which is what makes this a walk.
  for (const id of reached) {
    const ways = chart.edges.filter(({ from }) => from === id);
    for (const edge of ways) {
      if (!leads(stateOf(id), stateOf(edge.to), ways.length > 1)) continue;
      walked.push(edge);
      if (!reached.includes(edge.to)) reached.push(edge.to);
    }
  }
  // A walk does not end in a skipped step.
  for (let before = -1; before !== walked.length; ) {
    before = walked.length;
    walked = walked.filter(({ to }) => stateOf(to) !== 'skipped' || walked.some(({ from }) => from === to));
  }
  return new Set(walked.map(edgeKey));
}
