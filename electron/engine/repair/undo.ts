import type { ChangeSet, OnConflict, UndoList, UndoneChange, UndoResult } from '../../../shared/domain/undo.ts';
import { changeSets, isOpenGuarded, type JournalledSet, stateOf } from './journal/change-sets.ts';
import { Journal } from './journal/journal.ts';
import { readJournal, repairsFolder } from './journal/journal-folder.ts';
import { isLocked } from './journal/lock.ts';
import type { Places } from './places/places.ts';
import { failureOf } from './transaction.ts';
import { undoChange } from './undo-change.ts';

/** What the journal of a state folder holds, newest first. A repair that is just going on is not listed as interrupted. */
export async function listChangeSets(state: string | null): Promise<UndoList> {
  if (state === null) return { sets: [], journal: 'sound' };
  const folder = repairsFolder(state);
  const { records, health } = await readJournal(folder);
  const all = changeSets(records).map(asListed);
  const busy = await isLocked(folder);
  const sets = busy ? all.filter((set, index) => index < all.length - 1 || set.state !== 'interrupted') : all;
  return { sets: [...sets].reverse(), journal: health };
}

function asListed(set: JournalledSet): ChangeSet {
  const touched = new Set(set.changes.map(({ item }) => item));
  return {
    id: set.id,
    at: set.at,
    state: stateOf(set),
    ...(set.until === undefined || !isOpenGuarded(set) ? {} : { until: set.until }),
    items: set.items.filter((_, index) => touched.has(index)),
  };
}

/**
 * Takes change sets back, the newest first: one by its id, or all that are not undone.
 *
 * @param onConflict what becomes of places that somebody changed since; without it they are left, and told.
 */
export async function undoChangeSets(
  state: string | null,
  places: Places,
  { set, onConflict }: { readonly set: string; readonly onConflict?: OnConflict },
): Promise<UndoResult> {
  let journal: Journal;
  try {
    journal = await Journal.open(state);
  } catch (error) {
    return { done: false, changes: [], failure: failureOf(error) };
  }
  try {
    const changes: UndoneChange[] = [];
    const open = changeSets(journal.records).filter(
      (one) => (set === 'all' || one.id === set) && stateOf(one) !== 'undone',
    );
    for (const one of [...open].reverse()) changes.push(...(await undoSet(journal, places, one, onConflict)));
    const done = changes.every(({ outcome }) => outcome !== 'conflict' && outcome !== 'failed');
    return { done, changes };
  } finally {
    await journal.close();
  }
}

async function undoSet(
  journal: Journal,
  places: Places,
  set: JournalledSet,
  onConflict: OnConflict | undefined,
): Promise<readonly UndoneChange[]> {
  const changes: UndoneChange[] = [];
  for (const { n, what, change, undone } of [...set.changes].reverse()) {
    if (undone !== null) continue;
    changes.push({ set: set.id, what, ...(await undoChange(journal, places, { set: set.id, n, change }, onConflict)) });
  }
  if (!changes.some(({ outcome }) => outcome === 'conflict' || outcome === 'failed')) {
    if (!set.committed) await journal.append({ type: 'commit', set: set.id }).catch(() => undefined);
    await journal.dropCopies(set.id);
  }
  return changes;
}

/** Keeps what an interrupted repair has changed; it can still be undone. @throws JournalError */
export async function keepChangeSet(state: string | null, places: Places, set: string): Promise<UndoList> {
  const journal = await Journal.open(state);
  try {
    const wanted = changeSets(journal.records).find(({ id, committed }) => id === set && !committed);
    for (const { change } of wanted?.changes ?? []) await places.of(change).tidy(change);
    if (wanted) await journal.append({ type: 'commit', set });
  } finally {
    await journal.close();
  }
  return listChangeSets(state);
}
