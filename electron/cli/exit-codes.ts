import type { Verdict } from '../../shared/domain/verdict.ts';

/** Exit codes of the contract. */
export const EXIT = { healthy: 0, broken: 1, usage: 2, internal: 3, notApplied: 4, incomplete: 5 } as const;

/** The exit code of a diagnosis. With `strict`, a degraded machine counts as broken. */
export function exitCodeFor(verdict: Verdict, strict: boolean): number {
  if (verdict === 'broken') return EXIT.broken;
  if (verdict === 'incomplete') return EXIT.incomplete;
  return verdict === 'degraded' && strict ? EXIT.broken : EXIT.healthy;
}
