import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SCRIPTS } from '../../build/entries.mjs';
import { filesInArchive, fusesOf } from './archive.ts';
import { RELEASE, TEST_BUILD } from './released.ts';

const resources = join(dirname(RELEASE), 'resources');
const files = filesInArchive(join(resources, 'app.asar'));
// What main reads only when it needs it, by what it imports then.
const later = /^dist\/main\/(?!main\.cjs$)[\w-]+\.cjs$/u;
const hashed = /-[\w-]{8}\.(js|css)$/u;

describe('the packaged program', () => {
  it('holds what it runs and nothing else: no source, test, fixture, map or package', () => {
    expect(files.map(({ path }) => path.replace(hashed, '-HASH.$1')).filter((path) => !later.test(path))).toEqual([
      'LICENSE',
      'build/resources/icon.png',
      'dist/account/preload.cjs',
      'dist/doctor.cjs',
      'dist/engine/process.cjs',
      'dist/main/main.cjs',
      'dist/preload/preload.cjs',
      'dist/renderer/assets/first-HASH.js',
      'dist/renderer/assets/frame-HASH.css',
      'dist/renderer/assets/packages-HASH.js',
      'dist/renderer/assets/page-HASH.js',
      'dist/renderer/assets/screens-HASH.js',
      'dist/renderer/assets/words-HASH.js',
      'dist/renderer/index.html',
      'dist/updates/updates.cjs',
      'package.json',
    ]);
  });

  it('reads little before its window', () => {
    expect(files.find(({ path }) => path === 'dist/main/main.cjs')?.size).toBeLessThan(40_000);
    expect(files.filter(({ path }) => later.test(path)).map(({ path }) => path)).toContain(
      'dist/main/enable-wizard.cjs',
    );
  });

  it.each(Object.values(SCRIPTS))(
    'reads little before its first screen can be seen and used: $name',
    ({ name, mostBytes }) => {
      const script = files.find(({ path }) => path.replace(hashed, '.$1') === `dist/renderer/assets/${name}.js`);
      expect(script?.size).toBeGreaterThan(0);
      expect(script?.size).toBeLessThan(mostBytes);
    },
  );

  it('has nothing beside its archive that Electron would load', () => {
    expect(readdirSync(resources)).toEqual(['app.asar']);
  });

  it('has the languages of its users', () => {
    expect(readdirSync(join(dirname(RELEASE), 'locales')).sort()).toEqual(['en-US.pak', 'zh-CN.pak']);
  });

  it('has its fuses set', () => {
    expect(fusesOf(RELEASE)).toMatchObject({
      runAsNode: 'off',
      cookieEncryption: 'on',
      nodeOptions: 'off',
      nodeInspect: 'off',
      asarIntegrity: 'on',
      onlyAsar: 'on',
      browserSnapshot: 'off',
    });
    expect(fusesOf(TEST_BUILD)).toEqual({ ...fusesOf(RELEASE), nodeInspect: 'on' });
  });
});
