import { type Failure, type FailureWord, type Outcome, success } from '../../../shared/domain/failure.ts';
import type { Limits } from '../network.ts';
import { bounded } from '../node-network/bounded.ts';

/** A failure in a recording, with the time it took. */
export interface RecordedFailure {
  readonly failure: FailureWord;
  readonly detail?: string | undefined;
  readonly ms: number;
}

/** Is this the recording of a failure? */
export function isFailure(recorded: object): recorded is RecordedFailure {
  return 'failure' in recorded;
}

/** A recorded failure as the vocabulary has it. */
export function failureOf({ failure, detail }: RecordedFailure): Failure {
  return detail === undefined ? { word: failure } : { word: failure, detail };
}

/** Waits as long as it took then, but no longer than the caller's limits allow now. */
export function replay<R extends { readonly ms: number }, V>(
  recorded: R,
  limits: Limits,
  value: (recorded: Exclude<R, RecordedFailure>) => V,
): Promise<Outcome<V>> {
  return bounded(limits, (settle) => {
    // What was silence then is silence for as long as anybody listens.
    if (isFailure(recorded) && recorded.failure === 'timed-out') return () => undefined;
    const timer = setTimeout(() => {
      if (isFailure(recorded)) settle({ ok: false, failure: failureOf(recorded) });
      else settle(success(value(recorded as Exclude<R, RecordedFailure>)));
    }, recorded.ms);
    return () => clearTimeout(timer);
  });
}
