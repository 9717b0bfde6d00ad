import { isUsable } from './judge-mirror.ts';
import type { MirrorReport, MirrorSpeed, MirrorVerdict, Spread } from './mirror-report.ts';

/** What `go` asks for one module, one after the other: `.info`, `.mod`, `.zip` and the checksum database. Source: go.dev/ref/mod#goproxy-protocol. */
const REQUESTS = 4;
const MODULE_BYTES = 1 << 20;

const GRADES: Readonly<Record<MirrorVerdict, number>> = {
  right: 0,
  limited: 1,
  pending: 2,
  failing: 3,
  unreachable: 4,
  wrong: 5,
};

/** Median, smallest and largest of measurements; null without any. */
export function spreadOf(values: readonly number[]): Spread | null {
  const sorted = [...values].sort((a, b) => a - b);
  const [min] = sorted;
  const max = sorted.at(-1);
  if (min === undefined || max === undefined) return null;
  const half = sorted.length / 2;
  const lower = sorted[Math.ceil(half) - 1] ?? min;
  const upper = sorted[Math.floor(half)] ?? max;
  return { median: (lower + upper) / 2, min, max };
}

/** Seconds that a module of 1 MiB takes at this speed; null where something was not measured. */
export function secondsPerModule(speed: Pick<MirrorSpeed, 'warmMs' | 'bytesPerSecond'> | null): number | null {
  if (!speed?.warmMs || !speed.bytesPerSecond || speed.bytesPerSecond.median <= 0) return null;
  return (REQUESTS * speed.warmMs.median) / 1000 + MODULE_BYTES / speed.bytesPerSecond.median;
}

/** Best first: correct before limited, then by speed, then by name, so that equal runs give equal orders. */
export function rankMirrors(reports: readonly MirrorReport[]): readonly MirrorReport[] {
  const slow = Number.POSITIVE_INFINITY;
  return [...reports].sort(
    (a, b) =>
      GRADES[a.verdict] - GRADES[b.verdict] ||
      (a.secondsPerModule ?? slow) - (b.secondsPerModule ?? slow) ||
      (a.url < b.url ? -1 : 1),
  );
}

/**
 * Could another round still change which usable mirror is first? Not when the slowest measurement of the leader beats the
 * fastest of every other one of its grade.
 */
export function leaderIsCertain(reports: readonly MirrorReport[]): boolean {
  const usable = rankMirrors(reports).filter(({ verdict }) => isUsable(verdict));
  const [leader, ...others] = usable;
  if (!leader) return true;
  const worst = bound(leader, 'worst');
  const rivals = others.filter(({ verdict }) => verdict === leader.verdict);
  return worst !== null && rivals.every((rival) => worst < (bound(rival, 'best') ?? 0));
}

function bound({ speed }: MirrorReport, which: 'best' | 'worst'): number | null {
  if (!speed?.warmMs || !speed.bytesPerSecond) return null;
  const ms = which === 'best' ? speed.warmMs.min : speed.warmMs.max;
  const rate = which === 'best' ? speed.bytesPerSecond.max : speed.bytesPerSecond.min;
  return rate > 0 ? (REQUESTS * ms) / 1000 + MODULE_BYTES / rate : null;
}
