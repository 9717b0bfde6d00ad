import { lookup } from 'node:dns';
import { failed, type Outcome, success } from '../../../shared/domain/failure.ts';
import type { Limits } from '../network.ts';
import { bounded } from './bounded.ts';
import { classifyNetworkError } from './classify-error.ts';

/**
 * The platform's own resolver. getaddrinfo cannot be interrupted and libuv lets only half of its four threads wait in it,
 * so one name is asked once at a time: whoever asks again while an answer is outstanding waits for the same one.
 */
export class PlatformLookup {
  readonly #pending = new Map<string, Promise<Outcome<readonly string[]>>>();

  /**
   * Addresses of one family, in the system's order; an empty list if the name has none of it. Ends at the limits even
   * while getaddrinfo still hangs. Failures: `dns-no-such-host`, `dns-server-failure`, `timed-out`, `aborted`.
   */
  lookup(name: string, family: 4 | 6, limits: Limits): Promise<Outcome<readonly string[]>> {
    if (name === '') return Promise.resolve(failed('dns-no-such-host', 'empty name'));
    return bounded(limits, (settle) => {
      this.#ask(name, family).then(settle, (error: unknown) =>
        settle({ ok: false, failure: classifyNetworkError(error) }),
      );
      return () => undefined;
    });
  }

  #ask(name: string, family: 4 | 6): Promise<Outcome<readonly string[]>> {
    const key = `${family} ${name}`;
    const outstanding = this.#pending.get(key);
    if (outstanding) return outstanding;
    const answer = new Promise<Outcome<readonly string[]>>((resolve) => {
      lookup(name, { family, all: true, verbatim: true }, (error, found) => {
        this.#pending.delete(key);
        resolve(error ? lookupFailure(error) : success([...new Set(found.map(({ address }) => address))]));
      });
    });
    this.#pending.set(key, answer);
    return answer;
  }
}

function lookupFailure(error: Error): Outcome<readonly string[]> {
  const failure = classifyNetworkError(error);
  return failure.word === 'dns-no-data' ? success([]) : { ok: false, failure };
}
