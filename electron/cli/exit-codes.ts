import type { RepairResult } from '../../shared/domain/repair-session.ts';
import type { UndoResult } from '../../shared/domain/undo.ts';
import type { Verdict } from '../../shared/domain/verdict.ts';

/** Exit codes of the contract. */
export const EXIT = { healthy: 0, broken: 1, usage: 2, internal: 3, notApplied: 4, incomplete: 5 } as const;

/** The exit code of a repair that did not end well: 4 only where nothing is in force, by the person's own will. */
export function exitCodeForUnsolved({ id, cancelled, items }: RepairResult): number {
  const declined = items.length > 0 && items.every(({ outcome }) => outcome === 'declined');
  return id === null && (cancelled || declined) ? EXIT.notApplied : EXIT.broken;
}

/** The exit code of an undo: 4 only where nothing was put back because rights were refused; 1 where anything is not as it was before. */
export function exitCodeForUndo({ done, changes }: UndoResult): number {
  if (done) return EXIT.healthy;
  const declined = changes.length > 0 && changes.every(({ failure }) => failure === 'declined');
  return declined ? EXIT.notApplied : EXIT.broken;
}

/** The exit code of a diagnosis. With `strict`, a degraded machine counts as broken. */
export function exitCodeFor(verdict: Verdict, strict: boolean): number {
  if (verdict === 'broken') return EXIT.broken;
  if (verdict === 'incomplete') return EXIT.incomplete;
  return verdict === 'degraded' && strict ? EXIT.broken : EXIT.healthy;
}
