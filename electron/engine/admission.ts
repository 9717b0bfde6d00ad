/** Lets so many runs be under way at once; the others wait, those of a higher rank first, else in the order of their coming. */
export class Admission {
  readonly #holdMs: number;
  readonly #signal: AbortSignal;
  readonly #waiting = new Map<number, (() => void)[]>();
  #free: number;

  /**
   * @param holdMs a run gives up its place after so long: one that waits for silence to end costs little, and a list of dead
   * servers is not gone through place by place.
   * @param signal once aborted, nobody waits.
   */
  constructor(places: number, holdMs: number, signal: AbortSignal) {
    this.#free = places;
    this.#holdMs = holdMs;
    this.#signal = signal;
    signal.addEventListener('abort', () => this.#letAllIn(), { once: true });
  }

  /** Waits for a place; returns how to give it back, which may be done twice. */
  async enter(rank: number): Promise<() => void> {
    if (this.#signal.aborted) return () => undefined;
    if (this.#free > 0) this.#free -= 1;
    else
      await new Promise<void>((resolve) => {
        const line = this.#waiting.get(rank);
        if (line) line.push(resolve);
        else this.#waiting.set(rank, [resolve]);
      });
    let held = true;
    const leave = (): void => {
      if (!held) return;
      held = false;
      clearTimeout(timer);
      this.#next();
    };
    const timer = setTimeout(leave, this.#holdMs);
    return leave;
  }

  #next(): void {
    const ranks = [...this.#waiting].filter(([, line]) => line.length > 0).map(([rank]) => rank);
    const [, line] = [...this.#waiting].find(([rank]) => rank === Math.max(...ranks)) ?? [];
    const first = line?.shift();
    if (first) first();
    else this.#free += 1;
  }

  #letAllIn(): void {
    const waiting = [...this.#waiting.values()].flat();
    this.#waiting.clear();
    for (const letIn of waiting) letIn();
  }
}
