import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Evidence } from '../../shared/domain/evidence.ts';
import { mirrorsReportSchema } from '../../shared/mirrors/mirror-report.ts';
import { doctorIn } from '../lab/doctor-in.ts';
import { readLabCache } from '../lab/plan/lab-cache.ts';
import { bootWorld, type Sandbox } from '../lab/sandbox/boot.ts';
import { setUpLab } from '../lab/setup.mjs';
import { defineWorld } from '../lab/world.ts';
import { type Measurement, median } from './measurement.ts';

const ROUNDS = 5;
/** Correctness of the live ones against the chain of answers that has to be waited for, whatever is asked beside it. */
const MOST_OF_PATH = 1.15;
/** Correctness of all live ones against the commands that articles give, one after the other. */
const MOST_OF_ARTICLE = 0.1;

/** Six mirrors 80 ms away: one dropped, one down, one that lies. */
const world = defineWorld({
  title: 'Six mirrors, 80 ms away; one is dropped, one answers 503, one serves other code.',
  router: [
    { kind: 'delay', oneWayMs: 80 },
    { kind: 'drop', to: 'proxy.golang.org' },
  ],
  servers: {
    'goproxy.io': { faults: [{ kind: 'status', status: 503, text: 'maintenance' }] },
    'mirrors.tencent.com': { faults: [{ match: '\\.zip$', kind: 'tamper' }] },
  },
  expect: { verdict: 'broken', cause: null, go: 'fails' },
});

const HOSTS = [
  'goproxy.cn',
  'goproxy.io',
  'mirrors.aliyun.com',
  'mirrors.tencent.com',
  'repo.huaweicloud.com',
  'proxy.golang.org',
];

/** What articles tell people to type, for one host after the other. */
const ARTICLE = HOSTS.map(
  (host) =>
    `dig +short ${host}; curl -sI --connect-timeout 5 https://${host}/; wget -q --spider -t 2 -T 10 https://${host}/`,
).join('; ');
const PARALLEL = `curl -sIZ --connect-timeout 5 ${HOSTS.map((host) => `https://${host}/`).join(' ')}`;

/** `mirrors` against the article's commands, against curl in parallel, and against the critical path of its own evidence. */
export async function bench(): Promise<readonly Measurement[]> {
  const sandbox = await bootWorld(world, readLabCache(setUpLab()));
  const paths: number[] = [];
  const totals: number[] = [];
  const known: number[] = [];
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { stdout } = await doctorIn(sandbox, ['mirrors', '--json']);
      const report = mirrorsReportSchema.parse(JSON.parse(stdout));
      const liars = report.mirrors.filter(({ verdict }) => verdict === 'wrong').map(({ url }) => url);
      if (!liars.some((url) => url.includes('tencent'))) throw new Error(`the liar was not found: ${stdout}`);
      if (report.choice.goproxy?.includes('tencent')) throw new Error('the liar was recommended');
      const { ratios, lastMs } = correctness(report.evidence as readonly Evidence[]);
      paths.push(...ratios);
      known.push(lastMs);
      totals.push(report.durationMs);
    }
    const article = await timed(sandbox, ARTICLE);
    const parallel = await timed(sandbox, PARALLEL);
    const total = median(totals);
    return [
      { name: 'mirrors: correctness of every live one known', value: median(known), unit: 'ms' },
      { name: 'mirrors: speed measured as well, end', value: total, unit: 'ms' },
      { name: "the article's commands, one after the other", value: article, unit: 'ms' },
      { name: 'curl -I in parallel (asks nothing of the protocol)', value: parallel, unit: 'ms' },
      { name: 'correctness / the article', value: median(known) / article, unit: 'x', most: MOST_OF_ARTICLE },
      { name: 'correctness of live mirrors / critical path', value: median(paths), unit: 'x', most: MOST_OF_PATH },
    ];
  } finally {
    sandbox.close();
  }
}

async function timed(sandbox: Sandbox, script: string): Promise<number> {
  const [program, ...args] = sandbox.command(['bash', '-c', `${script}; true`]);
  const before = performance.now();
  await promisify(execFile)(program, args, { maxBuffer: 1 << 24 });
  return performance.now() - before;
}

/** Operations that have to follow one another: each needs what the one before it brought. */
const CHAIN = ['dns.lookup', 'tcp.connect', 'tls.handshake'];

/**
 * When the last correctness answer of a live mirror came; and, for each that passes the checksum database through, that time
 * by the sum of its longest chain (name, connection, handshake, `/supported`, lookup, tiles), each as long as it took.
 */
function correctness(evidence: readonly Evidence[]): { readonly ratios: readonly number[]; readonly lastMs: number } {
  const probes = [...new Set(evidence.map(({ probe }) => probe))].filter((probe) =>
    /^mirrors (?:mirror|control|other):/u.test(probe),
  );
  const last: number[] = [];
  const ratios = probes.flatMap((probe) => {
    const own = evidence.filter((e) => e.probe === probe && e.failure === undefined);
    const at = (part: string) => own.filter((e) => JSON.stringify(e.input).includes(part));
    const measured = at('aws-sdk-go')[0]?.startMs ?? Number.POSITIVE_INFINITY;
    // What is asked in the rounds of the measurement is no check.
    const checks = own.filter(({ endMs }) => endMs < measured && endMs <= (at('/absent/')[0]?.endMs ?? 0) + 2000);
    if (at('/@v/').length > 0) last.push(Math.max(...checks.map(({ endMs }) => endMs)));
    const [supported] = at('/supported');
    const [lookup] = at('/lookup/');
    const tiles = at('/tile/');
    if (!supported || !lookup || tiles.length === 0) return [];
    const longest = (list: readonly Evidence[]) => Math.max(0, ...list.map(({ startMs, endMs }) => endMs - startMs));
    const path =
      Math.min(...own.map(({ startMs }) => startMs)) +
      CHAIN.reduce((sum, operation) => sum + longest(own.filter((e) => e.operation === operation)), 0) +
      longest([supported]) +
      longest([lookup]) +
      longest(tiles);
    return [Math.max(...checks.map(({ endMs }) => endMs)) / path];
  });
  return { ratios, lastMs: Math.max(...last) };
}
