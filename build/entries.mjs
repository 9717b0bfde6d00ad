/**
 * One bundle: the Vite environment that makes it, where it starts, what it leaves in dist/, and the rooms it is made
 * of (a change anywhere else does not make it stale). With `split`, what it imports only when it needs it lies in files beside it.
 *
 * @typedef {{ name: string, source: string, output: string, rooms: string[], executable?: true, split?: true }} Entry
 */

/** Vite fixes the name `client` for the page. @type {Entry} */
export const page = {
  name: 'client',
  source: 'renderer/index.html',
  output: 'dist/renderer/index.html',
  rooms: ['renderer', 'shared'],
};

/**
 * The scripts that a start waits for, and how many bytes each may have: before its first screen can be seen, and until all of that
 * screen works.
 */
export const SCRIPTS = {
  first: { name: 'first', mostBytes: 60_000 },
  page: { name: 'page', mostBytes: 480_000 },
};

/** What Node and Electron run, each one CommonJS file with everything inside. @type {Entry[]} */
export const programs = [
  {
    name: 'main',
    source: 'electron/app/main.ts',
    output: 'dist/main/main.cjs',
    rooms: ['electron', 'shared'],
    split: true,
  },
  {
    name: 'preload',
    source: 'electron/app/preload.ts',
    output: 'dist/preload/preload.cjs',
    rooms: ['electron', 'shared'],
  },
  {
    name: 'account',
    source: 'electron/app/account/preload.ts',
    output: 'dist/account/preload.cjs',
    rooms: ['electron', 'shared'],
  },
  {
    name: 'engine',
    source: 'electron/engine/process.ts',
    output: 'dist/engine/process.cjs',
    rooms: ['electron', 'shared'],
  },
  {
    name: 'updates',
    source: 'electron/app/updates/updates.ts',
    output: 'dist/updates/updates.cjs',
    rooms: ['electron', 'shared'],
  },
  {
    name: 'cli',
    source: 'electron/cli/main.ts',
    output: 'dist/doctor.cjs',
    rooms: ['electron', 'shared'],
    executable: true,
  },
];

export const entries = [page, ...programs];

/** Where package.mjs puts together what goes into the program, as it lies in the archive. */
export const STAGE = 'out/app';
