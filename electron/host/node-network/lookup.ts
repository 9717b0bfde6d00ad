import { lookup } from 'node:dns';
import { failed, type Outcome, success } from '../../../shared/domain/failure.ts';
import type { Limits, LookupFamily } from '../network.ts';
import { bounded } from './bounded.ts';
import { classifyNetworkError } from './classify-error.ts';
import { LookupHelper } from './lookup-helper.ts';

type Answer = Promise<Outcome<readonly string[]>>;

/**
 * The platform's own resolver. getaddrinfo cannot be interrupted, and one name that hangs must not make others wait, so
 * names are asked in a helper process where there can be one. A name is asked once at a time: whoever asks again while
 * an answer is outstanding waits for the same one.
 */
export class PlatformLookup {
  readonly #pending = new Map<string, Answer>();
  readonly #environment: Readonly<Record<string, string>> | undefined;
  #helper: LookupHelper | undefined;

  /** @param environment of the helper process, which is started at once; names are asked in this process without it. */
  constructor(environment?: Readonly<Record<string, string>>) {
    this.#environment = LookupHelper.possible ? environment : undefined;
    this.#startHelper();
  }

  /**
   * Addresses of one family, in the system's order; an empty list if the name has none of it. Ends at the limits even
   * while getaddrinfo still hangs. Failures: `dns-no-such-host`, `dns-server-failure`, `timed-out`, `aborted`.
   */
  lookup(name: string, family: LookupFamily, limits: Limits): Answer {
    if (name === '') return Promise.resolve(failed('dns-no-such-host', 'empty name'));
    return bounded(limits, (settle) => {
      this.#ask(name, family).then(settle, (error: unknown) =>
        settle({ ok: false, failure: classifyNetworkError(error) }),
      );
      return () => undefined;
    });
  }

  /** Gives up what is outstanding: `aborted`. A later lookup starts afresh. */
  close(): void {
    this.#helper?.close();
    this.#helper = undefined;
    this.#pending.clear();
  }

  #ask(name: string, family: LookupFamily): Answer {
    const key = `${family} ${name}`;
    const outstanding = this.#pending.get(key);
    if (outstanding) return outstanding;
    const answer = this.#resolve(name, family).finally(() => {
      if (this.#pending.get(key) === answer) this.#pending.delete(key);
    });
    this.#pending.set(key, answer);
    return answer;
  }

  #startHelper(): LookupHelper | undefined {
    if (this.#environment) this.#helper ??= new LookupHelper(this.#environment);
    return this.#helper;
  }

  async #resolve(name: string, family: LookupFamily): Answer {
    const helped = await this.#startHelper()?.ask(name, family);
    if (!helped || helped === 'failed') return lookUpHere(name, family);
    if (helped === 'closed') return failed('aborted');
    return helped.error ? lookupFailure(helped.error) : success(unique(helped.addresses));
  }
}

function lookUpHere(name: string, family: LookupFamily): Answer {
  return new Promise((resolve) => {
    lookup(name, { family, all: true, verbatim: true }, (error, found) => {
      resolve(error ? lookupFailure(error) : success(unique(found.map(({ address }) => address))));
    });
  });
}

function unique(addresses: readonly string[]): readonly string[] {
  return [...new Set(addresses)];
}

function lookupFailure(error: Error): Outcome<readonly string[]> {
  const failure = classifyNetworkError(error);
  return failure.word === 'dns-no-data' ? success([]) : { ok: false, failure };
}
