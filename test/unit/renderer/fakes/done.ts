import type { Reply } from '../../../../shared/ipc/failure.ts';

/** An answer that is there at once. */
export function done<T>(value: T): Promise<Reply<T>> {
  return Promise.resolve({ ok: true, value });
}
