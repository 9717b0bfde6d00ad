// An exclusion whose task never reported back: nobody may say that it was not made.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createAllowListService } from '../../../../../electron/engine/guards/allow-list-service.ts';
import { openPlaces } from '../../../../../electron/engine/repair/places/places.ts';
import { listChangeSets, undoChangeSets } from '../../../../../electron/engine/repair/undo.ts';
import type { ElevationResult } from '../../../../../electron/host/elevation.ts';
import type { Host } from '../../../../../electron/host/host.ts';
import { openRecordedHost } from '../../../../../electron/host/recorded/recorded-host.ts';
import { encodeRequest } from '../../../../../electron/privileged/request.ts';
import { failed, success } from '../../../../../shared/domain/failure.ts';

const MACHINE = join(import.meta.dirname, '../../../../fixtures/machines/zh-defender-quarantine');
const CACHE = 'C:\\Users\\lihua\\go\\pkg\\mod';
const state = mkdtempSync(join(tmpdir(), 'gmd-silent-'));
afterAll(() => rmSync(state, { recursive: true, force: true }));

const timedOut: ElevationResult = { outcome: 'timed-out' };
const ended: ElevationResult = { outcome: 'failed', detail: 'exit code 4' };

/** A machine whose first elevated task ends as told, having done it or not; and what an unelevated program sees of the list. */
async function machine(end: ElevationResult, does: boolean, seen: readonly string[] | 'hidden'): Promise<Host> {
  const host = await openRecordedHost(MACHINE, 0);
  const { elevation: real, guards } = host;
  let first = true;
  const elevation = {
    refusedFor: async () => null,
    run: async (argument: string) => {
      const silent = first;
      first = false;
      if (silent && !does) return end;
      const done = await real.run(argument);
      return silent ? end : done;
    },
  };
  const facts: Host['guards']['facts'] = async (signal) => {
    const all = await guards.facts(signal);
    const exclusions = seen === 'hidden' ? failed('not-permitted') : success(seen);
    return all.ok ? success({ ...all.value, exclusions }) : all;
  };
  return Object.assign(host, { elevation, guards: { ...guards, facts } });
}

async function exclude(host: Host, folder: string) {
  const service = createAllowListService(async () => host, folder);
  const { exclusion } = await service.read(null);
  return service.apply(exclusion?.action?.id ?? '');
}

describe('an exclusion that nobody reported', () => {
  it.each([
    ['a task that is still at work, and has done it', timedOut, true, 'hidden'],
    ['a task that is still at work, and has not', timedOut, false, []],
    ['a task that could not see what it had done', ended, true, 'hidden'],
    ['a task that failed, though the list shows it', ended, true, [CACHE]],
  ] as const)('may have been made: %s; undoing makes sure', async (_what, end, does, seen) => {
    const folder = mkdtempSync(join(state, 'one-'));
    const host = await machine(end, does, seen);
    expect(await exclude(host, folder)).toEqual({ outcome: 'may-be-made' });
    expect((await listChangeSets(folder)).sets).toMatchObject([
      { state: 'applied', items: [{ remedy: 'av/exclude-cache', params: { path: CACHE } }] },
    ]);
    expect(await undoChangeSets(folder, openPlaces(host), { set: 'all' })).toMatchObject({ done: true });
    // It is gone: making it anew changes something.
    const anew = encodeRequest([{ op: 'defender.exclude', path: CACHE, on: true }]);
    expect(await host.elevation.run(anew)).toEqual({ outcome: 'done' });
  });

  it('was not made where the task has ended and the list can be read without it', async () => {
    const folder = mkdtempSync(join(state, 'none-'));
    expect(await exclude(await machine(ended, false, []), folder)).toEqual({ outcome: 'failed' });
    expect((await listChangeSets(folder)).sets).toMatchObject([{ state: 'undone' }]);
  });

  it.each([
    ['refused', { outcome: 'refused' }, 'refused'],
    ['never started', { outcome: 'not-done', detail: 'Windows error 5' }, 'failed'],
    ['met by another state', { outcome: 'changed-since' }, 'changed-since'],
  ] as const)('was not made where the task was %s', async (_what, end, outcome) => {
    const folder = mkdtempSync(join(state, 'certain-'));
    expect(await exclude(await machine(end, false, 'hidden'), folder)).toEqual({ outcome });
    expect((await listChangeSets(folder)).sets).toMatchObject([{ state: 'undone' }]);
  });
});
