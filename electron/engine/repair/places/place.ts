import type { RepairFailure } from '../../../../shared/domain/repair.ts';

/** Is a place as it was before the change, as it is after it, or has somebody else changed it? */
export type PlaceStatus = 'before' | 'after' | 'other';

/** Thrown by places when a change cannot be made or taken back; the place is then as it was, unless it had `begun`. */
export class PlaceError extends Error {
  readonly failure: RepairFailure;
  /** Something that cannot be taken back was started, and broke off. */
  readonly begun: boolean;

  constructor(failure: RepairFailure, detail = '', begun = false) {
    super(detail === '' ? failure : `${failure}: ${detail}`);
    this.name = 'PlaceError';
    this.failure = failure;
    this.begun = begun;
  }
}

const FAILURES: Readonly<Record<string, RepairFailure>> = {
  ENOSPC: 'no-space',
  EDQUOT: 'no-space',
  EROFS: 'read-only',
  EACCES: 'not-permitted',
  EPERM: 'not-permitted',
  ELOOP: 'link-in-the-way',
  EMLINK: 'link-in-the-way',
  EEXIST: 'changed-since',
  ENOTDIR: 'changed-since',
  ENOENT: 'changed-since',
};

/** What went wrong, as a word; a fault of our own stays one. */
export function placeError(error: unknown): PlaceError {
  if (error instanceof PlaceError) return error;
  const code = (error as NodeJS.ErrnoException | null)?.code;
  return new PlaceError((code !== undefined && FAILURES[code]) || 'unknown', code ?? String(error));
}

/** One kind of place. Every method is safe to call again after a crash in the middle of it. */
export interface PlaceKind<P> {
  /**
   * Its state cannot be asked: a change that failed is journalled as not made, or undoing would take back somebody else's. One that
   * `may-be-made` stays open instead.
   */
  readonly blind?: true;
  /** What it did cannot be put back, and is left as it is. */
  lasting?(prepared: P): boolean;
  status(prepared: P): Promise<PlaceStatus>;
  /**
   * @param content the new content; null takes a variable away, and is what places have that only move.
   * @param signal breaks off what lasts long.
   */
  apply(prepared: P, content: Uint8Array | null, signal?: AbortSignal): Promise<void>;
  /**
   * Puts back what was there.
   *
   * @param copy what was there, where a copy was kept.
   * @param force also where somebody changed the place since.
   */
  restore(prepared: P, copy: Uint8Array | null, force: boolean): Promise<void>;
  /** Removes what an interrupted change may have left beside the place. */
  tidy(prepared: P): Promise<void>;
}
