import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepRun } from '../../../../../electron/engine/history/keep-run.ts';
import { readHistory, readRun } from '../../../../../electron/engine/history/read-runs.ts';
import { MOST_RUNS } from '../../../../../electron/engine/history/runs-folder.ts';
import type { SessionResult } from '../../../../../shared/domain/session.ts';
import { NOBODY } from '../../../../../shared/report/redact/identity.ts';
import { sampleRun } from '../../../shared/report/sample-run.ts';

const sample = sampleRun({
  user: 'zhangsan',
  home: 'C:\\Users\\zhangsan',
  host: 'git.contoso.com',
  address: '10.1.2.3',
  proxyPassword: 'Pa55word',
  netrcPassword: 'hunter2-netrc',
  token: 'dXNlcjpQYTU1d29yZA==',
});
const idOf = (number: number) => `20260601T080000Z-${number.toString(16).padStart(6, '0')}`;
const run = (number: number): SessionResult => ({ ...sample, id: idOf(number) });

let folder = '';
let state = '';
const runs = () => join(state, 'runs');
const fileOf = (number: number) => join(runs(), `${idOf(number)}.json`);
/** Files get different times, whatever the file system's clock can tell apart. */
const age = (number: number, seconds: number) => utimesSync(fileOf(number), seconds, seconds);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gmd-history-'));
  state = join(folder, 'deep', 'state');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('keepRun', () => {
  it('writes one file, for its owner only, without secrets', async () => {
    expect(await keepRun(state, run(1), NOBODY)).toEqual({ ok: true, value: fileOf(1) });
    expect(readdirSync(runs())).toEqual([`${idOf(1)}.json`]);
    expect(statSync(fileOf(1)).mode & 0o777).toBe(0o600);
    expect(statSync(runs()).mode & 0o777).toBe(0o700);
    expect(statSync(state).mode & 0o777).toBe(0o700);
    const text = readFileSync(fileOf(1), 'utf8');
    for (const secret of ['Pa55word', 'hunter2-netrc', 'dXNlcjpQYTU1d29yZA==']) expect(text).not.toContain(secret);
  });

  it('keeps nothing of a run that is larger than all of history may be', async () => {
    const users = Array<string>(101).fill('x'.repeat(1 << 20));
    const kept = await keepRun(state, run(1), { ...NOBODY, users });
    expect(kept).toMatchObject({ ok: false, failure: { word: 'output-too-large' } });
    expect(readdirSync(runs())).toEqual([]);
  });

  it('closes a folder that others could enter', async () => {
    mkdirSync(runs(), { recursive: true });
    chmodSync(runs(), 0o755);
    await keepRun(state, run(1), NOBODY);
    expect(statSync(runs()).mode & 0o777).toBe(0o700);
  });

  it('keeps the 50 last runs', async () => {
    expect(MOST_RUNS).toBe(50);
    for (let number = 1; number <= MOST_RUNS; number += 1) {
      await keepRun(state, run(number), NOBODY);
      age(number, 1000 + number);
    }
    // The oldest by the time it was written, not by its id.
    age(7, 10);
    await keepRun(state, run(200), NOBODY);
    expect(readdirSync(runs())).toHaveLength(MOST_RUNS);
    expect(existsSync(fileOf(7))).toBe(false);
    expect(existsSync(fileOf(1))).toBe(true);
  });

  it('keeps to 100 MB, and never removes the run just written', async () => {
    await keepRun(state, run(1), NOBODY);
    await keepRun(state, run(2), NOBODY);
    writeFileSync(fileOf(2), Buffer.alloc(100 * 1024 * 1024));
    age(1, 1000);
    age(2, 2000);
    await keepRun(state, run(3), NOBODY);
    expect(readdirSync(runs())).toEqual([`${idOf(3)}.json`]);
  });

  it('is safe beside others that do the same', async () => {
    const kept = await Promise.all(Array.from({ length: 80 }, (_, number) => keepRun(state, run(number), NOBODY)));
    expect(kept.every(({ ok }) => ok)).toBe(true);
    await keepRun(state, run(100), NOBODY);
    const { runs: read, unreadable } = await readHistory(state);
    expect(unreadable).toEqual([]);
    expect(read).toHaveLength(MOST_RUNS);
  });

  it('clears away drafts of a program that died, and no fresh ones', async () => {
    mkdirSync(runs(), { recursive: true });
    writeFileSync(join(runs(), 'old.json.0a1b.draft'), '{');
    utimesSync(join(runs(), 'old.json.0a1b.draft'), 1000, 1000);
    writeFileSync(join(runs(), 'new.json.0a1b.draft'), '{');
    await keepRun(state, run(1), NOBODY);
    expect(readdirSync(runs()).sort()).toEqual([`${idOf(1)}.json`, 'new.json.0a1b.draft']);
  });

  it('says why it cannot, and throws nothing', async () => {
    writeFileSync(join(folder, 'file'), '');
    expect(await keepRun(null, run(1), NOBODY)).toMatchObject({ ok: false, failure: { word: 'not-found' } });
    expect(await keepRun(join(folder, 'file', 'state'), run(1), NOBODY)).toMatchObject({
      ok: false,
      failure: { word: 'not-a-directory' },
    });
    expect(await keepRun(state, { ...sample, id: '../../etc/passwd' }, NOBODY)).toMatchObject({ ok: false });
    expect(readdirSync(folder)).toEqual(['file']);
  });

  it('leaves no draft where the name is taken', async () => {
    mkdirSync(join(fileOf(1), 'taken'), { recursive: true });
    expect(await keepRun(state, run(1), NOBODY)).toMatchObject({ ok: false });
    expect(readdirSync(runs())).toEqual([`${idOf(1)}.json`]);
  });
});

describe('readRun', () => {
  it('finds the last and one by its id', async () => {
    await keepRun(state, run(1), NOBODY);
    await keepRun(state, run(2), NOBODY);
    age(1, 5000);
    age(2, 4000);
    expect((await readRun(state, 'last')).run?.result.id).toBe(idOf(1));
    expect((await readRun(state, { id: idOf(2) })).run?.result.id).toBe(idOf(2));
    expect(await readRun(state, { id: idOf(3) })).toEqual({ run: null, unreadable: [] });
    expect(await readRun(state, { id: '../x' })).toEqual({ run: null, unreadable: [] });
  });

  it('has nothing where there is no history', async () => {
    expect(await readRun(state, 'last')).toEqual({ run: null, unreadable: [] });
    expect(await readRun(null, 'last')).toEqual({ run: null, unreadable: [] });
    expect(existsSync(state)).toBe(false);
  });

  it('sets a damaged file aside, says so once, and goes on to the next', async () => {
    await keepRun(state, run(1), NOBODY);
    await keepRun(state, run(2), NOBODY);
    writeFileSync(fileOf(2), readFileSync(fileOf(2), 'utf8').slice(0, 500));
    age(1, 4000);
    age(2, 5000);
    const { run: read, unreadable } = await readRun(state, 'last');
    expect(read?.result.id).toBe(idOf(1));
    expect(unreadable).toEqual([{ id: idOf(2), problem: 'damaged', path: `${fileOf(2)}.damaged` }]);
    expect(readFileSync(`${fileOf(2)}.damaged`, 'utf8')).toHaveLength(500);
    expect((await readRun(state, 'last')).unreadable).toEqual([]);
  });

  it('takes a file with another run’s content for damaged', async () => {
    await keepRun(state, run(1), NOBODY);
    writeFileSync(fileOf(9), readFileSync(fileOf(1)));
    expect((await readHistory(state)).unreadable).toMatchObject([{ id: idOf(9), problem: 'damaged' }]);
  });

  it('leaves a file of a later version where it is', async () => {
    await keepRun(state, run(1), NOBODY);
    writeFileSync(fileOf(1), readFileSync(fileOf(1), 'utf8').replace('"version":1', '"version":2'));
    expect((await readHistory(state)).unreadable).toEqual([{ id: idOf(1), problem: 'newer', path: fileOf(1) }]);
    expect(existsSync(fileOf(1))).toBe(true);
  });
});
