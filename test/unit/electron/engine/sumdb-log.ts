import { generateKeyPairSync, sign } from 'node:crypto';
import { sha256 } from '../../../../electron/engine/node-crypto.ts';
import type { AskDatabase } from '../../../../electron/engine/sumdb-client.ts';
import { failed, success } from '../../../../shared/domain/failure.ts';
import { encodeBase64 } from '../../../../shared/go/base64.ts';
import { keyHash } from '../../../../shared/go/key-hash.ts';
import { formatVerifierKey } from '../../../../shared/go/note.ts';
import { type Hash, nodeHash, recordHash } from '../../../../shared/go/tlog.ts';
import { largestPowerBelow } from '../../../../shared/go/tlog-index.ts';
import { parseTilePath } from '../../../../shared/go/tlog-tile.ts';

const NAME = 'sum.test.example';
const encode = (text: string) => new TextEncoder().encode(text);

/** A checksum database in memory: its log, its key, and its answers. */
export class SumdbLog {
  readonly key: string;
  readonly #records: readonly string[];
  readonly #leaves: readonly Hash[];
  readonly #sign: (text: string) => string;

  /** `modules` are `path version h1`; each becomes one record. */
  constructor(modules: readonly string[]) {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const raw = new Uint8Array(publicKey.export({ format: 'der', type: 'spki' }).subarray(-32));
    this.key = formatVerifierKey(NAME, raw, sha256);
    const id = Buffer.alloc(4);
    id.writeUInt32BE(keyHash(encode(NAME), Uint8Array.of(1, ...raw), sha256));
    this.#sign = (text) =>
      `${text}\n— ${NAME} ${Buffer.concat([id, sign(null, encode(text), privateKey)]).toString('base64')}\n`;
    this.#records = modules.map((line) => {
      const [path, version, h1] = line.split(' ');
      return `${path} ${version} ${h1}\n${path} ${version}/go.mod h1:mod=\n`;
    });
    this.#leaves = this.#records.map((record) => recordHash(encode(record), sha256));
  }

  get size(): number {
    return this.#records.length;
  }

  /** The signed head of a tree; the real one unless something else is given. */
  head(size = this.size, root = this.#root(0, this.size)): string {
    return this.#sign(`go.sum database tree\n${size}\n${encodeBase64(root)}\n`);
  }

  /** The body of a lookup. */
  lookup(record: number, text = this.#records[record] ?? '', head = this.head()): Uint8Array {
    return encode(`${record}\n${text}\n${head}`);
  }

  /** Data of a tile, by its path without the leading slash; undefined where the tree has none. */
  tile(path: string): Uint8Array | undefined {
    const tile = parseTilePath(path);
    if (!tile) return undefined;
    const step = 2 ** (tile.level * tile.height);
    const first = tile.n * 2 ** tile.height;
    if ((first + tile.width) * step > this.size) return undefined;
    const hashes = Array.from({ length: tile.width }, (_, i) => this.#root((first + i) * step, (first + i + 1) * step));
    return Buffer.concat(hashes);
  }

  /** Answers as the real database does. `changes` replaces single answers by a body, a status, or null for a dead line. */
  asker(changes: Readonly<Record<string, Uint8Array | number | null>> = {}): { ask: AskDatabase; asked: string[] } {
    const asked: string[] = [];
    const ask: AskDatabase = async (path) => {
      asked.push(path);
      const other = changes[path];
      if (other === null) return failed('connection-reset');
      if (typeof other === 'number') return success({ status: other, body: encode('no') });
      const body = other ?? this.#answer(path);
      return body ? success({ status: 200, body }) : success({ status: 404, body: encode('not found') });
    };
    return { ask, asked };
  }

  #answer(path: string): Uint8Array | undefined {
    const wanted = /^\/lookup\/(.+)@(.+)$/u.exec(path);
    if (!wanted) return this.tile(path.slice(1));
    const at = this.#records.findIndex((record) => record.startsWith(`${wanted[1]} ${wanted[2]} `));
    return at < 0 ? undefined : this.lookup(at);
  }

  #root(lo: number, hi: number): Hash {
    if (hi - lo === 1) return this.#leaves[lo] ?? new Uint8Array(32);
    const middle = lo + largestPowerBelow(hi - lo).size;
    return nodeHash(this.#root(lo, middle), this.#root(middle, hi), sha256);
  }
}
