import { setMaxListeners } from 'node:events';
import type { Host } from '../../host/host.ts';
import { goEnvironment } from '../go-environment.ts';

/** Long enough for a slow line, short enough for somebody who waits before a preview. */
const TRIAL_MS = 12_000;
/** More modules prove nothing more about a mirror. */
export const MOST_TRIED = 3;

export interface GoTrial {
  readonly host: Host;
  /** Absolute path of `go`. */
  readonly program: string;
  /** What a new terminal would have. */
  readonly environment: Readonly<Record<string, string>>;
  readonly modules: readonly string[];
}

/**
 * Does the real `go mod download` fetch and verify these modules with these values? In a throw-away cache; with `GOPROXY`
 * alone, so that a fallback cannot hide a mirror that fails. Changes nothing.
 */
export async function tryGo(
  { host, program, environment, modules }: GoTrial,
  variables: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<boolean> {
  if (modules.length === 0) return false;
  const scratch = await host.files.scratch('gomod-doctor-try-');
  const tried = { ...environment, ...withoutFallback(variables) };
  const seen = { platform: host.platform, files: host.files, environment: () => tried };
  try {
    const { exitCode } = await host.run({
      program,
      args: ['mod', 'download', '-json', ...modules.slice(0, MOST_TRIED)],
      environment: goEnvironment(seen, scratch.path),
      cwd: scratch.path,
      timeoutMs: TRIAL_MS,
      maxBytes: 1 << 20,
      signal,
    });
    return exitCode === 0;
  } finally {
    await scratch.dispose();
  }
}

function withoutFallback(variables: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const { GOPROXY: list } = variables;
  const alone = list?.replace(/[,|]direct$/u, '');
  return alone ? { ...variables, GOPROXY: alone } : variables;
}

/** The first that works, in order of preference: all are asked at once, and what stands behind it is not waited for. */
export async function firstThatWorks<T>(
  tries: readonly T[],
  works: (one: T, signal: AbortSignal) => Promise<boolean>,
  signal: AbortSignal,
): Promise<T | null> {
  const enough = new AbortController();
  const stop = AbortSignal.any([signal, enough.signal]);
  // Each listens until it has ended; Node warns of more than ten.
  setMaxListeners(0, stop);
  const running = tries.map((one) => works(one, stop).catch(() => false));
  try {
    for (const [index, one] of tries.entries()) if (await running[index]) return one;
    return null;
  } finally {
    enough.abort();
    await Promise.allSettled(running);
  }
}
