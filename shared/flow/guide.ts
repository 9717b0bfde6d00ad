import type { SessionState } from '../domain/session.ts';
import type { Chart, ChartNode } from './chart.ts';
import { chartStatus, type NodeStatus } from './chart-state.ts';

/** One screen of the guided mode. */
export type GuideStep =
  | { readonly kind: 'intro' }
  | { readonly kind: 'node'; readonly node: ChartNode; readonly status: NodeStatus }
  | { readonly kind: 'result' };

/** What a help desk walks through: a word before, every step of a chart that probes look at as `go` takes it, the result. */
export function guideSteps(chart: Chart, session: SessionState): readonly GuideStep[] {
  const { nodes } = chartStatus(chart, session, { ended: session.result !== null });
  const steps = chart.nodes.flatMap((node): readonly GuideStep[] => {
    const status = nodes[node.id];
    const seen = node.probes.length > 0 || (status?.causes.length ?? 0) > 0;
    return status && seen ? [{ kind: 'node', node, status }] : [];
  });
  return [{ kind: 'intro' }, ...steps, { kind: 'result' }];
}
