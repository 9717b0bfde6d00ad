import { HANDSHAKE_LIMIT_MS } from '../../shared/go/handshake-limit.ts';
import { unescapePath, unescapeVersion } from '../../shared/go/module-path.ts';
import type { GoTrace } from './go-trace.ts';
import type { ProbeContext } from './probe.ts';

/** How often the progress of `go` is looked at. */
const TICK_MS = 250;
/** Once enough is known, this long without progress ends the run. */
export const QUIET_MS = 3000;
/** A handshake that nobody answers has ended by then. */
const GO_HANDSHAKE_MS = HANDSHAKE_LIMIT_MS + 1000;
/** Time that is left for finding out why, once it is clear that `go` fails or hangs. */
const RESERVE_MS = 8000;
/** Files looked at for progress; module caches of a run are small, and a hostile one must not keep us busy. */
const MAX_FILES = 2000;

export interface StallWatch {
  /** Aborted when `go` makes no progress and waiting longer could change nothing. */
  readonly stop: AbortSignal;
  /** Milliseconds since the last sign of life. */
  quietMs(): number;
  end(): void;
}

/**
 * Watches `go` for signs of life: lines of its trace, and bytes arriving in its cache, so that a slow line is never taken for
 * a stalled server. `go` itself has no limit for headers and bodies. Without any sign for twice the run's patience, or for
 * three seconds once enough is known, it is stopped; and in time for further questions once it has failed or fallen silent.
 *
 * @param came is told of each module that has arrived and was verified, as `path@version`, with the bytes of its archive.
 */
export function watchStall(
  context: ProbeContext,
  trace: GoTrace,
  cache: string,
  came: (module: string, bytes: number) => void = () => undefined,
): StallWatch {
  const known = new Set<string>();
  const tell = (files: ReadonlyMap<string, number>) => {
    for (const path of files.keys()) {
      const module = verifiedModule(path.slice(cache.length));
      if (module === null || known.has(module)) continue;
      known.add(module);
      came(module, files.get(path.replace(/hash$/u, '')) ?? 0);
    }
  };
  const stop = new AbortController();
  let bytes = 0;
  let last = context.elapsed();
  let looking = false;
  const look = async () => {
    if (looking) return;
    looking = true;
    const files = await filesBelow(context, cache);
    tell(files);
    const now = [...files.values()].reduce((sum, size) => sum + size, 0);
    if (now !== bytes) last = context.elapsed();
    bytes = now;
    const quiet = quietMs();
    const patience = context.enough.aborted
      ? context.patience.silenceMs(QUIET_MS)
      : Math.max(GO_HANDSHAKE_MS, 2 * context.patience.timeoutMs());
    const lost = trace.failures.length > 0 || quiet >= context.patience.timeoutMs();
    if (quiet >= patience || (lost && context.remaining() < RESERVE_MS)) stop.abort();
    looking = false;
  };
  const quietMs = () => context.elapsed() - Math.max(last, trace.lastChangeMs);
  const timer = setInterval(() => void look(), TICK_MS);
  return { stop: stop.signal, quietMs, end: () => clearInterval(timer) };
}

/** `go` writes this file once a module's archive has the right hash. Source: cmd/go/internal/modfetch (hashZip). */
function verifiedModule(path: string): string | null {
  const [, escaped = '', version = ''] =
    /^\/cache\/download\/(.+)\/@v\/([^/]+)\.ziphash$/u.exec(path.replaceAll('\\', '/')) ?? [];
  const module = unescapePath(escaped);
  const tag = unescapeVersion(version);
  return module === undefined || tag === undefined ? null : `${module}@${tag}`;
}

/** The bytes of each file. */
async function filesBelow(context: ProbeContext, folder: string): Promise<ReadonlyMap<string, number>> {
  const { files } = context.host;
  const folders = [folder];
  const sizes = new Map<string, number>();
  let seen = 0;
  for (let current = folders.pop(); current !== undefined && seen < MAX_FILES; current = folders.pop()) {
    const names = await files.list(current);
    for (const name of names.ok ? names.value : []) {
      seen += 1;
      const path = files.join(current, name);
      const facts = await files.facts(path);
      if (facts.ok && facts.value.kind === 'folder') folders.push(path);
      else if (facts.ok) sizes.set(path, facts.value.size);
    }
  }
  return sizes;
}
