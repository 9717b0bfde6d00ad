import { chmod, mkdir, readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** At most so many runs, and so many bytes of them. Source: contract "State". */
export const MOST_RUNS = 50;
export const MOST_BYTES = 100 * 1024 * 1024;

const OWNER_ONLY = 0o700;
/** Ids are times and six random digits, so that a name is safe as a file's and never leads out of the folder. */
const RUN_FILE = /^([0-9]{8}T[0-9]{6}Z-[0-9a-f]{6})\.json$/u;

export interface RunFile {
  readonly id: string;
  readonly path: string;
  readonly bytes: number;
  /** When it was written, epoch milliseconds. */
  readonly writtenMs: number;
}

export function runsFolder(state: string): string {
  return join(state, 'runs');
}

/** Path of a run's file; throws for an id that is none. */
export function runPath(state: string, id: string): string {
  if (!isRunId(id)) throw new Error(`no id of a run: ${id}`);
  return join(runsFolder(state), `${id}.json`);
}

export function isRunId(id: string): boolean {
  return RUN_FILE.test(`${id}.json`);
}

/** Makes the folder for runs, which nobody but its owner can enter. Throws what the file system says. */
export function makeRunsFolder(state: string): Promise<string> {
  return makePrivateFolder(runsFolder(state));
}

/** Makes a folder below the state folder, which nobody but its owner can enter. Throws what the file system says. */
export async function makePrivateFolder(folder: string): Promise<string> {
  await makeFolder(folder);
  // An older folder, or one made by hand. On Windows the profile's own access list does this.
  if (process.platform !== 'win32' && ((await stat(folder)).mode & 0o077) !== 0) await chmod(folder, OWNER_ONLY);
  return folder;
}

/** As `mkdir` with `recursive`, which says ENOENT where the disk is read-only: people are to hear the true reason. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, OWNER_ONLY);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' && (await stat(folder)).isDirectory()) return;
    if (code !== 'ENOENT' || dirname(folder) === folder) throw error;
    await makeFolder(dirname(folder));
    // Somebody else may have made it in the meantime, or it stays missing for another reason.
    await mkdir(folder, { mode: OWNER_ONLY, recursive: true });
  }
}

/** The runs there are, the last written first; empty where there is no history. Throws what else the file system says. */
export async function runFiles(state: string): Promise<readonly RunFile[]> {
  const folder = runsFolder(state);
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const files = await Promise.all(names.map((name) => runFile(folder, name)));
  return files
    .filter((file) => file !== null)
    .sort((a, b) => b.writtenMs - a.writtenMs || (a.id < b.id ? 1 : a.id > b.id ? -1 : 0));
}

async function runFile(folder: string, name: string): Promise<RunFile | null> {
  const id = RUN_FILE.exec(name)?.[1];
  if (id === undefined) return null;
  const path = join(folder, name);
  // Another program may prune at the same moment.
  const facts = await stat(path).catch(() => null);
  return facts?.isFile() ? { id, path, bytes: facts.size, writtenMs: facts.mtimeMs } : null;
}
