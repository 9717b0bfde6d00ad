import { setMaxListeners } from 'node:events';
import { failed, type Outcome } from '../../../shared/domain/failure.ts';
import type { Limits } from '../network.ts';

/**
 * Waits for one settlement, at most `timeoutMs` (and as long after it as `moreMs` says) and until `signal`: `timed-out`,
 * `aborted`. `start` registers its listeners and returns what takes them away again; that runs exactly once, also when `start`
 * settles at once.
 */
export function bounded<T>(
  limits: Limits,
  start: (settle: (outcome: Outcome<T>) => void) => () => void,
): Promise<Outcome<T>> {
  if (limits.signal.aborted) return Promise.resolve(failed('aborted'));
  return new Promise((resolve) => {
    let cleanup: (() => void) | undefined;
    let settled = false;
    const settle = (outcome: Outcome<T>) => {
      if (settled) return;
      settled = true;
      clearTimeout(timer);
      limits.signal.removeEventListener('abort', onAbort);
      cleanup?.();
      resolve(outcome);
    };
    const onAbort = () => settle(failed('aborted'));
    const onTime = () => {
      const waitedMs = performance.now() - started;
      const moreMs = limits.moreMs?.(waitedMs) ?? 0;
      if (moreMs > 0) timer = setTimeout(onTime, Math.ceil(moreMs));
      else settle(failed('timed-out', `no answer within ${Math.round(waitedMs)} ms`));
    };
    const started = performance.now();
    let timer = setTimeout(onTime, limits.timeoutMs);
    // One signal ends a whole run; Node before 18.17 would take so many listeners for a leak.
    setMaxListeners(0, limits.signal);
    limits.signal.addEventListener('abort', onAbort);
    cleanup = start(settle);
    if (settled) cleanup();
  });
}

/** Milliseconds since `start` (of `performance.now()`), one decimal. */
export function millisecondsSince(start: number): number {
  return Math.round((performance.now() - start) * 10) / 10;
}
