import type { ProbeContext, Recorded } from './probe.ts';

/** The decisive result of several tries of the same operation. */
export interface Attempted<T> {
  readonly attempts: number;
  /** Every try, in order of start. */
  readonly tries: readonly Recorded<T>[];
  /** The first success, or else the last failure. */
  readonly result: Recorded<T>;
}

const STAGGER_MS = 1000;

/**
 * Tries twice (or as often as the request says), so that one lost packet is not a diagnosis. The second try starts when the first has failed, or one second
 * after the first if that is still silent: two full waits then cost one second more than one. The first success wins.
 */
export async function tryTwice<T>(
  context: ProbeContext,
  attempt: (number: number) => Promise<Recorded<T>>,
): Promise<Attempted<T>> {
  const first = attempt(1);
  const retries = context.request.retries ?? 1;
  if (retries === 0) {
    const only = await first;
    return { attempts: 1, tries: [only], result: only };
  }
  const early = await Promise.race([first, wait(STAGGER_MS, context.signal)]);
  if (early?.outcome.ok) return { attempts: 1, tries: [early], result: early };
  if (context.signal.aborted || (early && context.enough.aborted)) {
    const only = early ?? (await first);
    return { attempts: 1, tries: [only], result: only };
  }
  const second = attempt(2);
  const winner = await firstSuccess([first, second]);
  if (winner) return { attempts: 2, tries: [winner], result: winner };
  const tries = await Promise.all([first, second]);
  while (tries.length <= retries && !context.signal.aborted && !context.enough.aborted) {
    const next = await attempt(tries.length + 1);
    tries.push(next);
    if (next.outcome.ok) break;
  }
  return { attempts: tries.length, tries, result: tries[tries.length - 1] as Recorded<T> };
}

async function firstSuccess<T>(pending: readonly Promise<Recorded<T>>[]): Promise<Recorded<T> | undefined> {
  return new Promise((resolve, reject) => {
    let open = pending.length;
    for (const promise of pending) {
      promise.then((recorded) => {
        open -= 1;
        if (recorded.outcome.ok) resolve(recorded);
        else if (open === 0) resolve(undefined);
      }, reject);
    }
  });
}

/** Waits, but not beyond the signal. */
export function wait(ms: number, signal: AbortSignal): Promise<undefined> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve(undefined);
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve(undefined);
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
  });
}
