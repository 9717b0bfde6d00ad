import { failed, type Outcome } from '../../shared/domain/failure.ts';

interface Expectation {
  readonly call: string;
  readonly answer: (input: never) => unknown;
  readonly optional: boolean;
  used: boolean;
}

/** The calls a test expects of the host, by a readable name such as `lookup goproxy.cn 4`. */
export class FakeCalls {
  readonly #expected: Expectation[] = [];
  readonly #unexpected: string[] = [];

  /** A name that ends in `*` stands for everything that begins so. A later expectation of the same name comes after the earlier one. */
  expect<I, O>(call: string, answer: (input: I) => O, optional = false): void {
    this.#expected.push({ call, answer: answer as (input: never) => unknown, optional, used: false });
  }

  /** The answer to a call: the first unused expectation of that name, else its last. Undefined and noted if there is none. */
  take<I, O>(call: string, input: I): O | undefined {
    const fitting = this.#expected.filter((e) =>
      e.call.endsWith('*') ? call.startsWith(e.call.slice(0, -1)) : e.call === call,
    );
    const found = fitting.find((e) => !e.used) ?? fitting.at(-1);
    if (!found) {
      this.#unexpected.push(call);
      return undefined;
    }
    found.used = true;
    return (found.answer as (input: I) => unknown)(input) as O;
  }

  /** The same for calls that answer with an outcome; an unexpected one fails as `unknown`. */
  async outcome<T>(call: string, input: unknown): Promise<Outcome<T>> {
    const answer = await this.take<unknown, Outcome<T> | Promise<Outcome<T>>>(call, input);
    return answer ?? failed('unknown', `unexpected call: ${call}`);
  }

  /** @throws Error naming calls that were not expected, and expected ones that never came. */
  verify(): void {
    const missing = this.#expected.filter((e) => !e.used && !e.optional).map((e) => e.call);
    const problems = [
      ...this.#unexpected.map((call) => `unexpected: ${call}`),
      ...missing.map((call) => `never called: ${call}`),
    ];
    if (problems.length > 0)
      throw new Error(['The fake host was used otherwise than expected.', ...problems].join('\n  '));
  }
}
