import { parseGoTrace } from '../../shared/go/go-messages.ts';

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
const MAX_ABSENT = 200;

/**
 * Follows the trace that `go … -x` prints: `# get URL` before a request, `# get URL: STATUS (TIMEs)` after it. The last one
 * without an answer names the hang, since `go` sets no limit on headers and bodies. Source: cmd/go/internal/web/http.go.
 */
export class GoTrace {
  readonly #pending = new Map<string, Pending>();
  readonly #failures: TracedFailure[] = [];
  readonly #absent: string[] = [];
  readonly #commands = new Set<string>();
  #latest: Pending | null = null;
  #lastChange = 0;

  /** Takes one line of standard error; `nowMs` is the time since the run started. */
  line(line: string, nowMs: number): void {
    if (this.#command(line)) this.#lastChange = nowMs;
    const match = /^# get (\S+?)(?:: (.*))?$/u.exec(line);
    const url = match?.[1];
    if (url === undefined) return;
    this.#lastChange = nowMs;
    if (match?.[2] === undefined) this.#pending.set(url, { url, sinceMs: nowMs });
    else if (this.#pending.delete(url)) this.#latest = { url, sinceMs: nowMs };
    if (/^(?:404|410) /u.test(match?.[2] ?? '') && this.#absent.length < MAX_ABSENT) this.#absent.push(url);
    const text = /^(?!\d{3} )(.*?)(?: \([\d.]+m?s\))?$/u.exec(match?.[2] ?? '')?.[1];
    if (text && this.#failures.length < MAX_FAILURES) this.#failures.push({ url, text });
  }

  /** Takes a command of git that starts or ends. Source: cmd/go/internal/modfetch/codehost (run). */
  #command(line: string): boolean {
    const trace = parseGoTrace(line);
    if (trace?.kind === 'command') this.#commands.add(trace.command);
    else if (trace?.kind === 'command-end') this.#commands.delete(trace.command);
    else return false;
    return true;
  }

  /** A command of git that has not ended: what `go` waits for, if it waits; undefined when none runs. */
  get command(): string | undefined {
    return this.#commands.values().next().value;
  }

  /** Requests that were answered with "not here": `go` goes on to the next entry of its list. */
  get absent(): readonly string[] {
    return this.#absent;
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
