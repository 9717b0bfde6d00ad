import { isUnseen, type RepairFailure } from '../../../shared/domain/repair.ts';
import type { Edit } from '../../../shared/repair/edit.ts';
import { runId } from '../run-id.ts';
import { type Journal, JournalError, type JournalProblem } from './journal/journal.ts';
import type { JournalRecord } from './journal/record.ts';
import { PlaceError, placeError } from './places/place.ts';
import type { Places } from './places/places.ts';
import type { Prepared } from './places/prepared.ts';
import { prepareChange } from './prepare-change.ts';
import { undoChange } from './undo-change.ts';

type Begin = Extract<JournalRecord, { type: 'begin' }>;

/** An edit with what its place held when it was planned. */
export interface PlannedEdit {
  readonly edit: Edit;
  readonly fingerprint: string | null;
  /** The place as people see it. */
  readonly what: string;
}

/** Kinds of places whose content is copied before it is changed. */
const COPIED: readonly Prepared['kind'][] = ['file', 'variable'];

interface Made {
  readonly n: number;
  readonly item: number;
  readonly change: Prepared;
}

/**
 * One repair's changes: each is journalled before it is made, and can be taken back item by item, last one first. Nothing is
 * changed that the journal does not hold.
 */
export class Transaction {
  readonly id: string;
  readonly #journal: Journal;
  readonly #places: Places;
  readonly #made: Made[] = [];
  #number = 0;
  /** Something may be in force that nobody could see: it stays open in the journal. */
  #uncertain = false;

  private constructor(id: string, journal: Journal, places: Places) {
    this.id = id;
    this.#journal = journal;
    this.#places = places;
  }

  /** @throws JournalError */
  static async begin(
    journal: Journal,
    places: Places,
    about: { readonly at: number; readonly items: Begin['items']; readonly minutes?: number },
  ): Promise<Transaction> {
    const id = runId(about.at);
    const iso = (ms: number) => new Date(ms).toISOString();
    const until = about.minutes === undefined ? {} : { until: iso(about.at + about.minutes * 60_000) };
    await journal.append({ type: 'begin', set: id, at: iso(about.at), ...until, items: about.items });
    return new Transaction(id, journal, places);
  }

  /** True when something of this set is in force, or may be. */
  get changed(): boolean {
    return this.#made.length > 0 || this.#uncertain;
  }

  /** Makes all changes of an item, or none of them. Returns why not. @param signal breaks off a program that is run for it. */
  async apply(item: number, edits: readonly PlannedEdit[], signal?: AbortSignal): Promise<RepairFailure | null> {
    try {
      for (const planned of edits) await this.#make(item, planned, signal);
      return null;
    } catch (error) {
      const failure = failureOf(error);
      await this.rollBack(item);
      return failure;
    }
  }

  /** Takes back what was made for an item. False where something could not be: somebody changed it since, or a later item builds on it. */
  async rollBack(item: number): Promise<boolean> {
    let whole = true;
    for (const made of [...this.#made].reverse()) {
      if (made.item !== item) continue;
      const outcome = await undoChange(this.#journal, this.#places, { set: this.id, ...made }, undefined);
      if (outcome.outcome === 'restored' || outcome.outcome === 'already')
        this.#made.splice(this.#made.indexOf(made), 1);
      else whole = false;
    }
    return whole;
  }

  /** Nothing more will be done; what is in force can be undone later. */
  async commit(): Promise<void> {
    // Without the line the set is offered as interrupted, which is true.
    await this.#journal.append({ type: 'commit', set: this.id }).catch(() => undefined);
    if (!this.changed) await this.#journal.dropCopies(this.id);
  }

  async #make(item: number, { edit, fingerprint, what }: PlannedEdit, signal?: AbortSignal): Promise<void> {
    this.#number += 1;
    const n = this.#number;
    const expected = [fingerprint, ...this.#made.map(({ change }) => leftBehind(change, edit))];
    const ready = await prepareChange(edit, expected, `gomod-doctor-${this.id}-${n}`, this.#places);
    if (ready === null) return;
    const copy = ready.copy === null ? null : await this.#journal.keepCopy(this.id, n, ready.copy);
    const change = (COPIED.includes(ready.prepared.kind) ? { ...ready.prepared, copy } : ready.prepared) as Prepared;
    await this.#journal.append({ type: 'prepare', set: this.id, n, item, what, change });
    const place = this.#places.of(change);
    await place.apply(change, ready.content, signal).catch(async (error: unknown) => {
      if (error instanceof PlaceError && error.begun) {
        this.#uncertain = true;
        await this.#journal.append({ type: 'undone', set: this.id, n, how: 'kept' });
      } else if (isUnseen(failureOf(error))) this.#uncertain = true;
      else if (place.blind) await this.#journal.append({ type: 'undone', set: this.id, n, how: 'already' });
      throw error;
    });
    this.#made.push({ n, item, change });
    // The place itself tells that it was changed, should this line be lost.
    await this.#journal.append({ type: 'applied', set: this.id, n }).catch(() => undefined);
  }
}

/** The fingerprint that an earlier change of this set gave to the place of this edit. */
function leftBehind(change: Prepared, edit: Edit): string | null {
  if (change.kind === 'hosts' && edit.place === 'hosts') return change.after;
  if (change.kind === 'file' && edit.place === 'file' && change.path === edit.path) return change.after.sha256;
  if (
    change.kind === 'variable' &&
    edit.place === 'variable' &&
    change.name === edit.name &&
    change.scope === edit.scope
  )
    return change.after;
  return '';
}

const PROBLEMS: Readonly<Record<JournalProblem, RepairFailure>> = {
  busy: 'busy',
  newer: 'journal-unusable',
  unreadable: 'journal-unusable',
  'no-space': 'no-space',
  unusable: 'journal-unusable',
};

/** Why something was not changed, as a word. */
export function failureOf(error: unknown): RepairFailure {
  if (error instanceof JournalError) return PROBLEMS[error.problem];
  return error instanceof PlaceError ? error.failure : placeError(error).failure;
}
