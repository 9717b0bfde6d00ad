/**
 * Null as soon as the signal is aborted: to be raced with what need not be waited for then.
 *
 * @param over once it is aborted nobody waits any more: what was raced with is let go, and not held until the run has ended.
 */
export function whenAborted(signal: AbortSignal, over: AbortSignal): Promise<null> {
  return new Promise((resolve) => {
    const done = (): void => resolve(null);
    if (signal.aborted) done();
    signal.addEventListener('abort', done, { once: true });
    over.addEventListener('abort', () => signal.removeEventListener('abort', done), { once: true });
  });
}
