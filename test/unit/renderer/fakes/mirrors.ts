import type { RepairPlan } from '../../../../shared/domain/repair.ts';
import type { RepairEvent } from '../../../../shared/domain/repair-session.ts';
import { choiceOf } from '../../../../shared/mirrors/choose-mirrors.ts';
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

const DATABASE = { direct: false, alias: true };

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
      database: DATABASE,
      choice: choiceOf({ mirrors: [...MIRRORS], goproxy: 'https://goproxy.cn,direct', database: DATABASE }, true),
      bytes: 38 * MiB,
      stoppedEarly: false,
      evidence: [],
    },
  },
]);

function told(report: MirrorReport): MirrorsEvent {
  return { type: 'mirror', report };
}

/** The plan behind *Use the recommended list*. */
export const wished: RepairPlan = {
  id: 'plan-7',
  run: 'run',
  items: [
    {
      id: 'item-1',
      remedy: 'config/wish',
      params: { wishes: [{ name: 'GOPROXY', value: 'https://goproxy.cn|https://goproxy.io,direct' }] },
      fixes: [],
      risk: 'safe',
      scope: 'user',
      elevation: 'none',
      reversible: true,
      chosen: true,
      command: "go env -w 'GOPROXY=https://goproxy.cn|https://goproxy.io,direct'",
      changes: [
        {
          what: 'C:\\Users\\li\\AppData\\Roaming\\go\\env: GOPROXY',
          before: 'https://goproxy.cn,direct',
          after: 'https://goproxy.cn|https://goproxy.io,direct',
        },
      ],
    },
  ],
  manual: [],
};

/** Its use, from the button to its end. */
export const used: RepairEvent[] = [
  { type: 'started', id: '20261122T100000Z-0a1b2c', plan: 'plan-7', items: ['item-1'] },
  { type: 'item', item: 'item-1', state: 'applied', atMs: 30 },
  { type: 'phase', phase: 'checking', atMs: 31 },
  {
    type: 'result',
    result: {
      id: '20261122T100000Z-0a1b2c',
      run: 'run',
      plan: 'plan-7',
      startedAt: '2026-11-22T10:00:00.000Z',
      durationMs: 2300,
      items: [
        {
          item: 'item-1',
          remedy: 'config/wish',
          outcome: 'fixed',
          changes: wished.items[0]?.changes ?? [],
          journalId: '20261122T100000Z-0a1b2c',
        },
      ],
      verification: null,
      solved: true,
      newTerminal: true,
      kept: false,
      cancelled: false,
    },
  },
];
