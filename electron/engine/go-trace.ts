/** One request that `go -x` has announced and not yet answered. */
interface Pending {
  readonly url: string;
  readonly sinceMs: number;
}

/** A request that ended without any status, and why, in the words of `go`. */
export interface TracedFailure {
  readonly url: string;
  readonly text: string;
}

const MAX_FAILURES = 20;

/**
 * Follows the trace that `go … -x` prints: `# get URL` before a request, `# get URL: STATUS (TIMEs)` after it. The last one
 * without an answer names the hang, since `go` sets no limit on headers and bodies. Source: cmd/go/internal/web/http.go.
 */
export class GoTrace {
  readonly #pending = new Map<string, Pending>();
  readonly #failures: TracedFailure[] = [];
  #latest: Pending | null = null;
  #lastChange = 0;

  /** Takes one line of standard error; `nowMs` is the time since the run started. */
  line(line: string, nowMs: number): void {
    const match = /^# get (\S+?)(?:: (.*))?$/u.exec(line);
    const url = match?.[1];
    if (url === undefined) return;
    this.#lastChange = nowMs;
    if (match?.[2] === undefined) this.#pending.set(url, { url, sinceMs: nowMs });
    else if (this.#pending.delete(url)) this.#latest = { url, sinceMs: nowMs };
    const text = /^(?!\d{3} )(.*?)(?: \([\d.]+m?s\))?$/u.exec(match?.[2] ?? '')?.[1];
    if (text && this.#failures.length < MAX_FAILURES) this.#failures.push({ url, text });
  }

  /** The request that has been waiting longest, and since when; null when none is open. */
  longest(): Pending | null {
    let oldest: Pending | null = null;
    for (const pending of this.#pending.values()) if (!oldest || pending.sinceMs < oldest.sinceMs) oldest = pending;
    return oldest;
  }

  /** The request answered last: if nothing moves any more, its body is what `go` waits for. Null when none was answered. */
  latest(): Pending | null {
    return this.#latest;
  }

  /** Requests that failed below HTTP so far: `go` goes on with other modules, and tells of them at its end only. */
  get failures(): readonly TracedFailure[] {
    return this.#failures;
  }

  /** Time of the last announcement or answer, ms since the run started. */
  get lastChangeMs(): number {
    return this.#lastChange;
  }
}
