import type { OnConflict, UndoneChange } from '../../../shared/domain/undo.ts';
import type { Journal } from './journal/journal.ts';
import { placeError } from './places/place.ts';
import type { Places } from './places/places.ts';
import type { Prepared } from './places/prepared.ts';

interface Change {
  readonly set: string;
  readonly n: number;
  readonly change: Prepared;
}

type Outcome = Pick<UndoneChange, 'outcome' | 'failure'>;

/**
 * Takes one change back, journals that it was, and says how it went. May be called again after a crash in the middle of it.
 *
 * @param onConflict what to do where somebody changed the place since; without it the place is left, and told.
 */
export async function undoChange(
  journal: Journal,
  places: Places,
  { set, n, change }: Change,
  onConflict: OnConflict | undefined,
): Promise<Outcome> {
  const place = places.of(change);
  try {
    await place.tidy(change);
    if (place.lasting?.(change)) return await told(journal, set, n, 'kept');
    const status = await place.status(change);
    if (status === 'before') return await told(journal, set, n, 'already');
    if (status === 'other' && onConflict === undefined) return { outcome: 'conflict', failure: 'changed-since' };
    if (status === 'other' && onConflict === 'keep') return await told(journal, set, n, 'kept');
    const copy = 'copy' in change && change.copy !== null ? await journal.readCopy(change.copy) : null;
    if ('copy' in change && change.copy !== null && copy === null)
      return { outcome: 'failed', failure: 'journal-unusable' };
    await place.restore(change, copy, status === 'other');
    return await told(journal, set, n, 'restored');
  } catch (error) {
    return { outcome: 'failed', failure: placeError(error).failure };
  }
}

/** The place is as it should be, whether or not the journal can still be told. */
async function told(journal: Journal, set: string, n: number, how: 'restored' | 'already' | 'kept'): Promise<Outcome> {
  await journal.append({ type: 'undone', set, n, how }).catch(() => undefined);
  return { outcome: how };
}
