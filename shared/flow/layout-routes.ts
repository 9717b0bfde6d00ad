import type { Chart, ChartEdge, ChartNode } from './chart.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface PlacedNode extends Point, Size {
  readonly node: ChartNode;
}

export interface PlacedEdge {
  readonly edge: ChartEdge;
  /** From the border of one node to the border of the other; downwards, or sideways within a row. */
  readonly points: readonly Point[];
  readonly sideways: boolean;
}

/**
 * Leads every edge of a chart from node to node. `passing` gives the points on the ranks that an edge passes, and
 * undefined for an edge within a row.
 */
export function routeEdges(
  chart: Chart,
  nodes: readonly PlacedNode[],
  passing: (index: number) => readonly Point[] | undefined,
): readonly PlacedEdge[] {
  const byId = new Map(nodes.map((placed) => [placed.node.id, placed]));
  return chart.edges.flatMap((edge, index): PlacedEdge[] => {
    const from = byId.get(edge.from);
    const to = byId.get(edge.to);
    if (!from || !to) return [];
    const between = passing(index);
    if (!between) return [{ edge, sideways: true, points: sidewaysPoints(from, to) }];
    return [{ edge, sideways: false, points: [bottomOf(from), ...between, topOf(to)] }];
  });
}

function bottomOf({ x, y, width, height }: PlacedNode): Point {
  return { x: x + Math.round(width / 2), y: y + height };
}

function topOf({ x, y, width }: PlacedNode): Point {
  return { x: x + Math.round(width / 2), y };
}

function sidewaysPoints(from: PlacedNode, to: PlacedNode): readonly Point[] {
  const y = from.y + Math.round(from.height / 2);
  const [start, end] = from.x < to.x ? [from.x + from.width, to.x] : [from.x, to.x + to.width];
  return [
    { x: start, y },
    { x: end, y },
  ];
}
