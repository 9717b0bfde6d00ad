import type { Evidence } from '../../shared/domain/evidence.ts';
import { doctorIn } from '../lab/doctor-in.ts';
import { readLabCache } from '../lab/plan/lab-cache.ts';
import { bootWorld } from '../lab/sandbox/boot.ts';
import { setUpLab } from '../lab/setup.mjs';
import { defineWorld } from '../lab/world.ts';
import { type Measurement, median } from './measurement.ts';

const ROUNDS = 7;
/** The whole diagnosis against the slowest chain of operations that have to follow one another. */
const MOST_OF_PATH = 1.3;

/** The six-mirror world: 80 ms one way on every packet, one mirror dropped, one out of order. */
const world = defineWorld({
  title: 'Six mirrors, 80 ms away; one is dropped, one answers 503.',
  client: {
    goEnv: {
      GOPROXY: [
        'https://goproxy.cn',
        'https://goproxy.io',
        'https://mirrors.aliyun.com/goproxy',
        'https://mirrors.tencent.com/go',
        'https://repo.huaweicloud.com/repository/goproxy',
        'https://proxy.golang.org',
      ].join(','),
    },
  },
  router: [
    { kind: 'delay', oneWayMs: 80 },
    { kind: 'drop', to: 'proxy.golang.org' },
  ],
  servers: { 'goproxy.io': { faults: [{ kind: 'status', status: 503, text: 'maintenance' }] } },
  expect: { verdict: 'healthy', cause: null, go: 'works' },
});

interface Report {
  readonly verdict: string;
  readonly durationMs: number;
  readonly evidence: readonly Evidence[];
}

/** `diagnose` against the critical path that its own evidence shows. */
export async function bench(): Promise<readonly Measurement[]> {
  const sandbox = await bootWorld(world, readLabCache(setUpLab()));
  const totals: number[] = [];
  const ratios: number[] = [];
  const paths: number[] = [];
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { stdout } = await doctorIn(sandbox, ['diagnose', '--json', '--lang', 'en']);
      const { verdict, durationMs, evidence } = JSON.parse(stdout) as Report;
      if (!['healthy', 'degraded'].includes(verdict)) throw new Error(`the verdict is ${verdict}`);
      const path = criticalPath(evidence);
      totals.push(durationMs);
      paths.push(path);
      ratios.push(durationMs / path);
    }
    return [
      { name: 'diagnose: six mirrors, 80 ms away', value: median(totals), unit: 'ms' },
      { name: 'its critical path', value: median(paths), unit: 'ms' },
      { name: 'diagnose / critical path', value: median(ratios), unit: 'x', most: MOST_OF_PATH },
    ];
  } finally {
    sandbox.close();
  }
}

/** What follows one another on the way of `go` to its first mirror, in this order. */
const CHAIN: readonly (readonly [probe: string, operation: string])[] = [
  ['dns/lookup', 'dns.lookup'],
  ['tcp/connect', 'tcp.connect'],
  ['tls/handshake', 'tls.handshake'],
  ['http/module-protocol', 'http.get'],
  ['sumdb/support', 'http.get'],
  ['sumdb/lookup', 'sumdb.lookup'],
];

/**
 * The longer of two chains that nothing can shorten: the settings, then every question to the first mirror of the list, each
 * as quick as any of its kind was in this run; or the settings, then the real `go mod download`.
 */
function criticalPath(evidence: readonly Evidence[]): number {
  const ms = (e: Evidence) => e.endMs - e.startMs;
  const all = (probe: string, operation: string) =>
    evidence.filter((e) => e.probe === probe && e.operation === operation && e.failure === undefined).map(ms);
  const settings = [...all('go/installation', 'go.find'), ...all('go/installation', 'go.env')].reduce(
    (a, b) => a + b,
    0,
  );
  // What was not asked, because `go` had ended before, was not needed.
  const asked = CHAIN.flatMap(([probe, operation]) => {
    const seen = all(probe, operation);
    return seen.length > 0 ? [Math.min(...seen)] : [];
  });
  const [download] = all('go/download', 'go.mod-download');
  if (download === undefined || asked.length < 4) throw new Error('the evidence does not show the way to a mirror');
  return (
    settings +
    Math.max(
      download,
      asked.reduce((a, b) => a + b, 0),
    )
  );
}
