import { failed, type Outcome } from '../../../shared/domain/failure.ts';

/** Calls that a recording has no answer for: tests assert that there were none. */
export class CallLog {
  readonly #unexpected: string[] = [];

  get unexpected(): readonly string[] {
    return this.#unexpected;
  }

  /** Notes the call; its outcome is `unknown`, with the call as detail. */
  unexpectedCall<T>(call: string): Outcome<T> {
    this.#unexpected.push(call);
    return failed('unknown', `not recorded: ${call}`);
  }
}
