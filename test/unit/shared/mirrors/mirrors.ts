import { MIRROR_CHECKS, type MirrorCheck, type MirrorReport } from '../../../../shared/mirrors/mirror-report.ts';
import { secondsPerModule, spreadOf } from '../../../../shared/mirrors/rank-mirrors.ts';

type Changes = Readonly<Partial<Record<MirrorCheck['check'], Omit<MirrorCheck, 'check' | 'evidence'>>>>;

/** All checks of a mirror that is right, but for the changes. */
export function checks(changes: Changes = {}): readonly MirrorCheck[] {
  return MIRROR_CHECKS.map((check) => ({ check, outcome: 'ok', ...changes[check], evidence: [] }));
}

interface Shape {
  readonly verdict?: MirrorReport['verdict'];
  readonly origin?: MirrorReport['origin'];
  readonly warmMs?: readonly number[];
  readonly bytesPerSecond?: readonly number[];
  readonly changes?: Changes;
}

/** A mirror's report; fast and right unless said otherwise. */
export function mirror(url: string, shape: Shape = {}): MirrorReport {
  const {
    verdict = 'right',
    origin = 'catalogue',
    warmMs = [10, 11, 12],
    bytesPerSecond = [1e6, 1.1e6, 1.2e6],
    changes = {},
  } = shape;
  const speed = {
    rounds: warmMs.length,
    coldMs: { dns: 5, tcp: 10, tls: 20, ttfb: 10, transfer: null },
    warmMs: spreadOf(warmMs),
    bytesPerSecond: spreadOf(bytesPerSecond),
    bytes: 1000,
  };
  return {
    id: `other:${url}`,
    url,
    origin,
    verdict,
    checks: [...checks(changes)],
    speed,
    secondsPerModule: secondsPerModule(speed),
  };
}
