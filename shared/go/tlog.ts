import { decodeBase64 } from './base64.ts';
import type { Sha256 } from './key-hash.ts';
import { largestPowerBelow, MAX_TREE_SIZE } from './tlog-index.ts';

/** A 32-byte hash of a transparency log. */
export type Hash = Uint8Array;

/** A tree head: number of records and root hash. */
export interface Tree {
  size: number;
  hash: Hash;
}

/** Returns the hash of a record's text (RFC 6962 leaf). Source: golang.org/x/mod/sumdb/tlog (RecordHash). */
export function recordHash(text: Uint8Array, sha256: Sha256): Hash {
  return sha256(concat([0], text));
}

/** Returns the hash of an inner node. Source: tlog.NodeHash. */
export function nodeHash(left: Hash, right: Hash, sha256: Sha256): Hash {
  return sha256(concat([1], left, right));
}

/** Returns the tree head of a note's text, undefined when malformed. Source: tlog.ParseTree. */
export function parseTree(text: string): Tree | undefined {
  if (!text.startsWith('go.sum database tree\n') || text.length > 1e6) return undefined;
  const [, digits = '', base64 = '', end] = text.split('\n', 4);
  const size = parseCount(digits);
  const hash = decodeBase64(base64);
  return end === undefined || size === undefined || hash?.length !== 32 ? undefined : { size, hash };
}

/** Returns the root hash over subtree hashes as listed by subTreeIndexes (at least one), left to right. */
export function foldSubTrees(hashes: readonly Hash[], sha256: Sha256): Hash {
  return hashes.reduceRight((right, left) => nodeHash(left, right, sha256));
}

/** Tells whether a proof shows that the n-th record of the tree has this hash. Source: tlog.CheckRecord. */
export function checkRecordProof(proof: readonly Hash[], tree: Tree, n: number, leaf: Hash, sha256: Sha256): boolean {
  if (!(n >= 0 && n < tree.size && tree.size <= MAX_TREE_SIZE)) return false;
  const root = runRecordProof(proof, 0, tree.size, n, leaf, sha256);
  return root !== undefined && sameBytes(root, tree.hash);
}

/** Tells whether a proof shows that the old tree is the beginning of the tree. Source: tlog.CheckTree. */
export function checkTreeProof(proof: readonly Hash[], tree: Tree, old: Tree, sha256: Sha256): boolean {
  if (!(old.size >= 1 && old.size <= tree.size && tree.size <= MAX_TREE_SIZE)) return false;
  const roots = runTreeProof(proof, 0, tree.size, old.size, old.hash, sha256);
  return roots !== undefined && sameBytes(roots.now, tree.hash) && sameBytes(roots.old, old.hash);
}

/** Tells whether two byte arrays are equal. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

/** Returns a decimal number without sign and leading zeros, at most 2^50; undefined for anything else. */
export function parseCount(digits: string): number | undefined {
  if (!/^(?:0|[1-9][0-9]{0,15})$/.test(digits)) return undefined;
  const value = Number(digits);
  return value <= MAX_TREE_SIZE ? value : undefined;
}

function runRecordProof(
  proof: readonly Hash[],
  lo: number,
  hi: number,
  n: number,
  leaf: Hash,
  sha256: Sha256,
): Hash | undefined {
  if (lo + 1 === hi) return proof.length === 0 ? leaf : undefined;
  const sibling = proof.at(-1);
  if (sibling === undefined) return undefined;
  const middle = lo + largestPowerBelow(hi - lo).size;
  const rest = proof.slice(0, -1);
  const onLeft = n < middle;
  const hash = onLeft
    ? runRecordProof(rest, lo, middle, n, leaf, sha256)
    : runRecordProof(rest, middle, hi, n, leaf, sha256);
  if (hash === undefined) return undefined;
  return onLeft ? nodeHash(hash, sibling, sha256) : nodeHash(sibling, hash, sha256);
}

function runTreeProof(
  proof: readonly Hash[],
  lo: number,
  hi: number,
  n: number,
  old: Hash,
  sha256: Sha256,
): { old: Hash; now: Hash } | undefined {
  if (n === hi) {
    const known = lo === 0 ? old : proof[0];
    return known === undefined || proof.length !== (lo === 0 ? 0 : 1) ? undefined : { old: known, now: known };
  }
  const sibling = proof.at(-1);
  if (sibling === undefined) return undefined;
  const middle = lo + largestPowerBelow(hi - lo).size;
  const rest = proof.slice(0, -1);
  if (n <= middle) {
    const roots = runTreeProof(rest, lo, middle, n, old, sha256);
    return roots && { old: roots.old, now: nodeHash(roots.now, sibling, sha256) };
  }
  const roots = runTreeProof(rest, middle, hi, n, old, sha256);
  return roots && { old: nodeHash(sibling, roots.old, sha256), now: nodeHash(sibling, roots.now, sha256) };
}

function concat(prefix: number[], ...parts: Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, prefix.length));
  out.set(prefix);
  let at = prefix.length;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}
