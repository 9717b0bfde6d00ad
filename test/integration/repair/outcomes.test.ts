import { createHash } from 'node:crypto';
import {
  chmodSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Journal } from '../../../electron/engine/repair/journal/journal.ts';
import { takeLock } from '../../../electron/engine/repair/journal/lock.ts';
import { MAX_SETS } from '../../../electron/engine/repair/journal/prune.ts';
import { openPlaces } from '../../../electron/engine/repair/places/places.ts';
import { fingerprint } from '../../../electron/engine/repair/prepare-change.ts';
import { failureOf, Transaction } from '../../../electron/engine/repair/transaction.ts';
import { keepChangeSet, listChangeSets, undoChangeSets } from '../../../electron/engine/repair/undo.ts';
import { noGuards } from '../../../electron/host/no-guards.ts';
import { NO_VARIABLES } from '../../../electron/host/variable-store.ts';
import type { Edit } from '../../../shared/repair/edit.ts';

const places = openPlaces({ ...noGuards, variables: NO_VARIABLES });
let folder = '';
let state = '';
let profile = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gmd-repair-'));
  state = join(folder, 'state');
  profile = join(folder, 'profile');
  writeFileSync(profile, 'export GOPROXY=off\n');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const comment: () => Edit = () => ({
  place: 'file',
  path: profile,
  content: { op: 'lines', lines: [{ line: 1, was: 'export GOPROXY=off', becomes: ': # export GOPROXY=off' }] },
});

/** One repair; `between` happens after the plan was read and before it is applied. */
async function repair(edit: Edit, { at = Date.now(), between = () => {}, commit = true } = {}) {
  const planned = { edit, fingerprint: await fingerprint(edit, places), what: 'place' };
  between();
  const journal = await Journal.open(state);
  const items = [{ remedy: 'config/unset', params: {}, scope: 'user' as const, changes: [] }];
  const transaction = await Transaction.begin(journal, places, { at, items });
  const failure = await transaction.apply(0, [planned]);
  if (commit) await transaction.commit();
  await journal.close();
  return { failure, id: transaction.id };
}

const undo = (set: string, onConflict?: 'keep' | 'restore') =>
  undoChangeSets(state, places, { set, ...(onConflict ? { onConflict } : {}) });

const journalFile = () => join(state, 'repairs', 'journal');

describe('a place that somebody else changes', () => {
  it('between the plan and the change is left alone', async () => {
    const { failure } = await repair(comment(), { between: () => writeFileSync(profile, 'echo mine\n') });
    expect(failure).toBe('changed-since');
    expect(readFileSync(profile, 'utf8')).toBe('echo mine\n');
  });

  it('after the change is left alone by undo until a person decides', async () => {
    const { id } = await repair(comment());
    writeFileSync(profile, 'echo mine\n');
    expect(await undo(id)).toMatchObject({ done: false, changes: [{ outcome: 'conflict', failure: 'changed-since' }] });
    expect(readFileSync(profile, 'utf8')).toBe('echo mine\n');
    expect(await undo(id, 'keep')).toMatchObject({ done: true, changes: [{ outcome: 'kept' }] });
    expect(readFileSync(profile, 'utf8')).toBe('echo mine\n');
  });

  it('is set to what it was before the repair when the person says so', async () => {
    const { id } = await repair(comment());
    writeFileSync(profile, 'echo mine\n');
    expect(await undo(id, 'restore')).toMatchObject({ done: true, changes: [{ outcome: 'restored' }] });
    expect(readFileSync(profile, 'utf8')).toBe('export GOPROXY=off\n');
  });

  it('by taking the file away is a conflict too, and what was there can come back', async () => {
    const { id } = await repair(comment());
    rmSync(profile);
    expect(await undo(id)).toMatchObject({ changes: [{ outcome: 'conflict' }] });
    expect(await undo(id, 'restore')).toMatchObject({ done: true });
    expect(readFileSync(profile, 'utf8')).toBe('export GOPROXY=off\n');
  });

  it('by new rights is a conflict: they were somebody’s wish', async () => {
    const { id } = await repair(comment());
    chmodSync(profile, 0o600);
    expect(await undo(id)).toMatchObject({ changes: [{ outcome: 'conflict' }] });
  });

  it('in a place that something new has taken is put back only by decision', async () => {
    const zip = join(folder, 'v1.zip');
    writeFileSync(zip, 'damaged');
    const { id } = await repair({ place: 'aside', path: zip });
    writeFileSync(zip, 'fetched anew');
    expect(await undo(id)).toMatchObject({ changes: [{ outcome: 'conflict' }] });
    expect(readFileSync(zip, 'utf8')).toBe('fetched anew');
    expect(await undo(id, 'restore')).toMatchObject({ done: true });
    expect(readFileSync(zip, 'utf8')).toBe('damaged');
    expect(readdirSync(folder).filter((name) => name.startsWith('v1.zip.'))).toEqual([]);
  });
});

describe('a link', () => {
  it('where the file was is not followed', async () => {
    const other = join(folder, 'other');
    writeFileSync(other, 'export GOPROXY=off\n');
    const swap = () => {
      rmSync(profile);
      symlinkSync(other, profile);
    };
    expect(await repair(comment(), { between: swap })).toMatchObject({ failure: 'link-in-the-way' });
    expect(readFileSync(other, 'utf8')).toBe('export GOPROXY=off\n');
  });

  it('where a folder on the way was is not followed either', async () => {
    const inner = join(folder, 'config');
    mkdirSync(inner);
    const path = join(inner, 'env');
    const swap = () => {
      renameSync(inner, join(folder, 'elsewhere'));
      symlinkSync(join(folder, 'elsewhere'), inner);
    };
    const edit: Edit = { place: 'file', path, content: { op: 'set-key', key: 'GOPROXY', value: 'direct' } };
    expect(await repair(edit, { between: swap })).toMatchObject({ failure: 'link-in-the-way' });
    expect(readdirSync(join(folder, 'elsewhere'))).toEqual([]);
  });

  it('a second name of the file is told, not torn off', async () => {
    linkSync(profile, join(folder, 'second'));
    await expect(fingerprint(comment(), places)).rejects.toMatchObject({ failure: 'link-in-the-way' });
  });
});

const DEAD = JSON.stringify({ pid: 2 ** 30, started: '1' });

describe('two programs', () => {
  it('do not interleave: the second one changes nothing and says so', async () => {
    const journal = await Journal.open(state);
    await expect(Journal.open(state)).rejects.toMatchObject({ problem: 'busy' });
    expect(await undo('all')).toEqual({ done: false, changes: [], failure: 'busy' });
    await journal.close();
    expect(await undo('all')).toMatchObject({ done: true });
  });

  it.each([
    ['of a dead process', JSON.stringify({ pid: 2 ** 30, started: '1' })],
    ['of an earlier process with the number of a living one', JSON.stringify({ pid: process.pid, started: '1' })],
    ['that is no lock at all', '{'],
    ['that is empty', ''],
  ])('the lock %s is taken over', async (_name, content) => {
    mkdirSync(join(state, 'repairs'), { recursive: true });
    writeFileSync(join(state, 'repairs', 'lock'), content);
    const lock = await takeLock(join(state, 'repairs'));
    expect(lock).not.toBeNull();
    await lock?.release();
    expect(readdirSync(join(state, 'repairs'))).toEqual([]);
  });

  it('of many that want it at once exactly one gets the lock of a dead one', async () => {
    const repairs = join(state, 'repairs');
    mkdirSync(repairs, { recursive: true });
    // Once proves little: two that see the same dead one have to meet at the wrong moment.
    for (let round = 0; round < 20; round++) {
      writeFileSync(join(repairs, 'lock'), DEAD);
      const locks = await Promise.all(Array.from({ length: 20 }, () => takeLock(repairs)));
      expect(locks.filter((lock) => lock !== null)).toHaveLength(1);
      await Promise.all(locks.map((lock) => lock?.release()));
      expect(readdirSync(repairs)).toEqual([]);
    }
  });

  it('the lock of a dead one is taken over although another died while taking it over', async () => {
    const repairs = join(state, 'repairs');
    mkdirSync(repairs, { recursive: true });
    writeFileSync(join(repairs, 'lock'), DEAD);
    const dead = createHash('sha256').update(DEAD).digest('hex').slice(0, 12);
    writeFileSync(join(repairs, `lock.after-${dead}`), DEAD);
    const lock = await takeLock(repairs);
    expect(lock).not.toBeNull();
    expect(await takeLock(repairs)).toBeNull();
    await lock?.release();
    expect(readdirSync(repairs)).toEqual([]);
  });
});

describe('the journal', () => {
  const two = async () => {
    const other = join(folder, 'env');
    const first = await repair(comment());
    const second = await repair({
      place: 'file',
      path: other,
      content: { op: 'set-key', key: 'GOPROXY', value: 'direct' },
    });
    return { first: first.id, second: second.id, other };
  };

  it('cut off in a line is told, and what stands before it can be undone', async () => {
    const { first, other } = await two();
    const text = readFileSync(journalFile(), 'utf8');
    writeFileSync(journalFile(), text.slice(0, text.lastIndexOf('"prepare"') + 20));
    expect(await listChangeSets(state)).toMatchObject({ journal: 'damaged', sets: [{ id: first, state: 'applied' }] });
    expect(await undo('all')).toMatchObject({ done: true });
    expect(readFileSync(profile, 'utf8')).toBe('export GOPROXY=off\n');
    // The damaged one is kept, for somebody who wants to look.
    expect(readdirSync(join(state, 'repairs')).filter((name) => name.startsWith('journal.damaged-'))).toHaveLength(1);
    expect(readFileSync(other, 'utf8')).toBe('GOPROXY=direct\n');
  });

  it('edited by hand counts up to the edit', async () => {
    const { first } = await two();
    const text = readFileSync(journalFile(), 'utf8');
    const place = text.lastIndexOf('"path":"') + 8;
    writeFileSync(journalFile(), `${text.slice(0, place)}/etc/passwd${text.slice(place)}`);
    expect(await listChangeSets(state)).toMatchObject({ journal: 'damaged', sets: [{ id: first }] });
  });

  it('of a later version is left alone', async () => {
    await repair(comment());
    const { encodeLine } = await import('../../../electron/engine/repair/journal/record.ts');
    const { line } = encodeLine('0'.repeat(32), { v: 2, type: 'new' } as never);
    writeFileSync(journalFile(), line);
    expect(await listChangeSets(state)).toMatchObject({ journal: 'newer', sets: [] });
    expect(await undo('all')).toEqual({ done: false, changes: [], failure: 'journal-unusable' });
    expect(readFileSync(journalFile(), 'utf8')).toBe(line);
  });

  it('is followed in its own order where the clock went backwards', async () => {
    const edit = (was: string, becomes: string): Edit => ({
      place: 'file',
      path: profile,
      content: { op: 'lines', lines: [{ line: 1, was, becomes }] },
    });
    const late = await repair(edit('export GOPROXY=off', 'one'), { at: Date.parse('2040-01-01T00:00:00Z') });
    const early = await repair(edit('one', 'two'), { at: Date.parse('1999-01-01T00:00:00Z') });
    expect((await listChangeSets(state)).sets.map(({ id }) => id)).toEqual([early.id, late.id]);
    expect(await undo('all')).toMatchObject({ done: true, changes: [{ set: early.id }, { set: late.id }] });
    expect(readFileSync(profile, 'utf8')).toBe('export GOPROXY=off\n');
  });

  it('and its copies can be read by their owner only, and copies go with the undo', async () => {
    const { id } = await repair(comment());
    const repairs = join(state, 'repairs');
    expect(statSync(repairs).mode & 0o777).toBe(0o700);
    for (const name of readdirSync(repairs)) expect(statSync(join(repairs, name)).mode & 0o777).toBe(0o600);
    expect(readdirSync(repairs).sort()).toEqual([`${id}.1`, 'journal']);
    await undo(id);
    expect(readdirSync(repairs)).toEqual(['journal']);
  });

  it('whose copy was lost or edited says so, and changes nothing', async () => {
    const { id } = await repair(comment());
    writeFileSync(join(state, 'repairs', `${id}.1`), 'forged');
    expect(await undo(id)).toMatchObject({
      done: false,
      changes: [{ outcome: 'failed', failure: 'journal-unusable' }],
    });
    expect(readFileSync(profile, 'utf8')).toBe(': # export GOPROXY=off\n');
  });

  it('that cannot be written keeps everything as it is', async () => {
    writeFileSync(state, 'a file where the folder should be');
    await expect(repair(comment())).rejects.toThrow('journal');
    expect(failureOf(await Journal.open(state).catch((error: unknown) => error))).toBe('journal-unusable');
    expect(readFileSync(profile, 'utf8')).toBe('export GOPROXY=off\n');
  });
});

describe('an interrupted repair', () => {
  it('is listed as such, and can be kept', async () => {
    const { id } = await repair(comment(), { commit: false });
    expect((await listChangeSets(state)).sets).toMatchObject([{ id, state: 'interrupted' }]);
    expect((await keepChangeSet(state, places, id)).sets).toMatchObject([{ id, state: 'applied' }]);
    expect(readFileSync(profile, 'utf8')).toBe(': # export GOPROXY=off\n');
  });

  it('or taken back', async () => {
    const { id } = await repair(comment(), { commit: false });
    expect(await undo(id)).toMatchObject({ done: true, changes: [{ outcome: 'restored' }] });
    expect((await listChangeSets(state)).sets).toMatchObject([{ id, state: 'undone' }]);
  });
});

describe('a journal of very many repairs', () => {
  it('forgets the oldest with their copies, and those that are left can be undone', async () => {
    const ids: string[] = [];
    for (let n = 0; n < MAX_SETS + 2; n += 1) {
      const text = `export GOPROXY=${n}\n`;
      ids.push((await repair({ place: 'file', path: profile, content: { op: 'whole', text } })).id);
    }
    // Opening it is what prunes: the last one was added after that.
    await (await Journal.open(state)).close();
    const { sets, journal } = await listChangeSets(state);
    expect(journal).toBe('sound');
    expect(sets).toHaveLength(MAX_SETS);
    const copies = readdirSync(join(state, 'repairs'));
    expect(copies.filter((name) => name.startsWith(ids[0] ?? ''))).toEqual([]);
    expect(copies.filter((name) => name.startsWith(ids.at(-1) ?? ''))).toHaveLength(1);
    expect(await undo(ids.at(-1) ?? '')).toMatchObject({ done: true });
    expect(readFileSync(profile, 'utf8')).toBe(`export GOPROXY=${MAX_SETS}\n`);
  });

  it('never forgets what was interrupted', async () => {
    const { id } = await repair(comment(), { commit: false });
    for (let n = 0; n < MAX_SETS; n += 1)
      await repair({ place: 'file', path: profile, content: { op: 'whole', text: `# ${n}\n` } });
    await (await Journal.open(state)).close();
    expect((await listChangeSets(state)).sets.find((set) => set.id === id)).toMatchObject({ state: 'interrupted' });
  });
});
