/** Classes of operations whose durations are comparable. */
export type OperationClass = 'dns' | 'tcp' | 'tls' | 'http';

const FLOOR_MS = 5000;
const FACTOR = 4;

/**
 * How long to wait before silence counts as an error: max(5 s, 4 × the slowest success of the run so far), so that a slow
 * line is never called dead. Source: contract "A timeout is evidence of an error".
 */
export class Patience {
  #slowestMs = 0;
  readonly #fixedMs: number | undefined;

  constructor(fixedMs?: number) {
    this.#fixedMs = fixedMs;
  }

  /** Takes note of a success and how long it took, in milliseconds. */
  succeeded(ms: number): void {
    if (ms > this.#slowestMs) this.#slowestMs = ms;
  }

  /** Milliseconds one attempt may take now. */
  timeoutMs(): number {
    return this.#fixedMs ?? Math.max(FLOOR_MS, FACTOR * this.#slowestMs);
  }

  /** Milliseconds of silence that say something: `shortestMs`, and longer where answers have taken their time. */
  silenceMs(shortestMs: number): number {
    return Math.max(shortestMs, FACTOR * this.#slowestMs);
  }
}
