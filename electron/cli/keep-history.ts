import type { SessionResult } from '../../shared/domain/session.ts';
import { notKept } from '../../shared/text/history-notes.ts';
import type { EvidenceShelf } from '../engine/evidence-shelf.ts';
import { keepRun } from '../engine/history/keep-run.ts';
import { identityOfHost } from '../engine/identity-of-host.ts';
import type { Host } from '../host/host.ts';
import { stateFolderOf } from './state-folder-of.ts';
import type { Terminal } from './terminal.ts';
import { plain } from './text-columns.ts';

/**
 * Puts a run into history; where that cannot be, a line says so and nothing else changes.
 *
 * @param shelf what of its evidence the result does not hold.
 */
export async function keepHistory(
  result: SessionResult,
  host: Host,
  terminal: Terminal,
  shelf?: EvidenceShelf,
): Promise<void> {
  const folder = stateFolderOf(terminal);
  const kept = await keepRun(folder, result, identityOfHost(host), shelf);
  if (!kept.ok) terminal.say(`${plain(notKept(kept.failure, folder, terminal.language))}\n`);
}
