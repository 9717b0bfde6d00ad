// A package is whole or is none: what is missing is told before anything is bundled; and every target is configured as documented.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { ARCHIVED, FOR_WINDOWS, missingResources } from '../../../build/resources.mjs';
import { inCheckout } from '../../../build/runtime/paths.mjs';

const root = mkdtempSync(join(tmpdir(), 'gmd-package-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

for (const file of [...ARCHIVED, ...FOR_WINDOWS]) {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), 'x');
}

it('nothing is missing here', () => {
  expect(missingResources(inCheckout(''), [...ARCHIVED, ...FOR_WINDOWS])).toEqual([]);
});

it.each([...ARCHIVED, ...FOR_WINDOWS])('%s is missed, and so is an empty one', (file) => {
  rmSync(join(root, file));
  expect(missingResources(root, [...ARCHIVED, ...FOR_WINDOWS])).toEqual([file]);
  writeFileSync(join(root, file), '');
  expect(missingResources(root, [...ARCHIVED, ...FOR_WINDOWS])).toEqual([file]);
  writeFileSync(join(root, file), 'x');
});

it('the build ends there, with a sentence that names the file, and has made nothing', () => {
  const copy = join(root, 'checkout');
  mkdirSync(copy);
  for (const part of ['build', 'electron/host', 'package.json'])
    cpSync(inCheckout(part), join(copy, part), { recursive: true });
  symlinkSync(inCheckout('node_modules'), join(copy, 'node_modules'));
  const { status, stderr } = spawnSync(process.execPath, [join(copy, 'build/package.mjs'), '--win'], {
    env: { PATH: process.env['PATH'] ?? '', HOME: root },
    encoding: 'utf8',
  });
  expect(stderr).toBe('package: LICENSE is missing or empty; nothing was packaged\n');
  expect(status).toBe(1);
}, 30_000);

it('every target is configured, for both kinds of processors, as docs/enterprise.md says', () => {
  const configuration = createRequire(import.meta.url)(inCheckout('build/electron-builder.cjs')) as {
    readonly [part: string]: Readonly<Record<string, unknown>>;
  };
  const { win, nsis, msi, portable } = configuration;
  const both = (target: string) => ({ target, arch: ['x64', 'arm64'] });
  expect(win).toMatchObject({ requestedExecutionLevel: 'asInvoker', target: ['nsis', 'msi', 'portable'].map(both) });
  expect(nsis).toMatchObject({ perMachine: true, oneClick: false, installerLanguages: ['zh_CN', 'en_US'] });
  // One for the computer, by group policy, without a question, where nobody is signed in.
  expect(msi).toMatchObject({ perMachine: true, createDesktopShortcut: false, runAfterFinish: false });
  // It asks for nothing: diagnosis, and repairs of the user's own settings.
  expect(portable).toMatchObject({ requestExecutionLevel: 'user' });
  // The names promise a file for each processor.
  for (const part of [nsis, portable]) expect(part).toMatchObject({ buildUniversalInstaller: false });
  for (const part of [nsis, msi, portable])
    expect(String(part?.['artifactName'])).toMatch(/\$\{version\}.*\$\{arch\}/u);
  const names = [nsis, msi, portable].map((part) => part?.['artifactName']);
  expect(new Set(names).size).toBe(3);
});
