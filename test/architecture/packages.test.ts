// What the packages and the files of the checkout may not give away or drag in. That every package is used is what knip
// says in `npm run check`.
import { existsSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf, readSource } from './syntax.ts';
import { allFiles, codeFiles, root, textOf } from './tree.ts';

const manifest = JSON.parse(textOf('package.json')) as Record<'scripts' | 'devDependencies', Record<string, string>> & {
  dependencies?: object;
};
const lock = JSON.parse(textOf('package-lock.json')) as {
  packages: Record<string, { resolved?: string; link?: boolean }>;
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

/** Hosts of registries that this user's npm is set to, other than the public ones. */
function ownRegistries(settings: string): readonly string[] {
  const hosts = [...settings.matchAll(/^\s*(?:@[\w-]+:)?registry\s*=\s*["']?https?:\/\/([^/\s"']+)/gmu)].map(
    ([, host = '']) => host,
  );
  return hosts.filter((host) => !/(?:^|\.)(?:npmjs\.org|npmmirror\.com)$/u.test(host));
}

function npmSettings(): string {
  const file = join(homedir(), '.npmrc');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

function namesMachine(text: string, places: readonly string[], hosts: readonly string[] = []): boolean {
  // `~/data/` and `$HOME/data/` are places below a home, wherever that is.
  const starts = (place: string) => new RegExp(`(?<![\\w~.}/-])${place.replace(/[.+]/gu, '\\$&')}`, 'u').test(text);
  return places.some(starts) || hosts.some((host) => text.includes(host));
}

describe('files', () => {
  it('name no place of the machine they were written on', () => {
    const text = allFiles.filter((file) => !/\.(?:png|ico|zip|gz)$/u.test(file));
    const places = ownPlaces(root.replaceAll('\\', '/'));
    const hosts = ownRegistries(npmSettings());
    expect(text.filter((file) => namesMachine(textOf(file), places, hosts))).toEqual([]);
  });

  it('that do are seen', () => {
    expect(namesMachine('see /data/checkout/notes.md', ownPlaces('/data/checkout'))).toBe(true);
    expect(namesMachine('see /data/other', ownPlaces('/data/checkout'))).toBe(true);
    expect(namesMachine('see ~/data/other', ownPlaces('/data/checkout'))).toBe(false);
    expect(namesMachine('see /home/li/x', ownPlaces('/home/li/checkout'))).toBe(false);
    const settings = 'registry=https://npm.corp.example:4873/\n@x:registry=https://registry.npmjs.org/';
    expect(ownRegistries(settings)).toEqual(['npm.corp.example:4873']);
    expect(namesMachine('get https://npm.corp.example:4873/x', [], ownRegistries(settings))).toBe(true);
  });
});
