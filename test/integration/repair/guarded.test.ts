import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { endGuarded } from '../../../electron/engine/repair/end-guarded.ts';
import { Journal } from '../../../electron/engine/repair/journal/journal.ts';
import { MAX_SETS } from '../../../electron/engine/repair/journal/prune.ts';
import { openPlaces } from '../../../electron/engine/repair/places/places.ts';
import { fingerprint } from '../../../electron/engine/repair/prepare-change.ts';
import { createRepairService } from '../../../electron/engine/repair/repair-service.ts';
import { Transaction } from '../../../electron/engine/repair/transaction.ts';
import { listChangeSets, undoChangeSets } from '../../../electron/engine/repair/undo.ts';
import { noGuards } from '../../../electron/host/no-guards.ts';
import { NO_VARIABLES } from '../../../electron/host/variable-store.ts';
import type { Edit } from '../../../shared/repair/edit.ts';

const places = openPlaces({ ...noGuards, variables: NO_VARIABLES });
const BEGIN = Date.parse('2026-03-01T12:00:00Z');
const MINUTE = 60_000;
let folder = '';
let state = '';
let env = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gmd-guarded-'));
  state = join(folder, 'state');
  env = join(folder, 'env');
  writeFileSync(env, 'GOPROXY=https://goproxy.cn,direct\n');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const off = (): Edit => ({ place: 'file', path: env, content: { op: 'set-key', key: 'GOSUMDB', value: 'off' } });

async function change(edit: Edit, { minutes, before = null }: { minutes?: number; before?: string | null }) {
  const journal = await Journal.open(state);
  const planned = { edit, fingerprint: await fingerprint(edit, places), what: 'place' };
  const items = [{ remedy: 'config/checksum-off', params: { minutes, before }, scope: 'user' as const, changes: [] }];
  const about = { at: BEGIN, items, ...(minutes === undefined ? {} : { minutes }) };
  const transaction = await Transaction.begin(journal, places, about);
  expect(await transaction.apply(0, [planned])).toBeNull();
  await transaction.commit();
  await journal.close();
  return transaction.id;
}

const at = (minutes: number) => endGuarded(state, async () => places, BEGIN + minutes * MINUTE);
const text = () => readFileSync(env, 'utf8');

describe('what weakens a protection for a while', () => {
  it('stays for its time, then is taken back byte for byte, once', async () => {
    const id = await change(off(), { minutes: 60 });
    expect(await at(59)).toEqual({ ended: [], failed: [], next: BEGIN + 60 * MINUTE });
    expect(text()).toContain('GOSUMDB=off');
    expect((await listChangeSets(state)).sets).toMatchObject([{ state: 'applied', until: '2026-03-01T13:00:00.000Z' }]);
    expect(await at(60)).toEqual({ ended: [id], failed: [], next: null });
    expect(text()).toBe('GOPROXY=https://goproxy.cn,direct\n');
    const [set] = (await listChangeSets(state)).sets;
    expect([set?.state, set?.until]).toEqual(['undone', undefined]);
    expect(await at(61)).toEqual({ ended: [], failed: [], next: null });
  });

  it('is taken back at once where the clock stands before its beginning', async () => {
    const id = await change(off(), { minutes: 60 });
    expect(await at(-1)).toMatchObject({ ended: [id] });
    expect(text()).not.toContain('off');
  });

  it('is due still where the machine cannot be opened just now', async () => {
    const id = await change(off(), { minutes: 60 });
    const closed = () => Promise.reject(new Error('no such machine'));
    const later = BEGIN + 60 * MINUTE;
    expect(await endGuarded(state, closed, later)).toEqual({ ended: [], failed: [id], next: null });
    // Nobody waits for the look at the start: what it throws would end the engine.
    const service = createRepairService({ state, openHost: closed, keep: async () => undefined });
    expect((await service.list()).sets).toHaveLength(1);
    expect(await at(60)).toMatchObject({ ended: [id] });
  });

  it('can be undone before its time, as everything can', async () => {
    const id = await change(off(), { minutes: 60 });
    expect(await undoChangeSets(state, places, { set: id })).toMatchObject({ done: true });
    expect(await at(60)).toEqual({ ended: [], failed: [], next: null });
    expect(text()).toBe('GOPROXY=https://goproxy.cn,direct\n');
  });

  it.each([
    ['env', 'GOSUMDB=off\nGOPROXY=direct\n', null, '# GOSUMDB=off\nGOPROXY=direct\n'],
    ['env', 'GOFLAGS=-x\nGOSUMDB=off\n', 'sum.golang.google.cn', 'GOFLAGS=-x\nGOSUMDB=sum.golang.google.cn\n'],
    [
      'profile',
      'umask 022\n export GOSUMDB="off"\r\n',
      'sum.golang.org',
      'umask 022\n export GOSUMDB="sum.golang.org"\r\n',
    ],
  ])('in a %s that somebody changed since, only its own value comes back', async (_name, now, before, becomes) => {
    await change(off(), { minutes: 60, before });
    writeFileSync(env, now);
    expect(await at(61)).toMatchObject({ failed: [], next: null });
    expect(text()).toBe(becomes);
    // No undo brings it back.
    await undoChangeSets(state, places, { set: 'all', onConflict: 'restore' });
    expect(text()).toBe(becomes);
  });

  it('that somebody has ended already is left as it is', async () => {
    await change(off(), { minutes: 60 });
    writeFileSync(env, 'GOSUMDB=sum.golang.google.cn\n');
    expect(await at(61)).toMatchObject({ failed: [], next: null });
    expect(text()).toBe('GOSUMDB=sum.golang.google.cn\n');
  });

  it('waits for another program that has the journal', async () => {
    const id = await change(off(), { minutes: 60 });
    const journal = await Journal.open(state);
    expect(await at(61)).toMatchObject({ ended: [], failed: [id] });
    await journal.close();
    expect(await at(61)).toMatchObject({ ended: [id] });
  });

  it('is not forgotten, however many repairs come after it', async () => {
    const id = await change(off(), { minutes: 60 });
    for (let n = 0; n < MAX_SETS + 1; n += 1) {
      const other = join(folder, 'other');
      await change({ place: 'file', path: other, content: { op: 'whole', text: `${n}\n` } }, {});
    }
    await (await Journal.open(state)).close();
    expect(await at(60)).toMatchObject({ ended: [id] });
    expect(text()).not.toContain('off');
  });
});
