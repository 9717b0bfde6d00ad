import type { FailureWord } from '../../shared/domain/failure.ts';
import type { Unsteady } from '../../shared/domain/finding.ts';
import type { ProbeContext, Recorded } from './probe.ts';

/** The decisive result of several tries of the same operation. */
export interface Attempted<T> {
  readonly attempts: number;
  /** Every try, in order of start. */
  readonly tries: readonly Recorded<T>[];
  /** The first success, or else the last failure that was told; silence where nothing else came. */
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
  if (winner) return { attempts: 2, tries: early && early !== winner ? [early, winner] : [winner], result: winner };
  const tries = await Promise.all([first, second]);
  while (tries.length <= retries && !context.signal.aborted && !context.enough.aborted) {
    const next = await attempt(tries.length + 1);
    tries.push(next);
    if (next.outcome.ok) break;
  }
  const told = tries.filter(({ outcome }) => outcome.ok || !GIVEN_UP.includes(outcome.failure.word)).at(-1);
  return { attempts: tries.length, tries, result: told ?? (tries[tries.length - 1] as Recorded<T>) };
}

/** Ends that are ours: what another try was told says more. */
const GIVEN_UP: readonly FailureWord[] = ['timed-out', 'aborted'];

/** So many tries tell what fails sometimes from what fails always. */
const TRIES = 3;
/** Ends that come at once, and may be another one the next time; silence has its two full waits. */
const FITFUL: readonly FailureWord[] = [
  'connection-refused',
  'connection-reset',
  'connection-closed',
  'dns-server-failure',
];

/**
 * Goes on to three tries after one that was refused, cut, or answered with what `isBad` says is a failure of the server: so
 * what fails sometimes is not told as failing always. The result is the first good try, or else the last one.
 */
export async function tryThrice<T>(
  context: ProbeContext,
  attempt: (number: number) => Promise<Recorded<T>>,
  isBad: (value: T) => boolean = () => false,
): Promise<Attempted<T>> {
  return goOnToThree(context, await tryTwice(context, attempt), attempt, { isBad });
}

/** The same after tries that were made already. With `doubted` a good one is not believed either. */
export async function goOnToThree<T>(
  context: ProbeContext,
  begun: Attempted<T>,
  attempt: (number: number) => Promise<Recorded<T>>,
  { isBad, doubted = false }: { readonly isBad: (value: T) => boolean; readonly doubted?: boolean },
): Promise<Attempted<T>> {
  const fitful = ({ outcome }: Recorded<T>) =>
    outcome.ok ? isBad(outcome.value) : FITFUL.includes(outcome.failure.word);
  if (context.request.retries === 0 || !(doubted || begun.tries.some(fitful))) return begun;
  const tries = [...begun.tries];
  while (tries.length < TRIES && !context.signal.aborted && !context.enough.aborted)
    tries.push(await attempt(tries.length + 1));
  const good = tries.find(({ outcome }) => outcome.ok && !isBad(outcome.value));
  return { attempts: tries.length, tries, result: good ?? tries[tries.length - 1] ?? begun.result };
}

/** How many tries failed where another went well, and how the last of them failed; undefined where all ended alike. */
export function unsteadyTries<T>(
  { tries, result }: Attempted<T>,
  isBad: (value: T) => boolean = () => false,
  statusOf: (value: T) => number | undefined = () => undefined,
): Unsteady | undefined {
  const bad = ({ outcome }: Recorded<T>) =>
    outcome.ok ? isBad(outcome.value) : outcome.failure.word !== 'aborted' && outcome.failure.word !== 'timed-out';
  const failed = tries.filter(bad);
  const last = failed.at(-1)?.outcome;
  if (!last || bad(result) || !result.outcome.ok) return undefined;
  const status = last.ok ? statusOf(last.value) : undefined;
  return {
    failed: failed.length,
    ...(last.ok ? {} : { failure: last.failure.word }),
    ...(status === undefined ? {} : { status }),
  };
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
