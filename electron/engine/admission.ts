/** Lets so many in at once; the others wait in the order of their coming. */
export class Admission {
  readonly #holdMs: number;
  readonly #signal: AbortSignal;
  #line: (() => void)[] = [];
  #free: number;

  /**
   * @param holdMs one gives up its place after so long: who only waits for silence to end costs little, and a list of dead
   * servers is not gone through place by place.
   * @param signal once aborted, nobody waits.
   */
  constructor(places: number, holdMs: number, signal: AbortSignal) {
    this.#free = places;
    this.#holdMs = holdMs;
    this.#signal = signal;
    signal.addEventListener('abort', () => this.#letAllIn(), { once: true });
  }

  /** How many have no place yet. */
  get waiting(): number {
    return this.#line.length;
  }

  /** Waits for a place; returns how to give it back, which may be done twice. */
  async enter(): Promise<() => void> {
    if (this.#signal.aborted) return () => undefined;
    if (this.#free > 0) this.#free -= 1;
    else
      await new Promise<void>((resolve) => {
        this.#line.push(resolve);
      });
    let held = true;
    const leave = (): void => {
      if (!held) return;
      held = false;
      clearTimeout(timer);
      const next = this.#line.shift();
      if (next) next();
      else this.#free += 1;
    };
    const timer = setTimeout(leave, this.#holdMs);
    return leave;
  }

  #letAllIn(): void {
    const line = this.#line;
    this.#line = [];
    for (const letIn of line) letIn();
  }
}
