import type { ChangeSet } from '../../../../shared/domain/undo.ts';
import type { Prepared } from '../places/prepared.ts';
import type { JournalRecord } from './record.ts';

type Begin = Extract<JournalRecord, { type: 'begin' }>;

/** One change as the journal tells of it. `applied` may be missing although it was made: the place itself knows. */
export interface JournalledChange {
  readonly n: number;
  readonly item: number;
  readonly what: string;
  readonly change: Prepared;
  readonly applied: boolean;
  readonly undone: 'restored' | 'already' | 'kept' | null;
}

export interface JournalledSet {
  readonly id: string;
  readonly at: string;
  readonly until?: string;
  readonly items: Begin['items'];
  readonly changes: readonly JournalledChange[];
  readonly committed: boolean;
}

/** The change sets of a journal, oldest first. Sets that touched nothing are left out. */
export function changeSets(records: readonly JournalRecord[]): readonly JournalledSet[] {
  const sets = new Map<string, JournalledSet>();
  for (const record of records) {
    if (record.type === 'begin') {
      const { set: id, at, until, items } = record;
      sets.set(id, { id, at, ...(until === undefined ? {} : { until }), items, changes: [], committed: false });
      continue;
    }
    const set = sets.get(record.set);
    if (set) sets.set(record.set, fold(set, record));
  }
  return [...sets.values()].filter(({ changes }) => changes.length > 0);
}

function fold(set: JournalledSet, record: Exclude<JournalRecord, Begin>): JournalledSet {
  switch (record.type) {
    case 'prepare': {
      const { n, item, what, change } = record;
      return { ...set, changes: [...set.changes, { n, item, what, change, applied: false, undone: null }] };
    }
    case 'applied':
      return { ...set, changes: set.changes.map((c) => (c.n === record.n ? { ...c, applied: true } : c)) };
    case 'undone':
      return { ...set, changes: set.changes.map((c) => (c.n === record.n ? { ...c, undone: record.how } : c)) };
    case 'commit':
      return { ...set, committed: true };
  }
}

/** Does it weaken a protection until its time is over? */
export function isOpenGuarded({ until, changes }: JournalledSet): boolean {
  return until !== undefined && changes.some(({ undone }) => undone === null);
}

/** What can still be done with a set. */
export function stateOf({ changes, committed }: JournalledSet): ChangeSet['state'] {
  const open = changes.filter(({ undone }) => undone === null);
  if (open.length === 0) return changes.some(({ undone }) => undone === 'kept') ? 'partly' : 'undone';
  if (!committed) return 'interrupted';
  return open.length === changes.length ? 'applied' : 'partly';
}
