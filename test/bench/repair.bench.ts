import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { repairCommandWords } from '../../electron/cli/repair-words.ts';
import { logInAndDownload } from '../lab/closed-loop.ts';
import { worlds } from '../lab/load-worlds.ts';
import { readLabCache } from '../lab/plan/lab-cache.ts';
import { bootWorld, type Sandbox } from '../lab/sandbox/boot.ts';
import { setUpLab } from '../lab/setup.mjs';
import { projectOf, type World } from '../lab/world.ts';
import { type Measurement, median } from './measurement.ts';

/** Of the large project; of the five worlds one each. */
const ROUNDS = 5;
/** All probes and the real `go` against `go` alone: of one module, and of a project whose download is what one waits for. */
const MOST = 3;
const MOST_LARGE = 1.5;
const NAMES = ['env-shadowed', 'proxy-dead', 'goproxy-off', 'goproxy-fullwidth-comma', 'hosts-override'] as const;
const MODULES = 50;
const many = projectOf(
  ...Array.from({ length: MODULES }, (_, i) => `github.com/lab/many/m${`${i + 1}`.padStart(2, '0')} v1.0.0`),
);
const doctor = join(import.meta.dirname, '../../dist/doctor.cjs');

interface Loop {
  /** From the yes to the first change until it is said that `go` works: all changes, all probes, the real `go`. */
  readonly repairMs: number;
  /** `go mod download` into an empty cache in a new login shell afterwards. */
  readonly goMs: number;
}

/** From the click to the proven repair, against `go mod download` alone in the repaired world. */
export async function bench(): Promise<readonly Measurement[]> {
  const cache = readLabCache(setUpLab());
  const loop = async (world: World): Promise<Loop> => {
    const sandbox = await bootWorld(world, cache);
    try {
      const repairMs = await clickToProof(sandbox, world.title);
      const go = await logInAndDownload(sandbox, world);
      if (go.exitCode !== 0) throw new Error(go.stderr);
      return { repairMs, goMs: go.ms };
    } finally {
      sandbox.close();
    }
  };
  const far: Loop[] = [];
  for (const name of NAMES) far.push(await loop(away(worlds.get(name) as World)));
  const [shadowed] = NAMES;
  const base = worlds.get(shadowed) as World;
  const largeWorld = away({ ...base, client: { ...base.client, project: { 'go.mod': many } } });
  const large: Loop[] = [];
  for (let round = 0; round < ROUNDS; round += 1) large.push(await loop(largeWorld));
  // Both of one loop ran one after the other: what else the machine did fell on both.
  const ratio = (loops: readonly Loop[]) => median(loops.map(({ repairMs, goMs }) => repairMs / goMs));
  return [
    { name: 'click to proof in 5 worlds, 80 ms away', value: median(far.map((one) => one.repairMs)), unit: 'ms' },
    { name: 'go mod download alone, 80 ms away', value: median(far.map((one) => one.goMs)), unit: 'ms' },
    { name: 'click to proof / go alone, 80 ms away', value: ratio(far), unit: 'x', most: MOST },
    {
      name: `click to proof / go alone, ${MODULES} modules, 80 ms away`,
      value: ratio(large),
      unit: 'x',
      most: MOST_LARGE,
    },
  ];
}

/**
 * Milliseconds between two lines of `repair`: the one that stands before the first change, and the one that says that `go` works.
 * What comes before is the first check and the plan, which a person reads.
 */
async function clickToProof(sandbox: Sandbox, title: string): Promise<number> {
  const command = ['timeout', '-k', '5', '120', process.execPath, doctor, 'repair', '--yes', '--lang', 'en'];
  const [program, ...args] = sandbox.command(command);
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  let clicked: number | undefined;
  let proven: number | undefined;
  child.stderr.on('data', (chunk) => {
    said += chunk;
    if (said.includes(repairCommandWords.checking.en)) clicked ??= performance.now();
    if (said.includes(repairCommandWords.solved.en)) proven ??= performance.now();
  });
  await once(child, 'close');
  if (clicked === undefined || proven === undefined) throw new Error(`${title}: not repaired:\n${said.slice(-2000)}`);
  return proven - clicked;
}

const away = (world: World): World => ({
  ...world,
  router: [...(world.router ?? []), { kind: 'delay', oneWayMs: 80 }],
});
