import { failed, type Outcome, success } from '../../shared/domain/failure.ts';
import { type HashedFile, hashFiles, toHex } from '../../shared/go/dirhash.ts';
import type { Host } from '../host/host.ts';
import { sha256 } from './node-crypto.ts';

/** Bounds of one tree: a module has at most 500 MiB, and far fewer files. */
export interface TreeBounds {
  readonly maxBytes: number;
  readonly maxFiles: number;
}

/** What was hashed. */
export interface HashedTree {
  readonly h1: string;
  readonly bytes: number;
}

/**
 * The `h1:` hash of an unpacked module, as `go mod verify` computes it. Failures: `output-too-large` beyond the bounds,
 * `malformed-output` for a name that no module can have, those of reading. Source: golang.org/x/mod/sumdb/dirhash (HashDir).
 */
export async function hashTree(
  host: Host,
  folder: string,
  prefix: string,
  { maxBytes, maxFiles }: TreeBounds,
): Promise<Outcome<HashedTree>> {
  const files: HashedFile[] = [];
  const open = [{ path: folder, name: prefix }];
  let bytes = 0;
  let seen = 0;
  // Grows while it is walked, which is what makes this a walk.
  for (const { path, name } of open) {
    const names = await host.files.list(path);
    if (!names.ok) return names;
    for (const entry of names.value) {
      const below = { path: host.files.join(path, entry), name: `${name}/${entry}` };
      const facts = await host.files.facts(below.path);
      if (!facts.ok) return facts;
      seen += 1;
      if (seen > maxFiles || bytes + facts.value.size > maxBytes) return failed('output-too-large');
      if (facts.value.kind === 'folder') {
        open.push(below);
        continue;
      }
      const content = await host.files.read(below.path, maxBytes - bytes);
      if (!content.ok) return content;
      bytes += content.value.length;
      files.push({ name: below.name, sha256: toHex(sha256(content.value)) });
    }
  }
  const h1 = hashFiles(files, sha256);
  return h1 === undefined ? failed('malformed-output', 'file name') : success({ h1, bytes });
}
