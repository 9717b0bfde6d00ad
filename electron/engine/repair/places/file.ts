import { constants } from 'node:fs';
import { link, mkdir, open, realpath, rename, rm, rmdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { syncFolder } from '../../history/write-whole.ts';
import { PlaceError, type PlaceKind, type PlaceStatus, placeError } from './place.ts';
import type { FileState, PreparedFile } from './prepared.ts';
import { readFileState, sha256 } from './read-file-state.ts';

type Wanted = Pick<FileState, 'mode'> & Partial<FileState>;

/** A file, changed by putting a whole new one in its place: a crash leaves the old one or the new one, never half of one. */
export const filePlace: PlaceKind<PreparedFile> = {
  async status({ path, before, after }): Promise<PlaceStatus> {
    const now = await readFileState(path).catch(() => 'other' as const);
    if (now === 'other') return 'other';
    if (now === null) return before === null ? 'before' : 'other';
    const is = (wanted: Pick<FileState, 'sha256' | 'mode'>) =>
      now.state.sha256 === wanted.sha256 && now.state.mode === wanted.mode;
    if (is(after)) return 'after';
    return before !== null && is(before) ? 'before' : 'other';
  },

  async apply(prepared, content) {
    const { path, before, after, draft, folders } = prepared;
    if (content === null || sha256(content) !== after.sha256) throw new PlaceError('unknown', 'not as prepared');
    await guarded(prepared, async () => {
      for (const folder of folders) await mkdir(folder).catch(unlessThere);
      await assertSameFolder(path);
      await writeDraft(draft, content, { ...owner(before), mode: after.mode });
      await assertStatus(prepared, 'before');
      await takePlace(draft, path, before !== null);
    });
  },

  async restore(prepared, copy, force) {
    const { path, before, draft, folders } = prepared;
    await guarded(prepared, async () => {
      if (!force) await assertStatus(prepared, 'after');
      await assertSameFolder(path);
      if (before === null) {
        await rm(path, { force: true });
        await removeEmpty(folders);
        await syncFolder(dirname(folders[0] ?? path));
        return;
      }
      const bytes = copy ?? (await withoutAppended(path, before));
      if (sha256(bytes) !== before.sha256) throw new PlaceError('journal-unusable', 'the copy is not what was there');
      await writeDraft(draft, bytes, before);
      if (!force) await assertStatus(prepared, 'after');
      await takePlace(draft, path, true);
    });
  },

  async tidy({ draft, folders }) {
    await rm(draft, { force: true });
    await removeEmpty(folders);
  },
};

/** Leaves no draft behind, whatever happens, and makes every failure a word. */
async function guarded({ draft }: PreparedFile, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw placeError(error);
  }
}

async function assertStatus(prepared: PreparedFile, wanted: PlaceStatus): Promise<void> {
  // Links and other surprises get their own word.
  await readFileState(prepared.path);
  if ((await filePlace.status(prepared)) !== wanted) throw new PlaceError('changed-since');
}

/** The folders on the way are the ones that were planned with: none has become a link to somewhere else. */
async function assertSameFolder(path: string): Promise<void> {
  if ((await realpath(dirname(path))) !== dirname(path)) throw new PlaceError('link-in-the-way');
}

async function writeDraft(draft: string, content: Uint8Array, wanted: Wanted): Promise<void> {
  // Left over by a crash; its name is ours alone.
  await rm(draft, { force: true });
  const file = await open(draft, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o600);
  try {
    await file.writeFile(content);
    const made = await file.stat();
    const { uid = made.uid, gid = made.gid, mode, mtimeMs, atimeMs } = wanted;
    if (uid !== made.uid || gid !== made.gid) await file.chown(uid, gid);
    // After chown, which takes special bits away.
    await file.chmod(mode);
    if (mtimeMs !== undefined && atimeMs !== undefined) await file.utimes(atimeMs / 1000, mtimeMs / 1000);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function takePlace(draft: string, path: string, replaces: boolean): Promise<void> {
  if (replaces || process.platform === 'win32') await rename(draft, path);
  else {
    // A link fails where a file has appeared in the meantime; a rename would swallow that file.
    await link(draft, path);
    await rm(draft);
  }
  await syncFolder(dirname(path));
}

/** What stood before the lines that were appended. */
async function withoutAppended(path: string, before: FileState): Promise<Uint8Array> {
  const now = await readFileState(path);
  const start = now?.bytes.subarray(0, before.size) ?? new Uint8Array();
  if (sha256(start) !== before.sha256) throw new PlaceError('changed-since');
  return start;
}

/** Folders that were made for a file, as far as nothing else is in them. */
async function removeEmpty(folders: readonly string[]): Promise<void> {
  for (const folder of [...folders].reverse()) await rmdir(folder).catch(() => undefined);
}

function owner(before: FileState | null): Partial<FileState> {
  return before === null ? {} : { uid: before.uid, gid: before.gid };
}

function unlessThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}
