import { createHash } from 'node:crypto';
import type { ProgramIdentity } from '../../../shared/windows/allow-list.ts';
import type { Host } from '../../host/host.ts';

/** Largest program that is read to be hashed; go.exe has about 15 MiB. */
const MAX_PROGRAM = 64 << 20;
/** More would not fit into one question to PowerShell. */
const MOST_PROGRAMS = 16;

/**
 * What each program is, as far as can be proven: its SHA-256 and who signed it, by lower-case path. What cannot be read or
 * verified is `null` and `unknown`, never taken for genuine.
 */
export async function identify(
  host: Host,
  paths: readonly string[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, ProgramIdentity>> {
  const asked = paths.slice(0, MOST_PROGRAMS);
  if (asked.length === 0) return new Map();
  const signatures = await host.guards.signatures(asked, signal);
  const found = signatures.ok ? signatures.value : [];
  const identities = new Map<string, ProgramIdentity>();
  // One after the other: only one program is in memory at a time.
  for (const path of asked) {
    const signature = found.find((one) => one.path.toLowerCase() === path.toLowerCase());
    identities.set(path.toLowerCase(), {
      sha256: await hashOf(host, path),
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
