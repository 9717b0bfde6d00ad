import { open, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { CallError } from '../../../shared/ipc/failure.ts';
import type { MirrorsReport } from '../../../shared/mirrors/mirror-report.ts';
import {
  isKeepable,
  lastComparison,
  type MirrorShelfContent,
  MOST_ADDED,
  mirrorAddress,
  mirrorShelfSchema,
} from '../../../shared/mirrors/mirror-shelf.ts';
import { makePrivateFolder } from '../history/runs-folder.ts';
import { writeWhole } from '../history/write-whole.ts';
import { type Lock, takeLock } from '../repair/journal/lock.ts';

/** What the program remembers of mirrors, for command line and wizard alike: `mirrors.json` of the state folder. */
export interface MirrorShelf {
  /** Empty where nothing is kept. Never throws. */
  read(): Promise<MirrorShelfContent>;
  /** Keeps mirrors for later comparisons. @throws CallError not-a-mirror, has-a-secret, busy, failed */
  add(addresses: readonly string[]): Promise<MirrorShelfContent>;
  /** @throws CallError failed */
  forget(address: string): Promise<MirrorShelfContent>;
  /** Keeps how a comparison ended. @throws CallError failed */
  keep(report: MirrorsReport): Promise<MirrorShelfContent>;
}

const EMPTY: MirrorShelfContent = { added: [], last: null };
/** Bytes that are read of the file; a hundred addresses and a thousand lines are far less. */
const MOST_BYTES = 4 * 1024 * 1024;
/** A change takes milliseconds: five seconds are enough for many at once. */
const LOCK_ATTEMPTS = 100;
const LOCK_PAUSE_MS = 50;

/** @param state the state folder; null where there can be none: then nothing is remembered beyond this process. */
export function createMirrorShelf(state: string | null): MirrorShelf {
  const path = state === null ? null : join(state, 'mirrors.json');
  let unkept: MirrorShelfContent = EMPTY;
  /** One change after the other. */
  let changing: Promise<unknown> = Promise.resolve();

  async function read(): Promise<MirrorShelfContent> {
    if (path === null) return unkept;
    const text = await readBounded(path);
    return (text === null ? null : parsed(text)) ?? EMPTY;
  }

  function change(next: (content: MirrorShelfContent) => MirrorShelfContent): Promise<MirrorShelfContent> {
    const done = changing.then(async () => {
      if (path === null || state === null) {
        unkept = next(unkept);
        return unkept;
      }
      // Another program may be about to do the same: what it adds must not be lost.
      const lock = await waitForLock(state);
      try {
        const content = next(await read());
        await write(path, content);
        return content;
      } finally {
        await lock.release();
      }
    });
    changing = done.catch(() => undefined);
    return done;
  }

  return {
    read: () => changing.then(read),
    add: async (addresses) => {
      const wanted = addresses.map((address) => {
        const url = mirrorAddress(address);
        if (url === null) throw new CallError('not-a-mirror');
        if (!isKeepable(url)) throw new CallError('has-a-secret');
        return url;
      });
      return change(({ added, last }) => ({ added: [...new Set([...added, ...wanted])].slice(-MOST_ADDED), last }));
    },
    forget: (address) => {
      const url = mirrorAddress(address) ?? address;
      return change(({ added, last }) => ({ added: added.filter((one) => one !== url), last }));
    },
    keep: (report) => change(({ added }) => ({ added, last: lastComparison(report) })),
  };
}

async function waitForLock(state: string): Promise<Lock> {
  try {
    await makePrivateFolder(state);
    for (let attempt = 0; attempt < LOCK_ATTEMPTS; attempt += 1) {
      const lock = await takeLock(state, 'mirrors.lock');
      if (lock) return lock;
      await new Promise((resolve) => setTimeout(resolve, LOCK_PAUSE_MS));
    }
  } catch (error) {
    throw new CallError('failed', error instanceof Error ? error.message : String(error));
  }
  throw new CallError('busy');
}

async function write(path: string, content: MirrorShelfContent): Promise<void> {
  try {
    // A file that is not ours to understand, of a newer version or damaged, is put aside and not lost.
    const text = await readBounded(path);
    if (text !== null && parsed(text) === null) await rename(path, `${path}.unreadable`);
    await writeWhole(path, `${JSON.stringify(content, null, 2)}\n`);
  } catch (error) {
    throw new CallError('failed', error instanceof Error ? error.message : String(error));
  }
}

/** The file's text, cut at its bound; null where there is none that can be read. */
async function readBounded(path: string): Promise<string | null> {
  // Opening a pipe would wait for who writes into it.
  const facts = await stat(path).catch(() => null);
  if (!facts?.isFile()) return null;
  const file = await open(path, 'r').catch(() => null);
  if (!file) return null;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(MOST_BYTES), 0, MOST_BYTES, 0);
    return buffer.toString('utf8', 0, bytesRead);
  } catch {
    return null;
  } finally {
    await file.close();
  }
}

function parsed(text: string): MirrorShelfContent | null {
  try {
    return mirrorShelfSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
