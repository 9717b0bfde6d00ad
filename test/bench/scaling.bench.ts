import { join } from 'node:path';
import { readLabCache } from '../lab/plan/lab-cache.ts';
import { bootWorld, type Sandbox } from '../lab/sandbox/boot.ts';
import { run } from '../lab/sandbox/run.ts';
import { setUpLab } from '../lab/setup.mjs';
import { defineWorld } from '../lab/world.ts';
import { type Measurement, median } from './measurement.ts';

const ROUNDS = 3;
/** One target among a thousand, against one among a hundred. */
const MOST_PER_TARGET = 1.5;
/** Memory of a thousand against that of a hundred: nothing of an address stays but what was found. */
const MOST_MEMORY = 1.4;
/** Ten thousand lines of go.sum, or modules in the cache, against a hundred, over the whole diagnosis. */
const MOST_OF_FILES = 1.5;
/** Contract: a cancel ends the run within so many milliseconds; the report of what was known by then is written after it. */
const CANCEL_MS = 200;
const CANCEL_AFTER_MS = 1500;

const doctor = join(import.meta.dirname, '../../dist/doctor.cjs');
const HOSTS = ['goproxy.cn', 'proxy.golang.org', 'sum.golang.org', 'mirrors.aliyun.com'];
/** Every fifth has no address. */
const targets = (count: number) =>
  Array.from({ length: count }, (_, i) =>
    i % 5 === 0 ? `https://nobody-${i}.example` : `https://${HOSTS[i % HOSTS.length]}/t${i}`,
  );
const goSum = (count: number) =>
  Array.from({ length: count }, (_, i) => `example.com/m${i} v1.0.0/go.mod h1:${'A'.repeat(43)}=\n`).join('');

const world = defineWorld({
  title: 'Everything works; lists of targets and projects of all sizes.',
  client: {
    project: {
      ...Object.fromEntries([10, 100, 1000].map((count) => [`targets-${count}.txt`, targets(count).join('\n')])),
      ...Object.fromEntries(
        [100, 10_000].flatMap((count) => [
          [`lines-${count}/go.mod`, 'module example.com/own\n\ngo 1.21\n\nrequire github.com/google/uuid v1.1.1\n'],
          [`lines-${count}/go.sum`, goSum(count)],
        ]),
      ),
    },
  },
  expect: { verdict: 'healthy', cause: null, go: 'works' },
});

interface Cost {
  readonly ms: number;
  readonly mebibytes: number;
}

interface Ran extends Cost {
  readonly targets: readonly string[];
}

/** How time and memory grow with the number of targets, of lines of go.sum and of modules in the cache; and how a cancel ends. */
export async function bench(): Promise<readonly Measurement[]> {
  const sandbox = await bootWorld(world, readLabCache(setUpLab()));
  try {
    const ten = await targetsOf(sandbox, 10);
    const hundred = await targetsOf(sandbox, 100);
    const thousand = await targetsOf(sandbox, 1000);
    const each = (many: Cost, few: Cost, count: number) => (many.ms - few.ms) / count;
    const [small, large] = [await linesOf(sandbox, 100), await linesOf(sandbox, 10_000)];
    await fillCache(sandbox, 10_000);
    const full = await linesOf(sandbox, 100);
    const cancel = await cancelled(sandbox);
    return [
      { name: '1,000 targets', value: thousand.ms, unit: 'ms' },
      {
        name: 'a target of 1,000 / a target of 100',
        value: each(thousand, hundred, 900) / each(hundred, ten, 90),
        unit: 'x',
        most: MOST_PER_TARGET,
      },
      { name: 'memory for 10 targets', value: ten.mebibytes, unit: 'MiB' },
      { name: 'memory for 100 targets', value: hundred.mebibytes, unit: 'MiB' },
      { name: 'memory for 1,000 targets', value: thousand.mebibytes, unit: 'MiB' },
      {
        name: 'memory for 1,000 / for 100',
        value: thousand.mebibytes / hundred.mebibytes,
        unit: 'x',
        most: MOST_MEMORY,
      },
      { name: 'go.sum of 10,000 lines / 100', value: large / small, unit: 'x', most: MOST_OF_FILES },
      { name: '10,000 modules in the cache / 1', value: full / small, unit: 'x', most: MOST_OF_FILES },
      { name: 'cancel of 1,000 targets', value: cancel, unit: 'ms', most: CANCEL_MS },
    ];
  } finally {
    sandbox.close();
  }
}

async function targetsOf(sandbox: Sandbox, count: number): Promise<Cost> {
  const runs: Ran[] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    runs.push(await diagnose(sandbox, ['--targets', `targets-${count}.txt`]));
  for (const one of runs) {
    const asked = one.targets.filter((url) => /\/t\d+$|nobody/u.test(url));
    if (asked.join() !== targets(count).join()) throw new Error('the report has the targets in another order');
  }
  return {
    ms: median(runs.map(({ ms }) => ms)),
    mebibytes: median(runs.map(({ mebibytes }) => mebibytes)),
  };
}

async function linesOf(sandbox: Sandbox, count: number): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    times.push((await diagnose(sandbox, ['--project', `lines-${count}`])).ms);
  return median(times);
}

async function diagnose(sandbox: Sandbox, args: readonly string[]): Promise<Ran> {
  const memory = join(import.meta.dirname, '../lab/hostile/report-memory.cjs');
  const command = [process.execPath, '-r', memory, doctor, 'diagnose', '--json', '--lang', 'en', ...args];
  const { stdout, stderr, ms } = await run(
    sandbox.command(command, { variables: { GMD_LAB_MEMORY: '/run/tmp/memory' } }),
  );
  const kibibytes = Number((await run(sandbox.command(['cat', '/run/tmp/memory']))).stdout);
  try {
    const report = JSON.parse(stdout) as { readonly targets: readonly { readonly url: string }[] };
    return { ms, mebibytes: kibibytes / 1024, targets: report.targets.map(({ url }) => url) };
  } catch {
    throw new Error(`no report: ${stderr.slice(-500)}`);
  }
}

/** Modules that are whole as far as `go` has to know before it unpacks them: facts and go.mod. */
async function fillCache(sandbox: Sandbox, count: number): Promise<void> {
  const script = `c=$(go env GOMODCACHE) && mkdir -p $c && cd $c && for i in $(seq ${count}); do
    d=cache/download/example.com/m$i/@v; mkdir -p $d
    echo '{"Version":"v1.0.0"}' > $d/v1.0.0.info; echo "module example.com/m$i" > $d/v1.0.0.mod; echo v1.0.0 > $d/list
  done`;
  const { exitCode, stderr } = await run(sandbox.command(['bash', '-c', script]));
  if (exitCode !== 0) throw new Error(stderr);
}

/** Milliseconds from Ctrl-C in the middle of a thousand targets to the end of the process, median. */
async function cancelled(sandbox: Sandbox): Promise<number> {
  const script = `"$0" "$@" >/dev/null 2>&1 & sleep ${CANCEL_AFTER_MS / 1000}; s=$(date +%s%3N); kill -INT $!; wait $!; echo $(( $(date +%s%3N) - s ))`;
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const args = [process.execPath, doctor, 'diagnose', '--targets', 'targets-1000.txt'];
    const { stdout } = await run(sandbox.command(['bash', '-m', '-c', script, ...args]));
    times.push(Number(stdout));
  }
  return median(times);
}
