/** The first signed hash that any of several roads has proven; `fallback` once all of them have failed. */
export class FirstHash {
  readonly value: Promise<string | null>;
  readonly #fallback: string | null;
  #open: number;
  #settle: (hash: string | null) => void = () => undefined;

  constructor(roads: number, fallback: string | null) {
    this.#open = roads;
    this.#fallback = fallback;
    this.value = new Promise((resolve) => {
      this.#settle = resolve;
    });
    if (roads === 0) this.#settle(fallback);
  }

  /** One road's answer: the hash it proved, or null. */
  offer(hash: string | null): void {
    this.#open -= 1;
    if (hash !== null) this.#settle(hash);
    else if (this.#open <= 0) this.#settle(this.#fallback);
  }
}
