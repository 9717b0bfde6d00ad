import type { Sha256 } from './key-hash.ts';
import { type Hash, nodeHash } from './tlog.ts';
import { MAX_TREE_SIZE, splitStoredHashIndex } from './tlog-index.ts';

/** A tile: up to 2^height hashes of one level. Level -1 holds record data. `width` 2^height is a complete tile. */
export interface Tile {
  height: number;
  level: number;
  n: number;
  width: number;
}

/** The height `go` uses. */
export const TILE_HEIGHT = 8;

/** Returns the path of a tile below the database's URL, as in `tile/8/0/x001/234.p/5`. Source: tlog.Tile.Path. */
export function tilePath(tile: Tile): string {
  let rest = tile.n;
  let number = String(rest % 1000).padStart(3, '0');
  while (rest >= 1000) {
    rest = Math.floor(rest / 1000);
    number = `x${String(rest % 1000).padStart(3, '0')}/${number}`;
  }
  const partial = tile.width === 2 ** tile.height ? '' : `.p/${tile.width}`;
  return `tile/${tile.height}/${tile.level === -1 ? 'data' : tile.level}/${number}${partial}`;
}

/** Returns the tile of a path, undefined when malformed. Source: tlog.ParseTilePath. */
export function parseTilePath(path: string): Tile | undefined {
  const found = /^tile\/([0-9]{1,2})\/(data|[0-9]{1,9})\/((?:x[0-9]{3}\/){0,5}[0-9]{3})(?:\.p\/([0-9]{1,10}))?$/.exec(
    path,
  );
  if (found === null) return undefined;
  const height = Number(found[1]);
  const n = (found[3] ?? '').split('/').reduce((sum, part) => sum * 1000 + Number(part.slice(-3)), 0);
  const level = found[2] === 'data' ? -1 : Number(found[2]);
  if (height < 1 || height > 30 || n > MAX_TREE_SIZE) return undefined;
  const full = 2 ** height;
  const width = found[4] === undefined ? full : Number(found[4]);
  const tile = { height, level, n, width };
  return width < 1 || (found[4] !== undefined && width >= full) || tilePath(tile) !== path ? undefined : tile;
}

/** Returns the smallest tile that holds a stored hash, and where in the tile its leaves stand. Source: tlog: tileForIndex. */
export function tileForIndex(height: number, index: number): { tile: Tile; start: number; end: number } {
  const place = splitStoredHashIndex(index);
  const level = Math.floor(place.level / height);
  const inner = place.level - level * height;
  const n = Math.floor((place.n * 2 ** inner) / 2 ** height);
  const within = place.n - Math.floor((n * 2 ** height) / 2 ** inner);
  const end = (within + 1) * 2 ** inner;
  return { tile: { height, level, n, width: end }, start: within * 2 ** inner, end };
}

/** Returns the tile `generations` levels up, cut to what a tree of this size has; undefined when there is none. */
export function tileParent(tile: Tile, generations: number, treeSize: number): Tile | undefined {
  const level = tile.level + generations;
  const n = Math.floor(tile.n / 2 ** (generations * tile.height));
  const full = 2 ** tile.height;
  const max = Math.floor(treeSize / 2 ** (level * tile.height));
  const width = Math.min(full, max - n * full);
  return width <= 0 ? undefined : { height: tile.height, level, n, width };
}

/** Returns one stored hash out of a tile's data (32 bytes a leaf), undefined when the tile does not hold it. */
export function hashFromTile(tile: Tile, data: Uint8Array, index: number, sha256: Sha256): Hash | undefined {
  const { tile: home, start, end } = tileForIndex(tile.height, index);
  const inside = home.level === tile.level && home.n === tile.n && home.width <= tile.width;
  return inside && data.length >= tile.width * 32 ? tileHash(data.subarray(start * 32, end * 32), sha256) : undefined;
}

/** Returns the root over the leaves of a complete (sub)tile: 32 bytes each, a power of two of them. */
export function tileHash(data: Uint8Array, sha256: Sha256): Hash {
  if (data.length <= 32) return data.slice();
  const half = data.length / 2;
  return nodeHash(tileHash(data.subarray(0, half), sha256), tileHash(data.subarray(half), sha256), sha256);
}
