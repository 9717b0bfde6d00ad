import { createBatch } from '../../shared/ipc/batch.ts';
import { CallError } from '../../shared/ipc/failure.ts';
import { failureDetail } from '../../shared/ipc/failure-detail.ts';

/** One frame of a screen: what happened within it is shown together. */
const FRAME_MS = 16;

/** How work that tells events came to its end. */
export interface RunEnd {
  readonly run: number;
  readonly outcome: 'done' | 'failed';
  readonly detail?: string;
}

/** Events of a kind of work; `started` is the first and names it. */
type AnyEvent = { readonly type: string };

export interface RunSinks<E extends AnyEvent> {
  events(run: number, events: E[]): void;
  ended(end: RunEnd): void;
}

/** Work that is under way at most once, told in frames, named by main's number, and ended by its signal. */
export class ActiveRun<E extends AnyEvent> {
  readonly #sinks: RunSinks<E>;
  #active: { readonly run: number; readonly abort: AbortController } | undefined;
  /** Once the result is told: fulfilled when what comes after it, such as keeping it, is done. */
  #windingDown: Promise<void> | undefined;

  constructor(sinks: RunSinks<E>) {
    this.#sinks = sinks;
  }

  get busy(): boolean {
    return this.#active !== undefined;
  }

  /**
   * Waits for work that has told its result and only puts things away: whoever has read the result may ask the next question
   * at once. @throws CallError `busy` while the work goes on
   */
  async settled(): Promise<void> {
    if (this.#active === undefined) return;
    if (this.#windingDown === undefined) throw new CallError('busy');
    await this.#windingDown;
  }

  /** Starts the work; resolves with its own id as soon as it has told it. @throws CallError when it ends before that. */
  start(
    run: number,
    work: (tell: (event: E) => void, signal: AbortSignal) => Promise<unknown>,
  ): Promise<{ id: string }> {
    const abort = new AbortController();
    this.#active = { run, abort };
    const batch = createBatch<E>(
      (events) => this.#sinks.events(run, events),
      (flush) => setTimeout(flush, FRAME_MS),
    );
    let over = (): void => {};
    const ended = new Promise<void>((resolve) => {
      over = resolve;
    });
    return new Promise((resolve, reject) => {
      const tell = (event: E): void => {
        if (event.type === 'started' && 'id' in event) resolve({ id: String(event.id) });
        if (event.type === 'result') this.#windingDown = ended;
        batch.add(event);
      };
      const end = (failure?: unknown): void => {
        this.#active = undefined;
        this.#windingDown = undefined;
        over();
        batch.flush();
        const detail = failure === undefined ? {} : { detail: failureDetail(failure) };
        this.#sinks.ended({ run, outcome: failure === undefined ? 'done' : 'failed', ...detail });
        if (failure instanceof CallError) reject(failure);
        reject(new CallError('failed', failure === undefined ? 'never started' : failureDetail(failure)));
      };
      const ran = async (): Promise<unknown> => work(tell, abort.signal);
      ran().then(
        () => end(),
        (error: unknown) => end(error ?? 'failed'),
      );
    });
  }

  /** Asks the work of that number to end; late words about another one are ignored. */
  cancel(run: number): void {
    if (this.#active?.run === run) this.#active.abort.abort();
  }
}
