import type { TargetRole } from '../domain/target.ts';
import type { Phase } from '../domain/target-report.ts';
import type { Text } from '../domain/text.ts';

/** One step of a flowchart. It refers to probes, causes and remedies by id and holds no logic. */
export interface ChartNode {
  readonly id: string;
  /** Short: it has to fit into a box. */
  readonly title: Text;
  /** What this step decides, as a question. */
  readonly question: Text;
  /** Why `go` needs it, and what breaks when it fails. */
  readonly about: Text;
  /** Ids of the probes whose outcome colours this node. */
  readonly probes: readonly string[];
  /** Only targets of these roles count; all but those tried for comparison when absent. */
  readonly roles?: readonly TargetRole[];
  /** Cause codes that belong here: a full code (`http.stalled`) or a whole layer (`http.*`). A full code wins. */
  readonly causes: readonly string[];
  /**
   * The step is about these subjects only, such as one setting: of its probes only findings about them count, and of a whole
   * layer only causes about them belong here.
   */
  readonly subjects?: readonly string[];
  /** Ids of remedies that belong to this step. */
  readonly remedies?: readonly string[];
  /** In a chart about one host: the phase of its way that colours this node. */
  readonly phase?: Phase;
  /** Nodes of one row are drawn side by side, in the order of their declaration. */
  readonly row?: string;
}

/** A way from one step to the next; `label` only where there is more than one way out. */
export interface ChartEdge {
  readonly from: string;
  readonly to: string;
  readonly label?: Text;
}

/** A flowchart as data. Acyclic; drawn from the top down. */
export interface Chart {
  readonly id: string;
  readonly title: Text;
  readonly question: Text;
  readonly nodes: readonly ChartNode[];
  readonly edges: readonly ChartEdge[];
}

/** Identifies an edge in sets and as a React key. */
export function edgeKey(edge: { readonly from: string; readonly to: string }): string {
  return `${edge.from}>${edge.to}`;
}
