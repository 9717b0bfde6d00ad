import type { Chart } from './chart.ts';

/** Nodes that move together: those of one row, else a node alone, or a stretch of a long edge (no members). */
export interface Box {
  readonly id: string;
  readonly members: readonly string[];
}

/** A line from box to box, exactly one rank further down. */
export interface Link {
  readonly from: string;
  readonly to: string;
}

export interface Ranked {
  /** Boxes per rank from the top down; within a rank from left to right. */
  readonly ranks: readonly (readonly Box[])[];
  readonly links: readonly Link[];
  /** Per chart edge between different boxes, by index: the boxes that stand for its stretches. */
  readonly stretches: ReadonlyMap<number, readonly string[]>;
}

function boxesOf(chart: Chart): Map<string, Box> {
  const boxOf = new Map<string, Box>();
  const rows = new Map<string, Box & { members: string[] }>();
  for (const node of chart.nodes) {
    const known = node.row === undefined ? undefined : rows.get(node.row);
    const box = known ?? { id: node.id, members: [] };
    box.members.push(node.id);
    if (node.row !== undefined) rows.set(node.row, box);
    boxOf.set(node.id, box);
  }
  return boxOf;
}

function rankBoxes(boxes: readonly Box[], edges: readonly { from: Box; to: Box }[]): Map<Box, number> {
  const rank = new Map<Box, number>(boxes.map((box) => [box, 0]));
  // Longest path by relaxation; more rounds than boxes means a cycle.
  for (let round = 0; round <= boxes.length; round += 1) {
    let moved = false;
    for (const { from, to } of edges) {
      const least = (rank.get(from) ?? 0) + 1;
      if ((rank.get(to) ?? 0) >= least) continue;
      rank.set(to, least);
      moved = true;
    }
    if (!moved) return rank;
  }
  throw new Error('a flowchart must not contain a cycle');
}

/** Puts boxes on ranks so that every edge leads down, and cuts long edges into stretches of one rank each. */
export function rankChart(chart: Chart): Ranked {
  const boxOf = boxesOf(chart);
  const boxes = [...new Set(boxOf.values())];
  const edges = chart.edges.flatMap((edge, index) => {
    const from = boxOf.get(edge.from);
    const to = boxOf.get(edge.to);
    if (!from || !to) throw new Error(`edge ${edge.from} > ${edge.to} names an unknown node`);
    return from === to ? [] : [{ index, edge, from, to }];
  });
  const rank = rankBoxes(boxes, edges);
  const ranks: Box[][] = Array.from({ length: Math.max(0, ...rank.values()) + 1 }, () => []);
  for (const box of boxes) ranks[rank.get(box) ?? 0]?.push(box);

  const links: Link[] = [];
  const stretches = new Map<number, string[]>();
  for (const { index, edge, from, to } of edges) {
    const ids: string[] = [];
    let last = from.id;
    for (let r = (rank.get(from) ?? 0) + 1; r < (rank.get(to) ?? 0); r += 1) {
      const stretch: Box = { id: `${edge.from}>${edge.to}#${r}`, members: [] };
      ranks[r]?.push(stretch);
      links.push({ from: last, to: stretch.id });
      ids.push(stretch.id);
      last = stretch.id;
    }
    links.push({ from: last, to: to.id });
    stretches.set(index, ids);
  }
  return { ranks, links, stretches };
}
