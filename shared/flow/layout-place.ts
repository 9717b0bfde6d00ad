/** A thing on one line: where its centre would like to be, and how much room it takes. */
export interface Wish {
  readonly centre: number;
  readonly width: number;
  /** How much its wish counts against its neighbours'. */
  readonly weight: number;
}

interface Block {
  readonly sum: number;
  readonly weight: number;
  readonly count: number;
}

/**
 * Centres as near to the wishes as possible (weighted least squares) that keep the order and leave `gap` between neighbours.
 * Pool-adjacent-violators over the wishes minus the room that must lie to their left: exact, no iterations.
 */
export function placeOnLine(wishes: readonly Wish[], gap: number): number[] {
  const offsets: number[] = [];
  wishes.forEach((wish, index) => {
    const before = wishes[index - 1];
    offsets.push(before ? (offsets[index - 1] ?? 0) + before.width / 2 + gap + wish.width / 2 : 0);
  });
  const blocks: Block[] = [];
  wishes.forEach((wish, index) => {
    let block: Block = { sum: (wish.centre - (offsets[index] ?? 0)) * wish.weight, weight: wish.weight, count: 1 };
    let last = blocks.at(-1);
    while (last && last.sum / last.weight > block.sum / block.weight) {
      block = {
        sum: last.sum + block.sum,
        weight: last.weight + block.weight,
        count: last.count + block.count,
      };
      blocks.pop();
      last = blocks.at(-1);
    }
    blocks.push(block);
  });
  const shifts = blocks.flatMap((block) => Array.from({ length: block.count }, () => block.sum / block.weight));
  return shifts.map((shift, index) => shift + (offsets[index] ?? 0));
}
