/** Who listens to one kind of event. */
export class Listeners<T> {
  readonly #all = new Set<(value: T) => void>();

  /** Returns what ends the listening. */
  add(listener: (value: T) => void): () => void {
    this.#all.add(listener);
    return () => this.#all.delete(listener);
  }

  tell(value: T): void {
    for (const listener of this.#all) listener(value);
  }
}
