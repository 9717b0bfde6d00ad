import { failed, type Outcome, success } from '../../shared/domain/failure.ts';
import { escapePath, escapeVersion } from '../../shared/go/module-path.ts';
import { parseVerifierKey } from '../../shared/go/note.ts';
import { hashesFor, parseLookup, type SumdbRecord } from '../../shared/go/sumdb-lookup.ts';
import { sameBytes } from '../../shared/go/tlog.ts';
import { storedHashIndex } from '../../shared/go/tlog-index.ts';
import { tilePath } from '../../shared/go/tlog-tile.ts';
import { proveHashes, tilesToProve } from '../../shared/go/tlog-tile-hashes.ts';
import { noteCrypto, sha256 } from './node-crypto.ts';
import type { ModuleVersion } from './probes/project/modules.probe.ts';

/** Answers a path of the checksum database, e.g. `/lookup/…`: the status and body, or why none came. */
export type AskDatabase = (path: string) => Promise<Outcome<{ readonly status: number; readonly body: Uint8Array }>>;

export interface SignedHashes {
  /** The `h1:` hashes of the module's zip; one, unless somebody retagged. */
  readonly zip: readonly string[];
  readonly record: number;
  readonly treeSize: number;
}

/** More tiles than the largest tree needs: a hostile tree head cannot make us ask for ever. */
const MAX_TILES = 64;

/**
 * Looks a module up and proves the answer: the tree head is signed with `key`, and tiles show that the record is in the
 * tree. Nobody between here and the database can fake that. Failures: those of `ask`; `exit-status` with the HTTP status as
 * detail; `malformed-output` when signature, record or proof does not hold, with the words of `go` as detail. Source: golang.org/x/mod/sumdb Client.Lookup.
 */
export async function lookUpSigned(
  ask: AskDatabase,
  key: string,
  module: ModuleVersion,
): Promise<Outcome<SignedHashes>> {
  const verifier = parseVerifierKey(key, sha256);
  if ('message' in verifier) return failed('malformed-output', verifier.message);
  const path = lookupPath(module);
  if (path === null) return failed('malformed-output', 'module path');
  const answer = await ask(path);
  if (!answer.ok) return answer;
  if (answer.value.status !== 200) return failed('exit-status', String(answer.value.status));
  const parsed = parseLookup(answer.value.body, verifier, noteCrypto);
  if ('error' in parsed) return failed('malformed-output', parsed.error.message.split('\n', 1)[0]);
  const problem = await proveRecord(ask, parsed.record);
  if (problem) return problem;
  const { record } = parsed;
  return success({
    zip: hashesFor(record, module.path, module.version),
    record: record.id,
    treeSize: record.tree.size,
  });
}

/** Path of a lookup below the database, null for a module path that cannot be escaped. */
export function lookupPath({ path, version }: ModuleVersion): string | null {
  const module = escapePath(path);
  const escaped = escapeVersion(version);
  return 'escaped' in module && 'escaped' in escaped ? `/lookup/${module.escaped}@${escaped.escaped}` : null;
}

async function proveRecord(ask: AskDatabase, record: SumdbRecord): Promise<Outcome<never> | null> {
  if (record.id >= record.tree.size)
    return failed('malformed-output', `cannot validate record ${record.id} in tree of size ${record.tree.size}`);
  const index = storedHashIndex(0, record.id);
  const tiles = tilesToProve(record.tree.size, [index]);
  if (tiles.length > MAX_TILES) return failed('malformed-output', 'tree');
  const data = new Map<string, Uint8Array>();
  const answers = await Promise.all(
    tiles.map(async (tile) => ({ path: tilePath(tile), answer: await ask(`/${tilePath(tile)}`) })),
  );
  for (const { path, answer } of answers) {
    if (!answer.ok) return answer;
    if (answer.value.status !== 200) return failed('exit-status', String(answer.value.status));
    data.set(path, answer.value.body);
  }
  const proven = proveHashes(record.tree, [index], data, sha256);
  if ('error' in proven) return failed('malformed-output', proven.error);
  const [hash] = proven.hashes;
  return hash && sameBytes(hash, record.hash)
    ? null
    : failed('malformed-output', 'cannot authenticate record data in server response');
}
