import { PHASES, type TargetReport } from '../../shared/domain/target-report.ts';

/** Ends of the axis whose halves are round. */
const ENDS = [200, 400, 600, 1000, 2000, 3000, 4000, 6000, 10_000, 20_000, 30_000, 60_000];

const LEAST = 400;

/** Time that the way to a target took, ms. */
export function totalMs(target: TargetReport): number {
  return PHASES.reduce((sum, phase) => sum + (target.phases[phase].ms ?? 0), 0);
}

/**
 * End of the common axis in ms. What works decides: one row that waits for a dead server would squeeze all others into
 * nothing, so failed rows run off the end instead. At least 400, so that the axis rarely jumps.
 */
export function axisEnd(targets: readonly TargetReport[]): number {
  const working = targets.filter((target) => target.verdict !== 'failed');
  const counted = working.length > 0 ? working : targets;
  const longest = Math.max(LEAST, ...counted.map(totalMs));
  return ENDS.find((end) => end >= longest) ?? longest;
}
