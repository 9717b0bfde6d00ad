// The adapters of the product on a Windows runtime, under a Chinese Wine. What Wine has only stand-ins for (PowerShell, netsh)
// says nothing and ends with 0: that must be `unknown`.
import { execFileSync } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundleInside } from './bundle-inside.mjs';
import { wineEnvironment, wineHome } from './wine-home.mjs';

const folder = join(wineHome, `run-${process.pid}`);
const windowsPath = (path: string) => `Z:${path.replaceAll('/', '\\')}`;
let seen: Record<string, unknown> = {};

beforeAll(async () => {
  const bundle = await bundleInside(folder);
  // An inherited pipe is none to Node under Wine.
  const log = openSync(join(folder, 'log.txt'), 'w');
  const output = join(folder, 'seen.json');
  const args = [join(wineHome, 'node.exe'), bundle, output].map(windowsPath);
  execFileSync('wine', args, { env: wineEnvironment(), stdio: ['ignore', log, log], timeout: 100_000 });
  closeSync(log);
  seen = JSON.parse(readFileSync(output, 'utf8'));
}, 110_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('ran to its end', () => {
  expect(seen['failed']).toBeUndefined();
});

it('knows the code page, by reg.exe and by the registry itself', () => {
  expect(seen['encodings']).toEqual(['cp936', 'cp936']);
});

it('decodes what a Chinese reg.exe prints', () => {
  expect(seen['missing']).toMatchObject({ exitCode: 1, text: expect.stringMatching(/^reg: \p{Script=Han}+/u) });
});

it('writes Chinese by reg.exe and reads it by advapi32, type and all', () => {
  const value = { name: 'GMD_PATH', type: 'REG_EXPAND_SZ', data: '%USERPROFILE%\\代码' };
  expect(seen['written']).toEqual({ ok: true, value });
  expect(seen['writtenSeen']).toEqual({ ok: true, value });
});

it('reads the same keys both ways', () => {
  expect(seen).toMatchObject({ sameKey: true, subkeys: true, lossless: [false, true] });
});

it('loses by reg.exe what the code page lacks, and nothing by advapi32', () => {
  expect(seen['setNative']).toMatchObject({ ok: true, value: { data: 'D:\\😀\\go' } });
  expect(seen['lostByTool']).toMatchObject({ ok: true, value: { data: 'D:\\??\\go' } });
});

it('removes values, and tells absent keys', () => {
  expect(seen['removed']).toEqual([{ ok: true }, { ok: true }]);
  expect(seen['absent']).toMatchObject([{ ok: false, failure: { word: 'not-found' } }, { ok: true }]);
});

it('tells windows of a change, and whether it is elevated', () => {
  expect(seen).toMatchObject({ told: true, elevated: 'boolean' });
});

it('hands arguments over as they are', () => {
  expect(seen['arguments']).toEqual(seen['expected']);
});

it('says which program is not there', () => {
  expect(seen['notStarted']).toBe('not-found');
});

it('starts a program by ShellExecuteEx and gets its exit code', () => {
  expect(seen['exitCode']).toEqual({ end: 'exited', exitCode: 7 });
});

it('does an elevated task: sets, compares, refuses, takes away', () => {
  expect(seen['task']).toEqual({
    codes: [0, 3, 0, 2],
    seen: { ok: true, value: { name: 'GOPROXY', type: 'REG_SZ', data: 'https://goproxy.cn,direct' } },
    after: { ok: true },
  });
});

it('is one host, which takes stand-ins for nothing', () => {
  expect(seen['host']).toMatchObject({
    platform: 'windows',
    wrote: 'written',
    read: { ok: true, value: { text: 'https://goproxy.io', expandable: false } },
    gone: ['written', { ok: true, value: null }],
    stored: true,
    // Not installed for all users: an administrator is not asked for.
    machineWrite: 'not-permitted',
    guards: { ok: false, failure: { word: 'unknown' } },
    proxy: { ok: true },
  });
  expect((seen['host'] as { rules: { ok: boolean } }).rules.ok).toBe(false);
});
