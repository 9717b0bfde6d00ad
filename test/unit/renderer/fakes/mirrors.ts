import { chooseMirrors } from '../../../../shared/mirrors/choose-mirrors.ts';
import type { MirrorReport } from '../../../../shared/mirrors/mirror-report.ts';
import { type MirrorsEvent, mirrorsEventsSchema } from '../../../../shared/mirrors/mirrors-session.ts';
import { rankMirrors } from '../../../../shared/mirrors/rank-mirrors.ts';
import { mirror } from '../../shared/mirrors/mirrors.ts';

const MiB = 1 << 20;
const refused = { outcome: 'warn', problem: 'status', status: 404 } as const;
const skipped = { outcome: 'skipped', problem: 'not-asked' } as const;

const silent: MirrorReport = {
  ...mirror('https://proxy.golang.org', { verdict: 'pending' }),
  failure: 'timed-out',
  checks: [],
  speed: null,
  secondsPerModule: null,
};

/** One of each kind, as from a desk in China. */
export const MIRRORS: readonly MirrorReport[] = rankMirrors([
  {
    ...mirror('https://goproxy.cn', { warmMs: [38, 41, 52], bytesPerSecond: [5.1 * MiB, 6.2 * MiB, 6.9 * MiB] }),
    origin: 'own',
  },
  mirror('https://goproxy.io', { warmMs: [64, 71, 90], bytesPerSecond: [2.2 * MiB, 3.4 * MiB, 4 * MiB] }),
  mirror('https://mirrors.aliyun.com/goproxy', {
    verdict: 'limited',
    warmMs: [12, 14, 15],
    bytesPerSecond: [8.8 * MiB, 9.3 * MiB, 9.9 * MiB],
    changes: { sumdb: refused, signature: skipped, ipv6: { outcome: 'skipped', problem: 'no-address' } },
  }),
  mirror('https://mirrors.tencent.com/go', {
    verdict: 'wrong',
    warmMs: [],
    bytesPerSecond: [],
    changes: { sumdb: refused, signature: skipped, hash: { outcome: 'fail', problem: 'other-hash' } },
  }),
  silent,
]);

const started: MirrorsEvent = {
  type: 'started',
  id: 'mirrors',
  startedAt: '2026-11-22T02:00:00.000Z',
  mirrors: MIRRORS.map(({ url }) => url),
};

/** The beginning, while nothing is certain. */
export const comparing: MirrorsEvent[] = [started, ...MIRRORS.slice(0, 3).map((report) => told(report))];

/** A whole comparison. */
export const compared: MirrorsEvent[] = mirrorsEventsSchema.parse([
  started,
  ...MIRRORS.map((report) => told(report)),
  {
    type: 'result',
    result: {
      format: 'gomod-doctor/mirrors',
      version: 1,
      id: 'mirrors',
      startedAt: '2026-11-22T02:00:00.000Z',
      durationMs: 9400,
      goproxy: 'https://goproxy.cn,direct',
      mirrors: MIRRORS,
      choice: chooseMirrors({
        ranked: MIRRORS,
        goproxy: 'https://goproxy.cn,direct',
        windows: true,
        sumdbReachable: false,
        aliasReachable: true,
      }),
      bytes: 38 * MiB,
      stoppedEarly: false,
      evidence: [],
    },
  },
]);

function told(report: MirrorReport): MirrorsEvent {
  return { type: 'mirror', report };
}
