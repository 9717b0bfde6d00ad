import { createHash } from 'node:crypto';
import type { ProgramIdentity } from '../../../shared/windows/allow-list.ts';
import type { Host } from '../../host/host.ts';
import { checkGo, type KnownArchives } from './toolchain-checksum.ts';

/** Largest program that is read to be hashed; go.exe has about 15 MiB. */
const MAX_PROGRAM = 64 << 20;
/** More would not fit into one question to PowerShell. */
const MOST_PROGRAMS = 16;

/**
 * What each program is, as far as can be proven: its SHA-256, who signed it, and for a go.exe whether it is what the checksum database
 * has signed, by lower-case path. What cannot be read or verified is `null` and `unknown`, never taken for genuine.
 *
 * @param cache the module cache.
 */
export async function identify(
  host: Host,
  paths: readonly string[],
  cache: string,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, ProgramIdentity>> {
  const asked = paths.slice(0, MOST_PROGRAMS);
  if (asked.length === 0) return new Map();
  const signatures = await host.guards.signatures(asked, signal);
  const found = signatures.ok ? signatures.value : [];
  const identities = new Map<string, ProgramIdentity>();
  const archives: KnownArchives = new Map();
  // One after the other: only one program is in memory at a time.
  for (const path of asked) {
    const signature = found.find((one) => one.path.toLowerCase() === path.toLowerCase());
    const sha256 = await hashOf(host, path);
    identities.set(path.toLowerCase(), {
      sha256,
      // Whom Windows knows needs no second witness: hashing an archive takes seconds.
      checksum:
        signature?.status === 'valid' ? 'unknown' : await checkGo(host, cache, { path, sha256 }, archives, { signal }),
      signature: signature?.status ?? 'unknown',
      signer: signature?.signer.slice(0, 1024) ?? '',
    });
  }
  return identities;
}

async function hashOf(host: Host, path: string): Promise<string | null> {
  const content = await host.files.read(path, MAX_PROGRAM);
  return content.ok ? createHash('sha256').update(content.value).digest('hex') : null;
}
