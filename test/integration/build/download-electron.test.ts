import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { downloadElectron } from '../../../build/runtime/download-electron.mjs';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gomod-doctor-'));
  mkdirSync(join(folder, 'dist'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const patience = { bytes: 1000, ms: 1000 };

/** Downloads by a stand-in of the electron package's install.js; `$TMPDIR` is where that one's download grows. */
function download(install: string): Promise<string | null> {
  const preface = `const fs = require('node:fs'); const part = process.env.TMPDIR + '/part';`;
  writeFileSync(join(folder, 'install.js'), `${preface}\n${install}`);
  return downloadElectron(folder, { ...process.env, TMPDIR: tmpdir() }, patience);
}

test('a download that succeeds has no reason to fail', async () => {
  expect(await download(`fs.writeFileSync(__dirname + '/path.txt', 'electron')`)).toBeNull();
  expect(existsSync(join(folder, 'dist'))).toBe(true);
});

test('waits for a slow one as long as it moves', async () => {
  expect(
    await download(`setInterval(() => fs.appendFileSync(part, 'x'.repeat(900)), 100); setTimeout(process.exit, 2500)`),
  ).toBeNull();
});

test('gives up on one that only drips, and leaves nothing half-made', async () => {
  const dripping = `fs.writeFileSync(__dirname + '/dist/electron', ''); setInterval(() => fs.appendFileSync(part, 'x'), 50)`;
  expect(await download(dripping)).toBe('less than 1 kB in 1 s');
  expect(readdirSync(folder)).toEqual(['install.js']);
});

test('says in one line what went wrong', async () => {
  expect(await download(`throw new TypeError('fetch failed')`)).toBe('TypeError: fetch failed');
});
