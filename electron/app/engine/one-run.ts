/** One piece of work that the engine does for the page, named by main's number. */
export interface Run {
  readonly number: number;
  readonly ended: Promise<void>;
  end(): void;
}

/** Work of one kind: at most one at a time, and late words of an earlier one are told from those of the present one. */
export class OneRun {
  #last = 0;
  #current: Run | undefined;

  get current(): Run | undefined {
    return this.#current;
  }

  begin(): Run {
    this.#last += 1;
    let end = (): void => {};
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    this.#current = { number: this.#last, ended, end };
    return this.#current;
  }

  /** The run of this number, if it is the present one; it is over then. */
  finish(number: number | undefined = this.#current?.number): Run | undefined {
    const run = this.#current;
    if (!run || run.number !== number) return undefined;
    this.#current = undefined;
    run.end();
    return run;
  }
}
