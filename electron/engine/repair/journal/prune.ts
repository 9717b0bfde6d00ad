import { changeSets, isOpenGuarded, type JournalledSet, stateOf } from './change-sets.ts';
import { encodeLine, FIRST_SUM, type JournalRecord } from './record.ts';

/** So many repairs can be undone; older ones are taken as they are. Counted, not dated: clocks are wrong at times. */
export const MAX_SETS = 100;

/** Change sets that are to be forgotten, the oldest first. What was interrupted waits for a person, what is guarded for its time, however old. */
export function outdated(records: readonly JournalRecord[]): readonly JournalledSet[] {
  const sets = changeSets(records);
  const old = sets.slice(0, Math.max(0, sets.length - MAX_SETS));
  return old.filter((set) => stateOf(set) !== 'interrupted' && !isOpenGuarded(set));
}

/** A journal without these sets, as text, with the checksum of its last line. */
export function journalWithout(
  records: readonly JournalRecord[],
  sets: readonly JournalledSet[],
): { readonly records: readonly JournalRecord[]; readonly text: string; readonly sum: string } {
  const gone = new Set(sets.map(({ id }) => id));
  const kept = records.filter(({ set }) => !gone.has(set));
  let sum = FIRST_SUM;
  let text = '';
  for (const record of kept) {
    const encoded = encodeLine(sum, record);
    sum = encoded.sum;
    text += encoded.line;
  }
  return { records: kept, text, sum };
}
