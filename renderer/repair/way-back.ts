import type { Change } from '../../shared/domain/repair.ts';
import type { RepairState } from '../../shared/domain/repair-session.ts';

/** Is there anything that could be put back? Not where a cache was emptied, or a clock was set right. */
export function hasWayBack(items: readonly { readonly changes: readonly Change[] }[]): boolean {
  return items.some(({ changes }) => changes.length > 0);
}

/** The change sets of a repair's rounds that have a way back, in the order in which they were made. */
export function setsToUndo(rounds: readonly RepairState[]): readonly string[] {
  return rounds.flatMap(({ result }) => (result?.id && hasWayBack(result.items) ? [result.id] : []));
}
