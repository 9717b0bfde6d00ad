import type { Edit, LineEdit } from '../../../shared/repair/edit.ts';
import { GUARDED_CHANGES, isDue } from '../../../shared/repair/guarded.ts';
import { changeSets, isOpenGuarded, type JournalledChange, type JournalledSet } from './journal/change-sets.ts';
import { Journal } from './journal/journal.ts';
import { readJournal, repairsFolder } from './journal/journal-folder.ts';
import type { Places } from './places/places.ts';
import { fingerprint } from './prepare-change.ts';
import { Transaction } from './transaction.ts';
import { undoChange } from './undo-change.ts';

/** What became of the guarded changes of a journal. */
export interface EndedGuarded {
  /** Change sets that were taken back just now. */
  readonly ended: readonly string[];
  /** Those whose time is over and that could not be taken back now: another try is due. */
  readonly failed: readonly string[];
  /** When the next one is due, epoch milliseconds; null: none is open. */
  readonly next: number | null;
}

const NOTHING: EndedGuarded = { ended: [], failed: [], next: null };

/** The open guarded changes of a journal; reading it is all. */
async function openSets(state: string): Promise<readonly JournalledSet[]> {
  const { records } = await readJournal(repairsFolder(state));
  return changeSets(records).filter(isOpenGuarded);
}

/**
 * Takes back the guarded changes whose time is over, whoever made them and whatever happened since: a crash, a start of the
 * computer, another change of the same file. Never throws; what cannot be done now is done at the next call.
 *
 * @param now epoch milliseconds.
 */
export async function endGuarded(
  state: string | null,
  places: () => Promise<Places>,
  now: number,
): Promise<EndedGuarded> {
  if (state === null) return NOTHING;
  const open = await openSets(state);
  const due = open.filter((set) => isDue(set, now));
  const later = open.filter((set) => !due.includes(set)).map(({ until = '' }) => Date.parse(until));
  const next = later.length > 0 ? Math.min(...later) : null;
  if (due.length === 0) return { ...NOTHING, next };
  const ids = due.map(({ id }) => id);
  const journal = await Journal.open(state).catch(() => null);
  if (journal === null) return { ended: [], failed: ids, next };
  try {
    const at = await places();
    const failed: string[] = [];
    for (const set of due) if (!(await endSet(journal, at, set, now))) failed.push(set.id);
    return { ended: ids.filter((id) => !failed.includes(id)), failed, next };
  } catch {
    return { ended: [], failed: ids, next };
  } finally {
    await journal.close();
  }
}

async function endSet(journal: Journal, places: Places, set: JournalledSet, now: number): Promise<boolean> {
  let whole = true;
  for (const one of [...set.changes].reverse()) {
    if (one.undone !== null) continue;
    const { n, change } = one;
    const { outcome } = await undoChange(journal, places, { set: set.id, n, change }, undefined);
    if (outcome === 'conflict') whole = (await endInPlace(journal, places, set, one, now)) && whole;
    else if (outcome === 'failed') whole = false;
  }
  if (!whole) return false;
  if (!set.committed) await journal.append({ type: 'commit', set: set.id }).catch(() => undefined);
  await journal.dropCopies(set.id);
  return true;
}

/**
 * Somebody changed the file since, so that it cannot be put back whole: only the one value is, where it still stands, as a change
 * of its own. What else was written there stays. A variable that somebody changed is off no more by our doing.
 */
async function endInPlace(
  journal: Journal,
  places: Places,
  set: JournalledSet,
  { n, change, item }: JournalledChange,
  now: number,
): Promise<boolean> {
  const about = set.items[item];
  if (change.kind === 'file' && about) {
    const before = typeof about.params['before'] === 'string' ? about.params['before'] : null;
    const edit = await valueBack(places, change.path, before).catch(() => undefined);
    if (edit === undefined) return false;
    if (edit !== null) {
      const transaction = await Transaction.begin(journal, places, { at: now, items: [about] });
      const what = about.changes[0]?.what ?? change.path;
      const failure = await transaction.apply(0, [{ edit, fingerprint: await fingerprint(edit, places), what }]);
      await transaction.commit();
      if (failure !== null) return false;
      // Nobody is to bring it back by undoing this.
      await journal.append({ type: 'undone', set: transaction.id, n: 1, how: 'kept' });
      await journal.dropCopies(transaction.id);
    }
  }
  await journal.append({ type: 'undone', set: set.id, n, how: 'kept' });
  return true;
}

/** The edit that gives the setting its former value where it still has the guarded one; null where it has not. Throws what reading does. */
async function valueBack(places: Places, path: string, before: string | null): Promise<Edit | null> {
  const read = await places.files.read(path);
  const lines = new TextDecoder()
    .decode(read?.bytes ?? new Uint8Array())
    .split('\n')
    .map((line) => line.replace(/\r$/u, ''));
  const edits = lines.flatMap((was, index) => lineBack(was, index + 1, before));
  return edits.length === 0 ? null : { place: 'file', path, content: { op: 'lines', lines: edits } };
}

function lineBack(was: string, line: number, before: string | null): readonly LineEdit[] {
  const { name, value } = GUARDED_CHANGES['checksum-off'];
  const [whole, start = '', quote = ''] =
    new RegExp(`^(\\s*(?:export\\s+)?${name}=)(["']?)${value}\\2\\s*$`, 'u').exec(was) ?? [];
  if (whole === undefined) return [];
  return [{ line, was, becomes: before === null ? `# ${was}` : `${start}${quote}${before}${quote}` }];
}
