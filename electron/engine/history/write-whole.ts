import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Ending of files that are still being written. */
export const DRAFT = '.draft';

/**
 * Writes a file whole or not at all: a crash, a full disk or a second writer leaves the old one or none, never half of one.
 * Throws what the file system says, or what making the content throws.
 *
 * @param mode owner-only unless said otherwise.
 */
export async function writeWhole(
  path: string,
  content: string | Uint8Array | Iterable<string>,
  mode = 0o600,
): Promise<void> {
  const draft = `${path}.${randomBytes(6).toString('hex')}${DRAFT}`;
  try {
    const file = await open(draft, 'wx', mode);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw error;
  }
  await syncFolder(dirname(path));
}

/** The new name is on the disk only once its folder is; Windows has no such call, and some file systems refuse it. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
