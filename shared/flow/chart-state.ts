import type { Cause } from '../domain/cause.ts';
import type { ProbeState, SessionState } from '../domain/session.ts';
import { causeOwner } from './cause-owner.ts';
import { type Chart, type ChartNode, edgeKey } from './chart.ts';
import { phaseState } from './phase-state.ts';
import { probesState } from './probe-state.ts';

/** How one node is drawn. */
export interface NodeStatus {
  readonly state: ProbeState;
  /** Causes that belong to this node. */
  readonly causes: readonly Cause[];
  /** True for a failure that only follows from a cause at another node. */
  readonly consequence: boolean;
}

/** How a whole chart is drawn over what a session knows. */
export interface ChartStatus {
  readonly nodes: Readonly<Record<string, NodeStatus>>;
  /** Keys of the edges that were walked without a break from the top, see `edgeKey`. */
  readonly walked: ReadonlySet<string>;
  /** The first node at work, or null. */
  readonly current: string | null;
  /** The first node with an error of its own, or null. */
  readonly culprit: string | null;
}

export interface ChartStateOptions {
  /** Id of the target for a chart about one host. */
  readonly target?: string | undefined;
  /** True when nothing more will come, also after a cancel or a crash. */
  readonly ended?: boolean;
}

const FAILED: ReadonlySet<ProbeState> = new Set<ProbeState>(['fail', 'timed-out', 'crashed']);
const PASSED: ReadonlySet<ProbeState> = new Set<ProbeState>(['ok', 'warn']);

function causesOf(session: SessionState, target: string | undefined): readonly Cause[] {
  const causes = session.verdict?.causes ?? [];
  // A cause that names no target, such as a firewall rule, stands in the way of all of them.
  return target === undefined
    ? causes
    : causes.filter(({ targets = [] }) => targets.length === 0 || targets.includes(target));
}

function measuredState(node: ChartNode, session: SessionState, options: ChartStateOptions, ended: boolean): ProbeState {
  const report = options.target === undefined ? undefined : session.targets.find((t) => t.id === options.target);
  if (report && node.phase) return phaseState(report, node.phase, ended);
  return probesState(session, node.probes, ended);
}

function judge(measured: ProbeState, own: readonly Cause[], works: boolean): ProbeState {
  if (own.some((cause) => cause.severity === 'error')) return 'fail';
  // Once it is known that `go` works, a failure kept it from nothing: red is for errors alone.
  const remark = works && FAILED.has(measured);
  const warned = own.some((cause) => !cause.advisory) && (measured === 'ok' || measured === 'skipped');
  return remark || warned ? 'warn' : measured;
}

/** Edges walked without a break from the top. */
function walkedEdges(chart: Chart, stateOf: (id: string) => ProbeState): ReadonlySet<string> {
  const entered = new Set(chart.edges.map(({ to }) => to));
  const reached = chart.nodes.map(({ id }) => id).filter((id) => !entered.has(id));
  const walked = new Set<string>();
  for (const id of reached) {
    const state = stateOf(id);
    for (const edge of chart.edges) {
      const next = stateOf(edge.to);
      if (edge.from !== id || next === 'waiting' || next === 'skipped') continue;
      // A wrong setting does not stop `go`: what comes after a failure and works was reached through it.
      if (!PASSED.has(state) && !(FAILED.has(state) && PASSED.has(next))) continue;
      walked.add(edgeKey(edge));
      // The list grows while it is walked, which is what makes this a walk.
      if (!reached.includes(edge.to)) reached.push(edge.to);
    }
  }
  return walked;
}

/** What a chart shows for a session. Pure; the same session always gives the same picture. */
export function chartStatus(chart: Chart, session: SessionState, options: ChartStateOptions = {}): ChartStatus {
  const ended = options.ended ?? session.result !== null;
  const causes = causesOf(session, options.target);
  const anyError = (session.verdict?.causes ?? []).some((cause) => cause.severity === 'error');
  const { final = false, verdict = 'incomplete' } = session.verdict ?? {};
  const works = final && (verdict === 'healthy' || verdict === 'degraded');

  const nodes: Record<string, NodeStatus> = {};
  for (const node of chart.nodes) {
    const own = causes.filter((cause) => causeOwner(chart, cause.code) === node.id);
    const state = judge(measuredState(node, session, options, ended), own, works);
    nodes[node.id] = { state, causes: own, consequence: anyError && FAILED.has(state) && own.length === 0 };
  }

  const stateOf = (id: string): ProbeState => nodes[id]?.state ?? 'waiting';
  const walked = walkedEdges(chart, stateOf);
  const culprit = chart.nodes.find((node) => nodes[node.id]?.causes.some((cause) => cause.severity === 'error'));
  return {
    nodes,
    walked,
    current: chart.nodes.find((node) => stateOf(node.id) === 'running')?.id ?? null,
    culprit: culprit?.id ?? null,
  };
}
