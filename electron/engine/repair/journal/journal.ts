import { copyFile, open, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from '../../history/write-whole.ts';
import type { BackupRef } from '../places/prepared.ts';
import { sha256 } from '../places/read-file-state.ts';
import { journalPath, makeRepairsFolder, readJournal } from './journal-folder.ts';
import { takeLock } from './lock.ts';
import { journalWithout, outdated } from './prune.ts';
import { encodeLine, type JournalRecord } from './record.ts';

/** Why the journal cannot be written to. */
export type JournalProblem = 'busy' | 'newer' | 'unreadable' | 'no-space' | 'unusable';

export class JournalError extends Error {
  readonly problem: JournalProblem;

  constructor(problem: JournalProblem, detail = '') {
    super(`journal: ${problem} ${detail}`.trimEnd());
    this.name = 'JournalError';
    this.problem = problem;
  }
}

/** The journal, open for the one program that has its lock. */
export class Journal {
  readonly #folder: string;
  readonly #release: () => Promise<void>;
  readonly #records: JournalRecord[];
  #sum: string;
  #length: number;

  private constructor(
    folder: string,
    release: () => Promise<void>,
    read: { readonly records: readonly JournalRecord[]; readonly sum: string; readonly length: number },
  ) {
    this.#folder = folder;
    this.#release = release;
    this.#records = [...read.records];
    this.#sum = read.sum;
    this.#length = read.length;
  }

  /**
   * Takes the lock and reads what is there. A journal that was cut off or edited is set aside, and goes on from its last
   * sound line. @throws JournalError
   */
  static async open(state: string | null): Promise<Journal> {
    if (state === null) throw new JournalError('unusable', 'no home folder');
    const folder = await makeRepairsFolder(state).catch((error: unknown) => Promise.reject(asProblem(error)));
    const lock = await takeLock(folder).catch((error: unknown) => Promise.reject(asProblem(error)));
    if (lock === null) throw new JournalError('busy');
    try {
      const read = await readJournal(folder);
      if (read.health === 'newer' || read.health === 'unreadable') throw new JournalError(read.health);
      if (read.health === 'damaged') await setAside(folder, read.length);
      const journal = new Journal(folder, lock.release, { ...read, length: await byteLength(folder) });
      // What cannot be forgotten now is forgotten another time.
      await journal.#prune().catch(() => undefined);
      return journal;
    } catch (error) {
      await lock.release();
      throw error instanceof JournalError ? error : asProblem(error);
    }
  }

  get records(): readonly JournalRecord[] {
    return this.#records;
  }

  /** Writes a record and waits until the disk has it. @throws JournalError; the journal is then as before. */
  async append(record: JournalRecord): Promise<void> {
    const { line, sum } = encodeLine(this.#sum, record);
    const file = await open(journalPath(this.#folder), 'a', 0o600).catch((e: unknown) => Promise.reject(asProblem(e)));
    try {
      await file.writeFile(line);
      await file.sync();
    } catch (error) {
      // A full disk may have taken half of the line.
      await file.truncate(this.#length).catch(() => undefined);
      throw asProblem(error);
    } finally {
      await file.close();
    }
    this.#sum = sum;
    this.#length += Buffer.byteLength(line);
    this.#records.push(record);
  }

  /** Keeps a copy of what a place holds, for its owner only. @throws JournalError */
  async keepCopy(set: string, n: number, content: Uint8Array): Promise<BackupRef> {
    const name = `${set}.${n}`;
    await writeWhole(join(this.#folder, name), content).catch((error: unknown) => Promise.reject(asProblem(error)));
    return { name, sha256: sha256(content) };
  }

  /** The copy, or null where it is gone or not as it was. */
  async readCopy({ name, sha256: wanted }: BackupRef): Promise<Uint8Array | null> {
    const bytes = await readFile(join(this.#folder, name)).catch(() => null);
    return bytes !== null && sha256(bytes) === wanted ? new Uint8Array(bytes) : null;
  }

  /** Removes the copies of a change set that is undone: what was secret in them must not lie about. */
  async dropCopies(set: string): Promise<void> {
    const names = await readdir(this.#folder).catch(() => []);
    for (const name of names) if (name.startsWith(`${set}.`)) await rm(join(this.#folder, name), { force: true });
  }

  /** Forgets the oldest change sets. They are told as kept before their copies go, so that a crash leaves no promise behind. */
  async #prune(): Promise<void> {
    const old = outdated(this.#records);
    if (old.length === 0) return;
    for (const { id: set, changes } of old) {
      for (const { n, undone } of changes)
        if (undone === null) await this.append({ type: 'undone', set, n, how: 'kept' });
      await this.dropCopies(set);
    }
    const { records, text, sum } = journalWithout(this.#records, old);
    await writeWhole(journalPath(this.#folder), text);
    this.#records.splice(0, this.#records.length, ...records);
    this.#sum = sum;
    this.#length = Buffer.byteLength(text);
  }

  async close(): Promise<void> {
    await this.#release();
  }
}

async function byteLength(folder: string): Promise<number> {
  const bytes = await readFile(journalPath(folder)).catch(() => null);
  return bytes?.length ?? 0;
}

async function setAside(folder: string, sound: number): Promise<void> {
  const path = journalPath(folder);
  const text = await readFile(path, 'utf8');
  const names = await readdir(folder);
  const number = names.filter((name) => name.startsWith('journal.damaged-')).length + 1;
  await copyFile(path, `${path}.damaged-${number}`);
  await writeWhole(path, text.slice(0, sound));
}

function asProblem(error: unknown): JournalError {
  const { code = '' } = error as NodeJS.ErrnoException;
  return new JournalError(code === 'ENOSPC' || code === 'EDQUOT' ? 'no-space' : 'unusable', code);
}
