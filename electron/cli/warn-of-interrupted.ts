import { listChangeSets } from '../engine/repair/undo.ts';
import { repairCommandWords as words } from './repair-words.ts';
import { repairStateOf } from './state-folder-of.ts';
import type { Terminal } from './terminal.ts';

/** Says that a repair broke off and what can be done about it, where that is so: what is seen now may be its doing. */
export async function warnOfInterrupted(terminal: Terminal): Promise<void> {
  const { sets } = await listChangeSets(repairStateOf(terminal));
  if (sets.some(({ state }) => state === 'interrupted')) terminal.say(`${words.interrupted[terminal.language]}\n`);
}
