import type { Sha256 } from './key-hash.ts';
import { foldSubTrees, type Hash, sameBytes, type Tree } from './tlog.ts';
import { storedHashIndex, subTreeIndexes } from './tlog-index.ts';
import { hashFromTile, TILE_HEIGHT, type Tile, tileForIndex, tileHash, tileParent, tilePath } from './tlog-tile.ts';

/** Data of tiles by path; 32 bytes a leaf. */
export type TileData = ReadonlyMap<string, Uint8Array>;

/** Hashes that stand under the tree's root, or why they do not: a tile lacks, has the wrong length, or lies. */
export type ProvenHashes =
  | { hashes: Hash[] }
  | { error: 'not-in-tree' | 'tile-missing' | 'tile-inconsistent'; tile: string };

/**
 * Returns the tiles that prove the hashes at these places, parents before children.
 * Source: golang.org/x/mod/sumdb/tlog (tileHashReader.ReadHashes).
 */
export function tilesToProve(treeSize: number, indexes: readonly number[]): Tile[] {
  const tiles = new Map<string, Tile>();
  const add = (tile: Tile | undefined): void => {
    if (tile !== undefined && !tiles.has(tilePath(tile))) tiles.set(tilePath(tile), tile);
  };
  for (const index of subTreeIndexes(0, treeSize)) add(tileParent(tileForIndex(TILE_HEIGHT, index).tile, 0, treeSize));
  for (const index of indexes) {
    if (index >= storedHashIndex(0, treeSize)) continue;
    const { tile } = tileForIndex(TILE_HEIGHT, index);
    const missing: Tile[] = [];
    for (let up = 0; ; up++) {
      const ancestor = tileParent(tile, up, treeSize);
      if (ancestor === undefined || tiles.has(tilePath(ancestor))) break;
      missing.unshift(ancestor);
    }
    missing.forEach(add);
  }
  return [...tiles.values()];
}

/** Returns the hashes at these places after checking every tile against the tree's root. Needs all of tilesToProve. */
export function proveHashes(tree: Tree, indexes: readonly number[], data: TileData, sha256: Sha256): ProvenHashes {
  if (indexes.some((index) => index >= storedHashIndex(0, tree.size))) return { error: 'not-in-tree', tile: '' };
  const roots = subTreeIndexes(0, tree.size);
  const tiles = tilesToProve(tree.size, indexes);
  for (const tile of tiles) {
    if (data.get(tilePath(tile))?.length !== tile.width * 32) return { error: 'tile-missing', tile: tilePath(tile) };
  }
  const read = (index: number): Hash | undefined => {
    const tile = tileParent(tileForIndex(TILE_HEIGHT, index).tile, 0, tree.size);
    const bytes = tile && data.get(tilePath(tile));
    return tile && bytes && hashFromTile(tile, bytes, index, sha256);
  };
  const fringe = roots.map(read);
  const root = allDefined(fringe) ? foldSubTrees(fringe, sha256) : undefined;
  if (root === undefined || !sameBytes(root, tree.hash)) return { error: 'tile-inconsistent', tile: '' };
  const proven = new Set(roots.map((index) => pathOf(index, tree.size)));
  for (const tile of tiles) {
    const path = tilePath(tile);
    if (proven.has(path)) continue;
    const expected = read(storedHashIndex((tile.level + 1) * tile.height, tile.n));
    const bytes = data.get(path);
    if (expected === undefined || bytes === undefined || !sameBytes(expected, tileHash(bytes, sha256))) {
      return { error: 'tile-inconsistent', tile: path };
    }
  }
  const hashes = indexes.map(read);
  return allDefined(hashes) ? { hashes } : { error: 'not-in-tree', tile: '' };
}

function pathOf(index: number, treeSize: number): string {
  const tile = tileParent(tileForIndex(TILE_HEIGHT, index).tile, 0, treeSize);
  return tile === undefined ? '' : tilePath(tile);
}

function allDefined(hashes: (Hash | undefined)[]): hashes is Hash[] {
  return hashes.length > 0 && !hashes.includes(undefined);
}
