// What only a program can do: run by its path with an array of arguments, journalled before, and never said to be put back.
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Journal } from '../../../electron/engine/repair/journal/journal.ts';
import { openPlaces } from '../../../electron/engine/repair/places/places.ts';
import { Transaction } from '../../../electron/engine/repair/transaction.ts';
import { listChangeSets, undoChangeSets } from '../../../electron/engine/repair/undo.ts';
import { openLinuxHost } from '../../../electron/host/linux/linux-host.ts';
import { failed } from '../../../shared/domain/failure.ts';
import type { ProgramRun } from '../../../shared/repair/edit.ts';

let folder = '';
let state = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gmd-program-'));
  state = join(folder, 'state');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function apply(run: ProgramRun, places: ReturnType<typeof openPlaces>) {
  const journal = await Journal.open(state);
  const items = [{ remedy: 'dns/flush', params: {}, scope: 'machine' as const, changes: [] }];
  const transaction = await Transaction.begin(journal, places, { at: Date.now(), items });
  const failure = await transaction.apply(0, [{ edit: { place: 'program', run }, fingerprint: null, what: run.does }]);
  await transaction.commit();
  await journal.close();
  return failure;
}

describe('the DNS cache of Windows', () => {
  it('is left alone where there is no Windows', async () => {
    const host = await openLinuxHost({}, async () => failed('unsupported'));
    expect(await apply({ does: 'flush-dns' }, openPlaces(host))).toBe('unsupported');
  });
});

describe('Gradle', () => {
  it('is started as its wrapper starts it: no shell, in the project, with whatever the folder is called', async () => {
    const project = join(folder, 'a $(touch x) & "b"');
    const java = join(folder, 'jdk', 'bin', 'java');
    mkdirSync(join(folder, 'jdk', 'bin'), { recursive: true });
    mkdirSync(project);
    writeFileSync(java, '#!/bin/sh\npwd\nprintf "%s\\n" "$@" | tee said\n');
    chmodSync(java, 0o755);
    const environment = { JAVA_HOME: join(folder, 'jdk'), PATH: process.env['PATH'] ?? '' };
    const places = openPlaces(await openLinuxHost(environment, async () => failed('unsupported')));
    expect(await apply({ does: 'refresh-gradle', folder: project }, places)).toBeNull();
    expect(readFileSync(join(project, 'said'), 'utf8').trimEnd().split('\n')).toEqual([
      '-classpath',
      join(project, 'gradle', 'wrapper', 'gradle-wrapper.jar'),
      'org.gradle.wrapper.GradleWrapperMain',
      'clean',
      'dependencies',
      '--refresh-dependencies',
      '--no-build-cache',
      '--no-daemon',
      '--console=plain',
    ]);
    // What was built is gone: undoing says that it leaves it so.
    expect(await undoChangeSets(state, places, { set: 'all' })).toMatchObject({ changes: [{ outcome: 'kept' }] });
    expect((await listChangeSets(state)).sets).toMatchObject([{ state: 'partly' }]);
  });

  it('without a Java is not run', async () => {
    const places = openPlaces(await openLinuxHost({ PATH: folder }, async () => failed('unsupported')));
    expect(await apply({ does: 'refresh-gradle', folder }, places)).toBe('unsupported');
  });
});
