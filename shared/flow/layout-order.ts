import type { Box, Link } from './layout-rows.ts';

const SWEEPS = 4;

function meanPosition(ids: readonly string[], position: ReadonlyMap<string, number>): number | null {
  const known = ids.flatMap((id) => position.get(id) ?? []);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}

/** Orders the boxes of each rank by the mean place of their neighbours, which removes most crossings. Stable for ties. */
export function orderRanks(ranks: readonly (readonly Box[])[], links: readonly Link[]): readonly (readonly Box[])[] {
  let ordered = ranks.map((rank) => [...rank]);
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const down = sweep % 2 === 0;
    const position = new Map(ordered.flatMap((rank) => rank.map((box, index) => [box.id, index] as const)));
    const neighbours = (box: Box): string[] =>
      links.flatMap((link) => (down ? (link.to === box.id ? link.from : []) : link.from === box.id ? link.to : []));
    ordered = ordered.map((rank) => {
      const keyed = rank.map((box, index) => ({ box, key: meanPosition(neighbours(box), position) ?? index }));
      return keyed.sort((a, b) => a.key - b.key).map(({ box }) => box);
    });
  }
  return ordered;
}
