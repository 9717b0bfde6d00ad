import { createHash, randomBytes } from 'node:crypto';
import { link, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Held by the one program that repairs or undoes, or changes what is remembered. */
export interface Lock {
  release(): Promise<void>;
}

interface Holder {
  readonly pid: number;
  /** When that process was started, where the system tells: a later process may have the same number. */
  readonly started: string;
}

const NAME = 'lock';

/**
 * Takes the lock of a folder; null while a living process has it. That of a dead process is taken over. The lock appears
 * whole, by a link, so that nobody ever reads half of one. Throws what the file system says.
 */
export async function takeLock(folder: string, name = NAME): Promise<Lock | null> {
  const path = join(folder, name);
  const own = `${path}.${randomBytes(6).toString('hex')}`;
  await writeHolder(own, { pid: process.pid, started: await startOf(process.pid) });
  try {
    for (let attempt = 0; attempt < 3; attempt++) {
      if (await linked(own, path)) return { release: () => rm(path, { force: true }) };
      const found = await readFile(path, 'utf8').catch(() => null);
      if (found === null) continue;
      if (await isAlive(found)) return null;
      if (await takenOver(folder, name, found, own)) return { release: () => rm(path, { force: true }) };
    }
    return null;
  } finally {
    await rm(own, { force: true });
  }
}

/** Does a living process hold the lock of this folder? */
export async function isLocked(folder: string): Promise<boolean> {
  const found = await readFile(join(folder, NAME), 'utf8').catch(() => null);
  return found !== null && (await isAlive(found));
}

async function linked(own: string, path: string): Promise<boolean> {
  try {
    await link(own, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Puts a lock in the place of a dead one. Of all that see the same dead holder one at a time may: that right is a lock too, named
 * after it, so that nobody moves the lock of a living one, and one that dies here is survived likewise.
 */
async function takenOver(folder: string, name: string, found: string, own: string): Promise<boolean> {
  const dead = createHash('sha256').update(found).digest('hex').slice(0, 12);
  const right = await takeLock(folder, `${name}.after-${dead}`);
  if (right === null) return false;
  try {
    const path = join(folder, name);
    if ((await readFile(path, 'utf8').catch(() => null)) !== found) return false;
    await rename(own, path);
    return true;
  } finally {
    await right.release();
  }
}

async function writeHolder(path: string, holder: Holder): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(JSON.stringify(holder));
    await file.sync();
  } finally {
    await file.close();
  }
}

async function isAlive(text: string): Promise<boolean> {
  const holder = parse(text);
  if (holder === null) return false;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    // EPERM: it lives, and is somebody else's.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const started = await startOf(holder.pid);
  return started === '' || holder.started === '' || started === holder.started;
}

function parse(text: string): Holder | null {
  try {
    const { pid, started } = JSON.parse(text) as Partial<Holder>;
    return typeof pid === 'number' && Number.isInteger(pid) && pid > 0 && typeof started === 'string'
      ? { pid, started }
      : null;
  } catch {
    return null;
  }
}

/** Field 22 of /proc/PID/stat, clock ticks since the computer was started; '' elsewhere. Source: proc(5). */
async function startOf(pid: number): Promise<string> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return text.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}
