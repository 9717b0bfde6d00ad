import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesToByteString } from '../../shared/go/byte-string.ts';
import { hashFiles, hashGoMod, toHex } from '../../shared/go/dirhash.ts';
import { formatVerifierKey, openNote, parseVerifierKey, type VerifierKey } from '../../shared/go/note.ts';
import { parseLookup } from '../../shared/go/sumdb-lookup.ts';
import { checkRecordProof, checkTreeProof, foldSubTrees, parseTree, recordHash } from '../../shared/go/tlog.ts';
import { splitStoredHashIndex, storedHashIndex, subTreeIndexes } from '../../shared/go/tlog-index.ts';
import { parseTilePath, tileForIndex, tilePath } from '../../shared/go/tlog-tile.ts';
import { proveHashes, tilesToProve } from '../../shared/go/tlog-tile-hashes.ts';
import { bytesOf, damaged, textOf } from './arbitraries.ts';
import { agree, ask, base64, SEED, TIMEOUT } from './compare.ts';
import { sha256, verifyEd25519 } from './crypto.ts';

const crypto = { sha256, verifyEd25519 };
const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
const fromBase64 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'));
const toBase64 = (hash: Uint8Array): string => Buffer.from(hash).toString('base64');
const sizes = fc.oneof(
  fc.integer({ min: 1, max: 300 }),
  fc.integer({ min: 1, max: 5000 }),
  fc.constantFrom(65535, 65536, 65537, 70001),
);

test('places of hashes and their tiles', () =>
  agree(
    'tlog-index',
    fc.oneof(
      fc.nat(100000),
      fc.nat(2 ** 31 - 1),
      fc.maxSafeNat().map((n) => n % 2 ** 48),
    ),
    (index) => {
      const { level, n } = splitStoredHashIndex(index);
      const path = (height: number): string => tilePath(tileForIndex(height, index).tile);
      return [level, n, storedHashIndex(level, n), path(8), path(3)];
    },
    { runs: 6000 },
  ));

const tilePaths = fc.oneof(
  damaged(['tile/8/0/x001/x234/067', 'tile/8/1/005.p/17', 'tile/8/data/123', 'tile/30/63/001']),
  textOf(['tile/', '8/', '0/', 'x001/', '123', '.p/', '17', 'data/', '256'], 6),
);
test('paths of tiles', () =>
  agree(
    'tile-path',
    tilePaths,
    (path) => {
      const tile = parseTilePath(path);
      return tile === undefined ? [0, 0, 0, 0, false] : [tile.height, tile.level, tile.n, tile.width, true];
    },
    { runs: 6000 },
  ));

test('inclusion proofs, true and false ones', async () => {
  await agree(
    'tlog-record',
    sizes.chain((size) => fc.tuple(fc.constant(size), fc.nat(size - 1))),
    () => 'proven',
    {
      runs: 2500,
      theirs: (answer) => answer,
      argument: (input) => input,
      judge: ([size, n], answer) => {
        const [proof, root, leaf] = answer as [string[], string, string];
        const hashes = proof.map(fromBase64);
        const tree = { size, hash: fromBase64(root) };
        expect(toBase64(recordHash(bytes(`record ${n}\n`), sha256))).toBe(leaf);
        expect(checkRecordProof(hashes, tree, n, fromBase64(leaf), sha256)).toBe(true);
        expect(checkRecordProof(hashes, tree, n, sha256(fromBase64(leaf)), sha256)).toBe(false);
        expect(checkRecordProof([...hashes, fromBase64(root)], tree, n, fromBase64(leaf), sha256)).toBe(false);
        if (size > 1) expect(checkRecordProof(hashes, tree, (n + 1) % size, fromBase64(leaf), sha256)).toBe(false);
      },
    },
  );
});

test('consistency proofs, true and false ones', async () => {
  await agree(
    'tlog-tree',
    sizes.chain((size) => fc.tuple(fc.constant(size), fc.integer({ min: 1, max: size }))),
    () => 'proven',
    {
      runs: 2500,
      judge: ([size, oldSize], answer) => {
        const [proof, root, oldRoot] = answer as [string[], string, string];
        const hashes = proof.map(fromBase64);
        const tree = { size, hash: fromBase64(root) };
        const old = { size: oldSize, hash: fromBase64(oldRoot) };
        expect(checkTreeProof(hashes, tree, old, sha256)).toBe(true);
        expect(checkTreeProof(hashes, { ...tree, hash: sha256(tree.hash) }, old, sha256)).toBe(false);
        expect(checkTreeProof(hashes, tree, { ...old, hash: sha256(old.hash) }, sha256)).toBe(false);
        expect(checkTreeProof(hashes.slice(1), tree, old, sha256)).toBe(hashes.length === 0);
      },
    },
  );
});

const indexes = sizes.chain((size) =>
  fc.record({
    Size: fc.constant(size),
    Indexes: fc.array(fc.nat(Math.max(0, storedHashIndex(0, size) - 1)), { minLength: 1, maxLength: 3 }),
  }),
);
test('tiles: the same ones are asked for, prove the same hashes, and a changed one is found', {
  timeout: TIMEOUT,
}, async () => {
  await agree('tlog-tiles', indexes, () => 'proven', {
    runs: 2500,
    judge: ({ Size, Indexes }, answer) => {
      const [data, hashes, problem, root] = answer as [Record<string, string>, string[], string, string];
      const tree = { size: Size, hash: fromBase64(root) };
      const tiles = new Map(Object.entries(data).map(([path, content]) => [path, fromBase64(content)]));
      if (problem !== '') return expect(proveHashes(tree, Indexes, tiles, sha256)).toHaveProperty('error');
      expect(tilesToProve(Size, Indexes).map(tilePath).sort()).toEqual([...tiles.keys()].sort());
      const proven = proveHashes(tree, Indexes, tiles, sha256);
      expect('hashes' in proven && proven.hashes.map(toBase64)).toEqual(hashes);
      const [path = '', content = new Uint8Array()] = [...tiles][(Size + Indexes.length) % tiles.size] ?? [];
      const forged = new Map(tiles).set(
        path,
        content.map((byte, i) => (i === Size % content.length ? byte ^ 1 : byte)),
      );
      expect(proveHashes(tree, Indexes, forged, sha256)).toHaveProperty('error', 'tile-inconsistent');
      const missing = new Map(tiles);
      missing.delete(path);
      expect(proveHashes(tree, Indexes, missing, sha256)).toHaveProperty('error', 'tile-missing');
      return undefined;
    },
  });
});

test('the root over subtrees', async () => {
  for (const size of [1, 2, 3, 255, 256, 257, 4095, 65536, 65537]) {
    const answer = (await ask('tlog-tiles', { Size: size + 1, Indexes: [] })) as unknown[];
    const tree = { size: size + 1, hash: fromBase64(answer[3] as string) };
    const tiles = new Map(
      Object.entries(answer[0] as Record<string, string>).map(([path, content]) => [path, fromBase64(content)]),
    );
    const last = subTreeIndexes(0, size).filter((index) => index < storedHashIndex(0, size + 1));
    const more = (await ask('tlog-tiles', { Size: size + 1, Indexes: last })) as unknown[];
    for (const [path, content] of Object.entries(more[0] as Record<string, string>))
      tiles.set(path, fromBase64(content));
    const proven = proveHashes(tree, last, tiles, sha256);
    const old = (await ask('tlog-tree', [size + 1, size])) as unknown[];
    expect('hashes' in proven && toBase64(foldSubTrees(proven.hashes, sha256))).toBe(old[2]);
  }
});

const treeNotes = bytesOf(
  fc.oneof(
    damaged([
      'go.sum database tree\n454425\nCF4Gdi7ahAx2DQ1icZRlXpgIZ4mMy3FE7ZH+asIYk9Y=\n',
      'go.sum database tree\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\nmore\n',
    ]),
  ),
);
test('tree heads', () =>
  agree(
    'tree-note',
    treeNotes,
    (text) => {
      const tree = parseTree(text);
      return tree === undefined ? [0, toBase64(new Uint8Array(32)), false] : [tree.size, toBase64(tree.hash), true];
    },
    { runs: 6000, argument: base64 },
  ));

const verifiers = fc.oneof(
  damaged([
    'sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8',
    'gosum.io+ce6e7565+AY5qEHUk/qmHc5btzW45JVoENfazw8LielDsaI+lEbq6',
  ]),
  textOf(['sum', '+', '033de0ae', 'Ac4z', '='], 6),
);
test('verifier keys', () =>
  agree(
    'verifier',
    verifiers,
    (text) => {
      const key = parseVerifierKey(text, sha256);
      return 'message' in key ? [key.message] : ['', key.name, key.hash];
    },
    { runs: 6000 },
  ));

const names = fc.constantFrom('sum.example', 'a', 'sum.golang.org', 'bad name', 'plus+', 'näme.example', '');
const texts = fc.oneof(
  fc.constantFrom('go.sum database tree\n1\nx\n', 'text\n', 'no end', 'two\n\nparts\n', '\n'),
  textOf(['a', '\n', '— ', 'x'], 6).map((text) => `${text}\n`),
);
const signed = fc.record({
  seed: fc.uint8Array({ minLength: 32, maxLength: 32 }),
  name: names,
  text: texts,
  at: fc.nat(500),
  change: fc.constantFrom('', '', '', '', '', 'A', '\n', '— x AAAAAAA=\n', ' ', '\x01'),
  repeat: fc.boolean(),
  known: fc.boolean(),
});
test('signed notes, whole and damaged', async () => {
  let opened = 0;
  const inputs = fc.sample(signed, { seed: SEED, numRuns: 4000 });
  for (const { seed, name, text, at, change, repeat, known } of inputs) {
    const [vkey, made] = (await ask('sign', {
      Seed: Buffer.from(seed).toString('base64'),
      Name: name,
      Text: text,
    })) as [string, string];
    const whole = Buffer.from(made, 'base64').toString('latin1');
    const place = at % (whole.length + 1);
    const changed = whole.slice(0, place) + Buffer.from(change).toString('latin1') + whole.slice(place);
    const message = repeat ? changed + changed.slice(changed.lastIndexOf('\n\n') + 2) : changed;
    const theirs = (await ask('note', { Message: base64(message), Keys: known ? [vkey] : [] })) as unknown[];
    expect(ours(bytes(message), known ? [vkey] : []), JSON.stringify(message)).toEqual(theirs);
    if (theirs[0] === '') opened++;
  }
  console.info(`note: ${inputs.length} inputs agree with Go, ${opened} opened (seed ${SEED})`);
  expect(opened).toBeGreaterThan(200);
});

function ours(message: Uint8Array, vkeys: string[]): unknown[] {
  const keys: VerifierKey[] = [];
  for (const text of vkeys) {
    const key = parseVerifierKey(text, sha256);
    if ('message' in key) return [`key: ${key.message}`];
    keys.push(key);
  }
  const result = openNote(message, keys, crypto);
  if ('error' in result) return [result.error.message];
  const show = (list: { name: string; hash: number; base64: string }[]): unknown[] =>
    list.map(({ name, hash, base64: b }) => [name, hash, b]);
  return ['', base64(result.note.text), show(result.note.signatures), show(result.note.unknown)];
}

test('keys are written as Go writes them', async () => {
  for (const seed of fc.sample(fc.uint8Array({ minLength: 32, maxLength: 32 }), { seed: SEED, numRuns: 200 })) {
    const [vkey] = (await ask('sign', {
      Seed: Buffer.from(seed).toString('base64'),
      Name: 'sum.example',
      Text: 'x\n',
    })) as [string];
    const key = parseVerifierKey(vkey, sha256);
    expect('publicKey' in key && formatVerifierKey('sum.example', key.publicKey, sha256)).toBe(vkey);
  }
});

const LOOKUP =
  '1234\na.b/c v1.0.0 h1:x=\na.b/c v1.0.0/go.mod h1:y=\n\ngo.sum database tree\n5\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n— x y\n';
test('records of a lookup', () =>
  agree(
    'record',
    bytesOf(
      fc.oneof(damaged([LOOKUP, '0\na\n\nrest']), textOf(['1', '\n', '\n\n', 'a.b v1 h1:x', '-', '\t', '\x01'], 8)),
    ),
    (text) => {
      const result = parseLookup(bytes(text), { name: 'x', hash: 0, publicKey: new Uint8Array(32) }, crypto);
      return 'record' in result || result.error.kind !== 'malformed-record';
    },
    {
      runs: 6000,
      argument: base64,
      // Go also takes signs and leading zeros before the number; no database writes them.
      theirs: (answer) => {
        const [id, , , ok] = answer as [number, string, string, boolean];
        return ok && id >= 0;
      },
      skip: (text) => /^(?:[+-]|0[0-9])/.test(text),
    },
  ));

const files = fc.array(
  fc.tuple(
    fc.oneof(
      fc.constantFrom('a.b/c@v1.0.0/go.mod', 'a.b/c@v1.0.0/README.md', 'é', 'z', 'Z', '\ufb01', '😀', 'with\nnewline'),
      textOf(['a', '/', 'b', '-'], 4),
    ),
    fc.string({ maxLength: 20 }),
  ),
  { minLength: 1, maxLength: 6 },
);
test('h1', () =>
  agree(
    'dirhash',
    fc.uniqueArray(
      files.map((list) => list[0] ?? (['x', ''] as [string, string])),
      { selector: ([name]) => name, minLength: 1, maxLength: 6 },
    ),
    (list) => {
      const hashed = list.map(([name, content]) => ({ name, sha256: toHex(sha256(Buffer.from(content))) }));
      const h1 = hashFiles(hashed, sha256);
      return [h1 ?? '', h1 !== undefined, hashGoMod(Buffer.from(list[0]?.[1] ?? ''), sha256)];
    },
  ));

test('byte strings survive', () => expect(bytesToByteString(bytes('\xff\x00a'))).toBe('\xff\x00a'));
