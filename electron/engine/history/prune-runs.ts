import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { MOST_BYTES, MOST_RUNS, runFiles, runsFolder } from './runs-folder.ts';
import { DRAFT } from './write-whole.ts';

/** A draft this much older than the newest run belongs to a program that died. */
const STALE_MS = 60 * 60 * 1000;

/** Removes the oldest runs beyond the limits, never the run `keep`, and drafts that a dead program left behind. */
export async function pruneRuns(state: string, keep: string): Promise<void> {
  const files = await runFiles(state);
  const own = files.find(({ id }) => id === keep);
  let runs = own ? 1 : 0;
  let bytes = own?.bytes ?? 0;
  for (const file of files) {
    if (file === own) continue;
    runs += 1;
    bytes += file.bytes;
    // Also gone when somebody else was quicker.
    if (runs > MOST_RUNS || bytes > MOST_BYTES) await rm(file.path, { force: true });
  }
  if (own) await removeDrafts(runsFolder(state), own.writtenMs - STALE_MS);
}

async function removeDrafts(folder: string, before: number): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.endsWith(DRAFT)) continue;
    const facts = await stat(join(folder, name)).catch(() => null);
    if (facts && facts.mtimeMs < before) await rm(join(folder, name), { force: true });
  }
}
