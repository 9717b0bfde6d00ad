import { createHash } from 'node:crypto';
import { constants, type Stats } from 'node:fs';
import { lstat, open } from 'node:fs/promises';
import { PlaceError } from './place.ts';
import type { FileState } from './prepared.ts';

/** Files that are edited are settings; nothing of this size is one. */
export const MAX_EDITED_FILE = 8 << 20;

const NO_FOLLOW = constants.O_NOFOLLOW ?? 0;
const NO_WAIT = constants.O_NONBLOCK ?? 0;

export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * A plain file, its content and what it takes to restore it; null where there is none. A link is never followed: the file
 * behind it might be anybody's. @throws PlaceError `link-in-the-way`, `unsupported`; what the file system says.
 */
export async function readFileState(path: string): Promise<{ bytes: Uint8Array; state: FileState } | null> {
  const facts = await lstat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (facts === null) return null;
  assertPlain(facts);
  const file = await open(path, constants.O_RDONLY | NO_FOLLOW | NO_WAIT);
  try {
    const opened = await file.stat();
    assertPlain(opened);
    const bytes = new Uint8Array(await file.readFile());
    return { bytes, state: stateOf(opened, bytes) };
  } finally {
    await file.close();
  }
}

function assertPlain(facts: Stats): void {
  if (facts.isSymbolicLink()) throw new PlaceError('link-in-the-way');
  if (!facts.isFile()) throw new PlaceError('unsupported', 'no plain file');
  // A second name would keep the old content when a new file takes the first one's place.
  if (facts.nlink > 1) throw new PlaceError('link-in-the-way', 'more names than one');
  if (facts.size > MAX_EDITED_FILE) throw new PlaceError('unsupported', 'too large');
}

function stateOf(facts: Stats, bytes: Uint8Array): FileState {
  return {
    size: bytes.length,
    sha256: sha256(bytes),
    mode: facts.mode & 0o7777,
    uid: facts.uid,
    gid: facts.gid,
    mtimeMs: facts.mtimeMs,
    atimeMs: facts.atimeMs,
  };
}
