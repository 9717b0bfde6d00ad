import type { ObservationParams } from '../domain/finding.ts';

/** Does the answer mean "later"? 429 always does; 418 is also a plain refusal, unless it says when to come back. */
export function isRateLimit({ status, retryAfter }: Pick<ObservationParams['http.reply'], 'status' | 'retryAfter'>) {
  return status === 429 || (status === 418 && retryAfter !== undefined);
}
