/** Gives each thing of a kind a number, the same one every time: `host-1.private`, `user-2`. */
export class Numbering {
  readonly #numbers = new Map<string, Map<string, number>>();

  /** The name that stands for `thing` from now on. Upper and lower case are one thing. */
  name(kind: 'host' | 'ip' | 'path' | 'user' | 'computer', thing: string): string {
    const key = thing.toLowerCase();
    const known = this.#numbers.get(kind) ?? new Map<string, number>();
    this.#numbers.set(kind, known);
    const number = known.get(key) ?? known.size + 1;
    known.set(key, number);
    return `${kind}-${number}${kind === 'host' || kind === 'ip' ? '.private' : ''}`;
  }
}

/** Is this host a name that a redaction before this one gave? */
export function isStandIn(host: string): boolean {
  return /^(?:host|ip)-\d+\.private$/iu.test(host);
}
