import { readFile, readlink, stat } from 'node:fs/promises';
import { type Outcome, success } from '../../../shared/domain/failure.ts';
import type { LockHolder } from '../host.ts';
import { classifyFileError } from '../node-network/classify-error.ts';

/** A lock as the kernel lists it. */
export interface KernelLock {
  readonly pid: number;
  /** `major:minor:inode` of the file, decimal. */
  readonly file: string;
}

/** Processes that hold a lock on any of these files, by the kernel's own list. Source: proc_locks(5). */
export async function lockHolders(paths: readonly string[]): Promise<Outcome<readonly LockHolder[]>> {
  try {
    const locks = parseLocks(await readFile('/proc/locks', 'utf8'));
    if (locks.length === 0) return success([]);
    const found = await Promise.all(
      paths.map(async (path) => {
        const file = await fileKey(path);
        return locks.filter((lock) => lock.file === file).map(({ pid }) => ({ path, pid }));
      }),
    );
    const holders = found.flat().map(async (lock) => ({ ...lock, program: await programOf(lock.pid) }));
    return success(await Promise.all(holders));
  } catch (error) {
    return { ok: false, failure: classifyFileError(error) };
  }
}

/** Locks that are held; those that only wait (`->`) and those of processes that cannot be seen from here are left out. */
export function parseLocks(text: string): readonly KernelLock[] {
  return text.split('\n').flatMap((line) => {
    const match = /^\d+: (?:FLOCK|POSIX|OFDLCK) +\S+ +\S+ +(\d+) ([0-9a-f]+):([0-9a-f]+):(\d+) /u.exec(line);
    if (!match) return [];
    const [, pid, major = '', minor = '', inode] = match;
    return [{ pid: Number(pid), file: `${Number.parseInt(major, 16)}:${Number.parseInt(minor, 16)}:${inode}` }];
  });
}

async function fileKey(path: string): Promise<string | null> {
  try {
    const { dev, ino } = await stat(path, { bigint: true });
    // The halves of a device number lie apart. Source: glibc sys/sysmacros.h gnu_dev_major.
    const major = ((dev >> 8n) & 0xfffn) | ((dev >> 32n) & ~0xfffn);
    const minor = (dev & 0xffn) | ((dev >> 12n) & ~0xffn);
    return `${major}:${minor & 0xffffffffn}:${ino}`;
  } catch {
    return null;
  }
}

async function programOf(pid: number): Promise<string> {
  try {
    return await readlink(`/proc/${pid}/exe`);
  } catch {
    // Of another user's process only the name may be seen.
    return readFile(`/proc/${pid}/comm`, 'utf8').then(
      (name) => name.trim(),
      () => '',
    );
  }
}
