import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Evidence } from '../../shared/domain/evidence.ts';
import type { SessionResult } from '../../shared/domain/session.ts';

/** So many pieces are packed at once: alike as they are, they need a tenth of their room together. */
const PACK = 256;

/**
 * Where evidence about the addresses of a list is put as soon as one is done with. A thousand of them have ten thousand pieces, which
 * nobody looks at before the report is written: packed they are a megabyte. In memory and not on disk, since nothing has to be swept
 * up then after a crash.
 */
export class EvidenceShelf {
  readonly #packed: Uint8Array[] = [];
  #open: Evidence[] = [];
  #size = 0;

  /** Pieces on the shelf. */
  get size(): number {
    return this.#size;
  }

  /** Pieces that are not packed yet: never more than one pack and what was put last. */
  get unpacked(): number {
    return this.#open.length;
  }

  put(evidence: readonly Evidence[]): void {
    this.#open.push(...evidence);
    this.#size += evidence.length;
    if (this.#open.length < PACK) return;
    // A copy: zlib's own buffer is larger than what is in it.
    this.#packed.push(new Uint8Array(deflateRawSync(JSON.stringify(this.#open))));
    this.#open = [];
  }

  /** Everything in the order in which it was put, unpacked bit by bit. */
  *all(): Generator<Evidence> {
    for (const packed of this.#packed) yield* JSON.parse(inflateRawSync(packed).toString()) as Evidence[];
    yield* this.#open;
  }

  /** These, as far as they are on the shelf. */
  find(ids: ReadonlySet<string>): readonly Evidence[] {
    return ids.size === 0 ? [] : [...only(this.all(), ({ id }) => ids.has(id))];
  }
}

/** All evidence of a run, one after the other: what its result holds, then what lies on the shelf. */
export function* allEvidence(
  { evidence }: Pick<SessionResult, 'evidence'>,
  shelf?: EvidenceShelf,
): Generator<Evidence> {
  yield* evidence;
  if (!shelf) return;
  const told = new Set(evidence.map(({ id }) => id));
  yield* only(shelf.all(), ({ id }) => !told.has(id));
}

function* only<T>(items: Iterable<T>, wanted: (item: T) => boolean): Generator<T> {
  for (const item of items) if (wanted(item)) yield item;
}
