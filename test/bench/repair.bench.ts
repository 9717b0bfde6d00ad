import type { Report } from '../../shared/domain/report.ts';
import { logInAndDownload } from '../lab/closed-loop.ts';
import { doctorIn } from '../lab/doctor-in.ts';
import { worlds } from '../lab/load-worlds.ts';
import { readLabCache } from '../lab/plan/lab-cache.ts';
import { bootWorld } from '../lab/sandbox/boot.ts';
import { setUpLab } from '../lab/setup.mjs';
import { projectOf, type World } from '../lab/world.ts';
import { type Measurement, median } from './measurement.ts';

const ROUNDS = 5;
const NAMES = ['env-shadowed', 'proxy-dead', 'goproxy-off', 'goproxy-fullwidth-comma', 'hosts-override'] as const;
const MODULES = 50;
const many = projectOf(
  ...Array.from({ length: MODULES }, (_, i) => `github.com/lab/many/m${`${i + 1}`.padStart(2, '0')} v1.0.0`),
);

interface Loop {
  /** Planning, applying, and all checks after it with the real `go`: the command without its first diagnosis. */
  readonly repairMs: number;
  /** `go mod download` into an empty cache in a new login shell afterwards. */
  readonly goMs: number;
}

/** From the found cause to the proven repair, against `go mod download` alone in the repaired world. */
export async function bench(): Promise<readonly Measurement[]> {
  const cache = readLabCache(setUpLab());
  const rows: Measurement[] = [];
  const loop = async (world: World): Promise<Loop> => {
    const sandbox = await bootWorld(world, cache);
    try {
      const { stdout, stderr, ms } = await doctorIn(sandbox, ['repair', '--yes', '--json', '--lang', 'en'], 120);
      if (stdout === '') throw new Error(stderr);
      const { durationMs, verification } = JSON.parse(stdout) as Report;
      if (verification?.verdict !== 'healthy') throw new Error(`${world.title}: ${verification?.verdict}`);
      const go = await logInAndDownload(sandbox, world);
      if (go.exitCode !== 0) throw new Error(go.stderr);
      return { repairMs: ms - durationMs, goMs: go.ms };
    } finally {
      sandbox.close();
    }
  };
  const measured = async (world: World): Promise<Loop> => {
    const loops: Loop[] = [];
    for (let round = 0; round < ROUNDS; round += 1) loops.push(await loop(world));
    return { repairMs: median(loops.map((one) => one.repairMs)), goMs: median(loops.map((one) => one.goMs)) };
  };
  const far: Loop[] = [];
  for (const name of NAMES) {
    const world = worlds.get(name) as World;
    far.push(await measured(away(world)));
  }
  const [shadowed] = NAMES;
  const large = await measured(
    away({
      ...(worlds.get(shadowed) as World),
      client: { ...worlds.get(shadowed)?.client, project: { 'go.mod': many } },
    }),
  );
  const ratio = (loops: readonly Loop[]) => median(loops.map(({ repairMs, goMs }) => repairMs / goMs));
  rows.push(
    { name: 'repair in 5 worlds, 80 ms away', value: median(far.map((one) => one.repairMs)), unit: 'ms' },
    { name: 'go mod download alone, 80 ms away', value: median(far.map((one) => one.goMs)), unit: 'ms' },
    { name: 'repair / go alone, 80 ms away', value: ratio(far), unit: 'x' },
    { name: `repair / go alone, ${MODULES} modules, 80 ms away`, value: large.repairMs / large.goMs, unit: 'x' },
  );
  return rows;
}

const away = (world: World): World => ({
  ...world,
  router: [...(world.router ?? []), { kind: 'delay', oneWayMs: 80 }],
});
