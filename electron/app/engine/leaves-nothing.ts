import type { UndoList } from '../../../shared/domain/undo.ts';
import type { Reply } from '../../../shared/ipc/failure.ts';

/**
 * True for what the page asks at its start, where the answer leaves the engine nothing to do: no change is waiting to be taken back
 * when its time is over, which the engine watches. An engine that was asked for anything else knows something.
 */
export function leavesNothing(channel: string, reply: Reply<unknown>): boolean {
  if (!reply.ok) return false;
  if (channel === 'history.list') return true;
  if (channel !== 'undo.list') return false;
  const { journal, sets } = reply.value as UndoList;
  return journal === 'sound' && sets.every(({ until }) => until === undefined);
}
