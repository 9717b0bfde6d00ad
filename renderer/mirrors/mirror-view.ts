import type { ProbeState } from '../../shared/domain/session.ts';
import type { MirrorCheck, MirrorReport, MirrorVerdict } from '../../shared/mirrors/mirror-report.ts';

/** The shape that stands for a verdict. */
export const MIRROR_STATES: Readonly<Record<MirrorVerdict, ProbeState>> = {
  right: 'ok',
  limited: 'warn',
  wrong: 'fail',
  failing: 'fail',
  unreachable: 'fail',
  pending: 'timed-out',
};

/** The shape that stands for the outcome of one check. */
export function checkState({ outcome }: MirrorCheck): ProbeState {
  return outcome;
}

/** The largest throughput of a comparison: the end of the bars' axis, in bytes a second. */
export function fastest(mirrors: readonly MirrorReport[]): number {
  return Math.max(1, ...mirrors.map(({ speed }) => speed?.bytesPerSecond?.max ?? 0));
}
