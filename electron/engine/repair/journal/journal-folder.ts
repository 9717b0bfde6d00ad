import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { makePrivateFolder } from '../../history/runs-folder.ts';
import { type DecodedJournal, decodeJournal, FIRST_SUM } from './record.ts';

/** A journal of thousands of repairs; a larger one is none of ours. */
export const MAX_JOURNAL = 16 << 20;

export const journalPath = (folder: string): string => join(folder, 'journal');

/** The folder of journal, copies and lock; only its owner can enter it. Throws what the file system says. */
export function makeRepairsFolder(state: string): Promise<string> {
  return makePrivateFolder(repairsFolder(state));
}

export function repairsFolder(state: string): string {
  return join(state, 'repairs');
}

export type ReadJournal = Omit<DecodedJournal, 'health'> & { readonly health: DecodedJournal['health'] | 'unreadable' };

const NOTHING: ReadJournal = { records: [], sum: FIRST_SUM, length: 0, health: 'sound' };

/** Reads the journal as far as it is sound. Never throws; no journal is an empty one. */
export async function readJournal(folder: string): Promise<ReadJournal> {
  try {
    const file = await open(journalPath(folder), 'r');
    try {
      if ((await file.stat()).size > MAX_JOURNAL) return { ...NOTHING, health: 'unreadable' };
      return decodeJournal(await file.readFile('utf8'));
    } finally {
      await file.close();
    }
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? NOTHING : { ...NOTHING, health: 'unreadable' };
  }
}
