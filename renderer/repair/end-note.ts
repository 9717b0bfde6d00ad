import type { RepairResult } from '../../shared/domain/repair-session.ts';
import type { Text } from '../../shared/domain/text.ts';
import { ending } from '../../shared/text/ui/repair.ts';

/** Why a repair led back to the diagnosis, and whether anything of it, or of a round before it, stands. */
export function endNote({ cancelled, id }: RepairResult, rounds: number): Text {
  if (!cancelled) return ending.declined;
  return id === null && rounds === 0 ? ending.cancelled : ending.stopped;
}
