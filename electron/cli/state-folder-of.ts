import { resolve } from 'node:path';
import { repairState, stateFolder } from '../engine/history/state-folder.ts';
import type { Terminal } from './terminal.ts';

/** The state folder in force for a command; null where there can be none. */
export function stateFolderOf({ environment, stateFolder: chosen, workingFolder }: Terminal): string | null {
  return stateFolder(environment, process.platform, chosen === undefined ? undefined : resolve(workingFolder, chosen));
}

/** The same as repairs and undoing use it. */
export function repairStateOf(terminal: Terminal): string | null {
  return repairState(stateFolderOf(terminal), terminal.environment);
}
