// A bundle of its own, loaded a minute after the start: the window must not wait for it.
import { NsisUpdater } from 'electron-updater';
import type { UpdateOutcome } from '../../../shared/ipc/update-values.ts';
import { checkForUpdate, prepareUpdater } from './check-for-update.ts';
import type { UpdatePolicy } from './update-policy.ts';

/** What the wizard calls: looks for an update of the installed program once; returns what came of it. */
export async function lookForUpdate(
  policy: UpdatePolicy,
  ask: (version: string) => Promise<boolean>,
  log: (line: string) => void,
): Promise<UpdateOutcome> {
  const updater = new NsisUpdater();
  prepareUpdater(updater, policy);
  // What is thrown is emitted as well, and an 'error' event that nobody hears would end the program.
  updater.on('error', () => {});
  return checkForUpdate(updater, ask, log);
}
