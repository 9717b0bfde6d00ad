const FIRST_BYTES = 4096;

/**
 * The first bytes of a stream, in one piece that grows. A list of chunks would cost hundreds of bytes for each, and a
 * hostile server sends them one byte at a time.
 */
export class ByteKeeper {
  readonly #most: number;
  #buffer = Buffer.alloc(0);
  #length = 0;

  /** @param most bytes kept; what comes after them is dropped. */
  constructor(most: number) {
    this.#most = most;
  }

  add(chunk: Uint8Array): void {
    const kept = chunk.subarray(0, this.#most - this.#length);
    const needed = this.#length + kept.length;
    if (needed > this.#buffer.length) {
      const grown = Buffer.alloc(Math.min(this.#most, Math.max(needed, FIRST_BYTES, 2 * this.#buffer.length)));
      this.#buffer.copy(grown, 0, 0, this.#length);
      this.#buffer = grown;
    }
    this.#buffer.set(kept, this.#length);
    this.#length = needed;
  }

  bytes(): Uint8Array {
    return new Uint8Array(this.#buffer.buffer, this.#buffer.byteOffset, this.#length);
  }
}
