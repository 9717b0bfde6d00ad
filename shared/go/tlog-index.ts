// Where the hashes of a transparency log stand. Source: golang.org/x/mod/sumdb/tlog. Sizes stay below 2^50, so plain
// numbers are exact; shifts are written as multiplications because JavaScript shifts only 32 bits.

/** The largest tree size handled here. */
export const MAX_TREE_SIZE = 2 ** 50;

/** Returns k = 2^level, the largest power of two smaller than n (at least 1). */
export function largestPowerBelow(n: number): { size: number; level: number } {
  let level = 0;
  while (2 ** (level + 1) < n) level++;
  return { size: 2 ** level, level };
}

/** Returns the place in the log's store of the n-th hash of a level (tlog.StoredHashIndex). */
export function storedHashIndex(level: number, n: number): number {
  let rest = n;
  for (let l = level; l > 0; l--) rest = 2 * rest + 1;
  let index = 0;
  for (; rest > 0; rest = Math.floor(rest / 2)) index += rest;
  return index + level;
}

/** The inverse of storedHashIndex (tlog.SplitStoredHashIndex). */
export function splitStoredHashIndex(index: number): { level: number; n: number } {
  let n = Math.floor(index / 2);
  let start = storedHashIndex(0, n);
  for (;;) {
    const next = start + 1 + trailingZeros(n + 1);
    if (next > index) break;
    n++;
    start = next;
  }
  const level = index - start;
  return { level, n: Math.floor(n / 2 ** level) };
}

/** Returns the places of the hashes that together make up the records lo … hi-1, left to right (tlog: subTreeIndex). */
export function subTreeIndexes(lo: number, hi: number): number[] {
  const indexes: number[] = [];
  for (let at = lo; at < hi; ) {
    const { size, level } = largestPowerBelow(hi - at + 1);
    indexes.push(storedHashIndex(level, at / size));
    at += size;
  }
  return indexes;
}

function trailingZeros(n: number): number {
  let zeros = 0;
  for (let rest = n; rest > 0 && rest % 2 === 0; rest /= 2) zeros++;
  return zeros;
}
