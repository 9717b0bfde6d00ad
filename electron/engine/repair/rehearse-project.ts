import { dirname } from 'node:path';
import { parseGoSum } from '../../../shared/go/go-sum.ts';
import type { ProjectRehearsal, RehearsedFiles } from '../../../shared/repair/define-remedy.ts';
import type { Host } from '../../host/host.ts';
import { goEnvironment } from '../go-environment.ts';
import { readBytes } from './read-places.ts';

const REHEARSAL_MS = 30_000;

export interface GoRehearsal {
  readonly host: Host;
  /** Absolute path of `go`. */
  readonly program: string;
  readonly environment: Readonly<Record<string, string>>;
}

/**
 * go.mod and go.sum as the real `go mod download` or `go mod tidy` writes them in a throw-away folder, with throw-away caches: so
 * every line of go.sum that comes was verified by the checksum database just now. The project is only read, and nothing of it is
 * built. Null where that fails. Sources: `go help modules`, -modfile; cmd/go/internal/modcmd (download writes go.sum only for
 * modules that are named, and then leaves go.mod alone).
 */
export async function rehearseProject(
  { host, program, environment }: GoRehearsal,
  { file, without, modules, tidy }: ProjectRehearsal,
  signal: AbortSignal,
): Promise<RehearsedFiles | null> {
  const project = dirname(file);
  const [mod, sum] = await Promise.all([readBytes(host, host.files.join(project, 'go.mod')), readBytes(host, file)]);
  if (!mod || sum === undefined || modules.length === 0) return null;
  const scratch = await host.files.scratch('gomod-doctor-sums-');
  try {
    const modfile = host.files.join(scratch.path, 'go.mod');
    const written = host.files.join(scratch.path, 'go.sum');
    await host.files.writeScratch(modfile, mod);
    await host.files.writeScratch(written, soundLines(sum ?? new Uint8Array(), without));
    const flag = `-modfile=${modfile}`;
    const { exitCode } = await host.run({
      program,
      args: tidy ? ['mod', 'tidy', flag] : ['mod', 'download', flag, ...modules],
      environment: goEnvironment(
        { platform: host.platform, files: host.files, environment: () => environment },
        scratch.path,
      ),
      cwd: project,
      timeoutMs: REHEARSAL_MS,
      maxBytes: 1 << 20,
      signal,
    });
    if (exitCode !== 0) return null;
    const [newMod, newSum] = await Promise.all([readBytes(host, modfile), readBytes(host, written)]);
    const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
    return newMod && newSum ? { mod: text(newMod), sum: text(newSum) } : null;
  } finally {
    await scratch.dispose();
  }
}

/** The lines that `go` can read, but for those of some modules. */
function soundLines(content: Uint8Array, without: readonly string[]): string {
  return parseGoSum(content)
    .lines.filter(({ path, version }) => !without.includes(`${path}@${version.replace(/\/go\.mod$/u, '')}`))
    .map(({ path, version, hash }) => `${path} ${version} ${hash}\n`)
    .join('');
}
