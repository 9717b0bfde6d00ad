import type { Cause } from '../domain/cause.ts';
import type { ProbeState, SessionState } from '../domain/session.ts';
import { causeOwner } from './cause-owner.ts';
import type { Chart, ChartNode } from './chart.ts';
import { phaseState } from './phase-state.ts';
import { indexSession, probesState, type SessionIndex } from './probe-state.ts';
import { walkedEdges } from './walked-edges.ts';

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

function causesOf(session: SessionState, target: string | undefined): readonly Cause[] {
  const causes = session.verdict?.causes ?? [];
  // A cause that names no target, such as a firewall rule, stands in the way of all of them.
  return target === undefined
    ? causes
    : causes.filter(({ targets = [] }) => targets.length === 0 || targets.includes(target));
}

function measuredState(
  node: ChartNode,
  session: SessionState,
  index: SessionIndex,
  options: ChartStateOptions,
  ended: boolean,
): ProbeState {
  const report = options.target === undefined ? undefined : session.targets.find((t) => t.id === options.target);
  if (report && node.phase) return phaseState(report, node.phase, ended);
  return probesState(session, index, node, ended);
}

function judge(measured: ProbeState, own: readonly Cause[], works: boolean): ProbeState {
  if (own.some((cause) => cause.severity === 'error')) return 'fail';
  // Once it is known that `go` works, a failure kept it from nothing: red is for errors alone.
  const remark = works && FAILED.has(measured);
  const warned = own.some((cause) => !cause.advisory) && (measured === 'ok' || measured === 'skipped');
  return remark || warned ? 'warn' : measured;
}

/** What a chart shows for a session. Pure; the same session always gives the same picture. */
export function chartStatus(chart: Chart, session: SessionState, options: ChartStateOptions = {}): ChartStatus {
  const ended = options.ended ?? session.result !== null;
  const causes = causesOf(session, options.target);
  const anyError = (session.verdict?.causes ?? []).some((cause) => cause.severity === 'error');
  const { final = false, verdict = 'incomplete' } = session.verdict ?? {};
  const works = final && (verdict === 'healthy' || verdict === 'degraded');

  const index = indexSession(session);
  const nodes: Record<string, NodeStatus> = {};
  for (const node of chart.nodes) {
    const own = causes.filter((cause) => causeOwner(chart, cause.code, cause.subject) === node.id);
    const state = judge(measuredState(node, session, index, options, ended), own, works);
    nodes[node.id] = { state, causes: own, consequence: anyError && FAILED.has(state) && own.length === 0 };
  }

  const stateOf = (id: string): ProbeState => nodes[id]?.state ?? 'waiting';
  const culprit = chart.nodes.find((node) => nodes[node.id]?.causes.some((cause) => cause.severity === 'error'));
  return {
    nodes,
    walked: walkedEdges(chart, stateOf),
    current: chart.nodes.find((node) => stateOf(node.id) === 'running')?.id ?? null,
    culprit: culprit?.id ?? null,
  };
}
