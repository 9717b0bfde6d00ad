import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../../../../..');
const rooms = ['electron', 'shared', 'renderer'];

const sources = rooms.flatMap((room) =>
  readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/u.test(name))
    .map((name) => join(room, name).replaceAll('\\', '/')),
);
const textOf = (file: string) => readFileSync(join(root, file), 'utf8');

/** Modules that a file really loads: type imports are gone at run time. */
function loads(file: string): string[] {
  const imports = textOf(file).matchAll(/^import\s+(?!type\s)(?:[^;]*?\sfrom\s+)?'([^']+)'/gmu);
  return [...imports].map(([, name = '']) =>
    name.startsWith('.') ? relative(root, resolve(root, dirname(file), name)).replaceAll('\\', '/') : name,
  );
}

describe('Electron’s own IPC', () => {
  it.each([
    ['ipcMain', ['electron/app/ipc/enable-page-ipc.ts']],
    ['ipcRenderer', ['electron/app/account/preload.ts', 'electron/app/preload.ts']],
  ])('%s is imported by one file of each window', (name, only) => {
    const importers = sources.filter((file) =>
      new RegExp(`^import [^;]*\\b${name}\\b[^;]*from 'electron'`, 'mu').test(textOf(file)),
    );
    expect([...importers].sort()).toEqual(only);
  });

  it('reaches the page through a preload that loads no decoder', () => {
    const seen = new Set<string>();
    const open = ['electron/app/preload.ts'];
    for (const file of open)
      for (const loaded of loads(file))
        if (!seen.has(loaded)) {
          seen.add(loaded);
          if (/\.tsx?$/u.test(loaded)) open.push(loaded);
        }
    expect([...seen].sort()).toEqual([
      'electron',
      'electron/app/accept-drops.ts',
      'shared/ipc/build-api.ts',
      'shared/ipc/channels.ts',
    ]);
  });
});
