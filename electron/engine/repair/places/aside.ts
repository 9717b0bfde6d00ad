import { chmod, lstat, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { syncFolder } from '../../history/write-whole.ts';
import { PlaceError, type PlaceKind, type PlaceStatus, placeError } from './place.ts';
import type { PreparedAside } from './prepared.ts';

/** A file or folder that is moved beside where it was: one rename, and the same back. */
export const asidePlace: PlaceKind<PreparedAside> = {
  async status({ path, aside, identity }): Promise<PlaceStatus> {
    const [here, there] = await Promise.all([identityOf(path), identityOf(aside)]);
    if (here === identity && there === null) return 'before';
    return here === null && there === identity ? 'after' : 'other';
  },

  async apply(prepared) {
    if ((await asidePlace.status(prepared)) !== 'before') throw new PlaceError('changed-since');
    await move(prepared.path, prepared.aside);
  },

  async restore(prepared, _copy, force) {
    const { path, aside, identity } = prepared;
    const status = await asidePlace.status(prepared);
    if (status === 'after') {
      await move(aside, path);
      return;
    }
    if (!force || (await identityOf(aside)) !== identity) throw new PlaceError('changed-since');
    // Something new has taken the place: it goes, because the person said so, and only once the old one is back.
    const replaced = `${aside}.replaced`;
    await move(path, replaced);
    await move(aside, path);
    await removeAll(replaced).catch(() => undefined);
  },

  async tidy() {
    // A rename leaves nothing behind.
  },
};

/** What tells the thing that was moved from another one of the same name; null where there is none. */
export async function identityOf(path: string): Promise<string | null> {
  try {
    const facts = await lstat(path, { bigint: true });
    const kind = facts.isDirectory() ? 'folder' : facts.isFile() ? 'file' : 'other';
    return `${kind} ${facts.dev}:${facts.ino} ${kind === 'file' ? facts.size : ''}`.trimEnd();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw placeError(error);
  }
}

async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    throw placeError(error);
  }
  await syncFolder(dirname(to));
}

/** `go` makes the folders of its module cache read-only. */
async function removeAll(path: string): Promise<void> {
  const facts = await lstat(path);
  if (facts.isDirectory()) {
    await chmod(path, 0o700);
    for (const name of await readdir(path)) await removeAll(join(path, name));
  }
  await rm(path, { recursive: true, force: true });
}
