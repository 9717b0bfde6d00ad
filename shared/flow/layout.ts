import type { Chart, ChartEdge, ChartNode } from './chart.ts';
import { orderRanks } from './layout-order.ts';
import { placeOnLine } from './layout-place.ts';
import { type Box, rankChart } from './layout-rows.ts';

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

/** Lays out a chart from the top down. Pure and stable: the same chart and sizes give the same picture. */
export function layoutChart(chart: Chart, sizeOf: (node: ChartNode) => Size): ChartLayout {
  const size = new Map(chart.nodes.map((node) => [node.id, sizeOf(node)]));
  const widthOf = (id: string): number => size.get(id)?.width ?? 0;
  const ranked = rankChart(chart);
  const ranks = orderRanks(ranked.ranks, ranked.links);

  const boxWidth = (box: Box): number =>
    box.members.length === 0 ? STRETCH : box.members.reduce((sum, id) => sum + widthOf(id) + GAP_X, -GAP_X);

  /** Centre of each node relative to the centre of its box. */
  const inBox = new Map<string, number>();
  for (const box of ranks.flat()) {
    let left = -boxWidth(box) / 2;
    for (const id of box.members) {
      inBox.set(id, left + widthOf(id) / 2);
      left += widthOf(id) + GAP_X;
    }
  }

  const centre = new Map<string, number>(ranks.flat().map((box) => [box.id, 0]));
  // Centres wish to be above centres, wherever in a row the edge ends: that keeps the chart upright instead of drifting.
  const weight = new Map(ranks.flat().map((box) => [box.id, box.members.length === 0 ? STRETCH_WEIGHT : 1]));
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
      const wishes = rank.map((box) => ({ centre: wish(box), width: boxWidth(box), weight: weight.get(box.id) ?? 1 }));
      const placed = placeOnLine(wishes, GAP_X);
      rank.forEach((box, index) => {
        centre.set(box.id, placed[index] ?? 0);
      });
    }
  }

  const left = Math.min(...ranks.flat().map((box) => (centre.get(box.id) ?? 0) - boxWidth(box) / 2));
  const nodes: PlacedNode[] = [];
  const rankTop = new Map<string, Size & { y: number }>();
  let y = 0;
  for (const rank of ranks) {
    const height = Math.max(...rank.flatMap((box) => box.members.map((id) => size.get(id)?.height ?? 0)), 0);
    for (const box of rank) {
      rankTop.set(box.id, { y, height, width: 0 });
      for (const id of box.members) {
        const node = chart.nodes.find((candidate) => candidate.id === id);
        const own = size.get(id);
        if (!node || !own) continue;
        const x = (centre.get(box.id) ?? 0) + (inBox.get(id) ?? 0) - own.width / 2 - left;
        nodes.push({ node, x: Math.round(x), y: y + Math.round((height - own.height) / 2), ...own });
      }
    }
    y += height + GAP_Y;
  }

  const byId = new Map(nodes.map((placed) => [placed.node.id, placed]));
  const edges = chart.edges.flatMap((edge, index): PlacedEdge[] => {
    const from = byId.get(edge.from);
    const to = byId.get(edge.to);
    if (!from || !to) return [];
    const stretches = ranked.stretches.get(index);
    if (!stretches) return [{ edge, sideways: true, points: sidewaysPoints(from, to) }];
    const middle = stretches.flatMap((id): Point[] => {
      const at = rankTop.get(id);
      const x = Math.round((centre.get(id) ?? 0) - left);
      return at
        ? [
            { x, y: at.y },
            { x, y: at.y + at.height },
          ]
        : [];
    });
    return [{ edge, sideways: false, points: [bottomOf(from), ...middle, topOf(to)] }];
  });
  const width = Math.max(
    ...nodes.map((n) => n.x + n.width),
    ...edges.flatMap((e) => e.points.map((p) => p.x + STRETCH)),
  );
  return { nodes, edges, width, height: y - GAP_Y };
}

function bottomOf(placed: PlacedNode): Point {
  return { x: placed.x + Math.round(placed.width / 2), y: placed.y + placed.height };
}

function topOf(placed: PlacedNode): Point {
  return { x: placed.x + Math.round(placed.width / 2), y: placed.y };
}

function sidewaysPoints(from: PlacedNode, to: PlacedNode): readonly Point[] {
  const y = from.y + Math.round(from.height / 2);
  return from.x < to.x
    ? [
        { x: from.x + from.width, y },
        { x: to.x, y },
      ]
    : [
        { x: from.x, y },
        { x: to.x + to.width, y },
      ];
}
