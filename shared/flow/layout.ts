import type { Chart, ChartNode } from './chart.ts';
import { orderRanks } from './layout-order.ts';
import { placeOnLine } from './layout-place.ts';
import { type PlacedEdge, type PlacedNode, type Point, routeEdges, type Size } from './layout-routes.ts';
import { type Box, type Ranked, rankChart } from './layout-rows.ts';

/** A drawn chart, in px from its top left corner. */
export interface ChartLayout extends Size {
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
}

const GAP_X = 22;
const GAP_Y = 30;
/** Room for an edge that passes a rank. */
const STRETCH = 8;
/** Long edges give way to boxes. */
const STRETCH_WEIGHT = 0.05;
const SWEEPS = 12;

interface Placed {
  readonly ranked: Ranked;
  readonly ranks: readonly (readonly Box[])[];
  /** Centre of each box. */
  readonly centre: ReadonlyMap<string, number>;
  readonly widthOf: (box: Box) => number;
}

/** Lays out a chart from the top down. Pure and stable: the same chart and sizes give the same picture. */
export function layoutChart(chart: Chart, sizeOf: (node: ChartNode) => Size): ChartLayout {
  const size = new Map(chart.nodes.map((node) => [node.id, sizeOf(node)]));
  const placed = placeBoxes(chart, size);
  const { ranks, centre, widthOf } = placed;
  const left = Math.min(...ranks.flat().map((box) => (centre.get(box.id) ?? 0) - widthOf(box) / 2));
  const nodes: PlacedNode[] = [];
  /** Where an edge passes a rank. */
  const passages = new Map<string, readonly Point[]>();
  let y = 0;
  for (const rank of ranks) {
    const height = Math.max(0, ...rank.flatMap((box) => box.members.map((id) => size.get(id)?.height ?? 0)));
    for (const box of rank) {
      const middle = (centre.get(box.id) ?? 0) - left;
      passages.set(box.id, [
        { x: Math.round(middle), y },
        { x: Math.round(middle), y: y + height },
      ]);
      let x = middle - widthOf(box) / 2;
      for (const id of box.members) {
        const node = chart.nodes.find((candidate) => candidate.id === id);
        const own = size.get(id);
        if (!node || !own) continue;
        nodes.push({ node, x: Math.round(x), y: y + Math.round((height - own.height) / 2), ...own });
        x += own.width + GAP_X;
      }
    }
    y += height + GAP_Y;
  }
  const edges = routeEdges(chart, nodes, (index) =>
    placed.ranked.stretches.get(index)?.flatMap((id) => passages.get(id) ?? []),
  );
  const right = edges.flatMap(({ points }) => points.map(({ x }) => x + STRETCH));
  return { nodes, edges, width: Math.max(...nodes.map((node) => node.x + node.width), ...right), height: y - GAP_Y };
}

/** Finds the centre of every box: as near to its neighbours above and below as the others of its rank allow. */
function placeBoxes(chart: Chart, size: ReadonlyMap<string, Size>): Placed {
  const ranked = rankChart(chart);
  const ranks = orderRanks(ranked.ranks, ranked.links);
  const widthOf = ({ members }: Box): number =>
    members.length === 0 ? STRETCH : members.reduce((sum, id) => sum + (size.get(id)?.width ?? 0) + GAP_X, -GAP_X);
  const weight = new Map(ranks.flat().map((box) => [box.id, box.members.length === 0 ? STRETCH_WEIGHT : 1]));
  const centre = new Map<string, number>(ranks.flat().map((box) => [box.id, 0]));
  // Centres wish to be above centres, wherever in a row the edge ends: that keeps the chart upright instead of drifting.
  const wish = (box: Box): number => {
    let sum = 0;
    let weights = 0;
    for (const { from, to } of ranked.links) {
      const other = to === box.id ? from : from === box.id ? to : null;
      if (other === null) continue;
      sum += (centre.get(other) ?? 0) * (weight.get(other) ?? 0);
      weights += weight.get(other) ?? 0;
    }
    return weights === 0 ? 0 : sum / weights;
  };
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    for (const rank of sweep % 2 === 0 ? ranks : [...ranks].reverse()) {
      const wishes = rank.map((box) => ({ centre: wish(box), width: widthOf(box), weight: weight.get(box.id) ?? 1 }));
      const found = placeOnLine(wishes, GAP_X);
      rank.forEach((box, index) => {
        centre.set(box.id, found[index] ?? 0);
      });
    }
  }
  return { ranked, ranks, centre, widthOf };
}
