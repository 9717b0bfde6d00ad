import { readFile, rename } from 'node:fs/promises';
import { MOST_BYTES, type RunFile, runFiles } from './runs-folder.ts';
import { decodeRun, type StoredRun } from './stored-run.ts';

/** A file that is no run, and what became of it. */
export interface UnreadableRun {
  readonly id: string;
  /** `damaged` ones were set aside under `path`; `newer` ones were written by a later version and stay. */
  readonly problem: 'damaged' | 'newer' | 'unreadable';
  readonly path: string;
}

export interface History {
  /** The last written first. */
  readonly runs: readonly StoredRun[];
  readonly unreadable: readonly UnreadableRun[];
}

/** Reads the wanted run: the one with this id, or the last that can be read. `run` is null where there is none. */
export async function readRun(
  state: string | null,
  wanted: { readonly id: string } | 'last',
): Promise<{ readonly run: StoredRun | null; readonly unreadable: readonly UnreadableRun[] }> {
  const files = state === null ? [] : await runFiles(state);
  const unreadable: UnreadableRun[] = [];
  for (const file of files.filter(({ id }) => wanted === 'last' || id === wanted.id)) {
    const read = await readFileOfRun(file);
    if ('result' in read) return { run: read, unreadable };
    unreadable.push(read);
  }
  return { run: null, unreadable };
}

/** Reads every run there is. */
export async function readHistory(state: string | null): Promise<History> {
  const read = await Promise.all((state === null ? [] : await runFiles(state)).map(readFileOfRun));
  return {
    runs: read.flatMap((run) => ('result' in run ? [run] : [])),
    unreadable: read.flatMap((run) => ('result' in run ? [] : [run])),
  };
}

async function readFileOfRun({ id, path, bytes }: RunFile): Promise<StoredRun | UnreadableRun> {
  if (bytes > MOST_BYTES) return setAside(id, path);
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return { id, problem: 'unreadable', path };
  const run = decodeRun(text);
  if (run === 'newer') return { id, problem: 'newer', path };
  return run === 'damaged' || run.result.id !== id ? setAside(id, path) : run;
}

/** Out of the way, so that it is spoken of once; not deleted, it may be all that is left of something. */
async function setAside(id: string, path: string): Promise<UnreadableRun> {
  const aside = `${path}.damaged`;
  const moved = await rename(path, aside).then(
    () => true,
    () => false,
  );
  return { id, problem: 'damaged', path: moved ? aside : path };
}
