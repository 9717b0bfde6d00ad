import type { Host } from '../host/host.ts';
import { openHost } from '../host/open-host.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** This machine, or the recorded one that GMD_HOST names. @throws UsageError where there is no such recording. */
export async function openMachine(terminal: Pick<Terminal, 'environment'>): Promise<Host> {
  try {
    return await openHost(terminal.environment);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
