// What the packages and the files of the checkout may not give away or drag in.
import { builtinModules } from 'node:module';
import { describe, expect, it } from 'vitest';
import { importsOf, readSource } from './syntax.ts';
import { allFiles, codeFiles, root, textOf } from './tree.ts';

const manifest = JSON.parse(textOf('package.json')) as Record<'scripts' | 'devDependencies', Record<string, string>> & {
  dependencies?: object;
};
const lock = JSON.parse(textOf('package-lock.json')) as {
  packages: Record<string, { resolved?: string; link?: boolean }>;
};

/** Packages that are used without an import: by name, by a configuration, or for their types. */
const USED_OTHERWISE: Readonly<Record<string, string>> = {
  '@biomejs/biome': 'build/testing/suites.mjs',
  electron: 'build/runtime/find-electron.mjs',
  'electron-builder': 'package.json',
  'happy-dom': 'test/unit/renderer/screens.test.tsx',
  typescript: 'build/types.mjs',
};

const packageOf = (name: string) =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
const imported = new Set(
  codeFiles.flatMap((file) => importsOf(readSource(file)).flatMap((i) => (i.file ? [] : [packageOf(i.name)]))),
);

describe('package.json', () => {
  it('has no package that nothing uses', () => {
    const unused = Object.keys(manifest.devDependencies).filter((name) => {
      if (imported.has(name) || Object.hasOwn(USED_OTHERWISE, name)) return false;
      const typed = /^@types\/(.+)$/u.exec(name)?.[1];
      return !(typed && (imported.has(typed) || typed === 'node'));
    });
    expect(unused).toEqual([]);
  });

  it('says truly where those are used that nothing imports', () => {
    const name = (entry: string) => entry.split('/').at(-1) ?? '';
    expect(Object.entries(USED_OTHERWISE).filter(([used, file]) => !textOf(file).includes(name(used)))).toEqual([]);
    expect(Object.keys(USED_OTHERWISE).filter((used) => !Object.hasOwn(manifest.devDependencies, used))).toEqual([]);
  });

  it('has every package that is imported', () => {
    const own = (name: string) => name.startsWith('node:') || builtinModules.includes(name);
    const missing = [...imported].filter((name) => !own(name) && !Object.hasOwn(manifest.devDependencies, name));
    expect(missing).toEqual([]);
  });

  it('pins every version, and bundles everything', () => {
    expect(Object.values(manifest.devDependencies).filter((version) => !/^\d+\.\d+\.\d+$/u.test(version))).toEqual([]);
    expect(manifest.dependencies).toBeUndefined();
  });
});

describe('package-lock.json', () => {
  it('holds no download address: hashes say what a package is, the registry is the user’s', () => {
    const resolved = Object.entries(lock.packages).filter(([, entry]) => entry.resolved !== undefined);
    expect(resolved.map(([path]) => path)).toEqual([]);
    expect(textOf('package-lock.json')).not.toContain('"resolved"');
  });
});

/** Folders that every Unix has; a path that starts elsewhere is one of somebody's machine. */
const COMMON = new Set('bin boot dev etc home lib lib64 mnt opt proc root run sbin srv sys tmp usr var'.split(' '));

/** Places of a machine that a file should not name: the checkout, and the folder above it unless every machine has one. */
function ownPlaces(checkout: string): readonly string[] {
  const [, first = ''] = checkout.split('/');
  return COMMON.has(first) ? [checkout] : [checkout, `/${first}/`];
}

/** Registries in a private network, as a configuration of one machine or company names them. */
const PRIVATE_REGISTRY =
  /\bhttps?:\/\/(?:10|172|192\.168)\.[\d.]+(?::\d+)?\/(?:npm|go|apt|debian|repository|artifactory)/u;

function namesMachine(text: string, places: readonly string[]): boolean {
  // `~/data/` and `$HOME/data/` are places below a home, wherever that is.
  const starts = (place: string) => new RegExp(`(?<![\\w~.}/-])${place.replace(/[.+]/gu, '\\$&')}`, 'u').test(text);
  return places.some(starts) || PRIVATE_REGISTRY.test(text);
}

describe('files', () => {
  it('name no place of the machine they were written on', () => {
    const text = allFiles.filter((file) => !/\.(?:png|ico|zip|gz)$/u.test(file));
    const places = ownPlaces(root.replaceAll('\\', '/'));
    expect(text.filter((file) => namesMachine(textOf(file), places))).toEqual([]);
  });

  it('that do are seen', () => {
    expect(namesMachine('see /data/checkout/notes.md', ownPlaces('/data/checkout'))).toBe(true);
    expect(namesMachine('see /data/other', ownPlaces('/data/checkout'))).toBe(true);
    expect(namesMachine('see ~/data/other', ownPlaces('/data/checkout'))).toBe(false);
    expect(namesMachine('see /home/li/x', ownPlaces('/home/li/checkout'))).toBe(false);
    expect(namesMachine(['registry=http:', '', '10.1.2.3:4873', 'npm', ''].join('/'), [])).toBe(true);
  });
});
