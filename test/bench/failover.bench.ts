import { spawn } from 'node:child_process';
import { mirrorsReportSchema } from '../../shared/mirrors/mirror-report.ts';
import { doctorIn } from '../lab/doctor-in.ts';
import { MIRROR_URLS } from '../lab/generated/mirrors.ts';
import { readLabCache } from '../lab/plan/lab-cache.ts';
import { bootWorld, type Sandbox } from '../lab/sandbox/boot.ts';
import { setUpLab } from '../lab/setup.mjs';
import { defineWorld, type HostName, type World } from '../lab/world.ts';
import { type Measurement, median } from './measurement.ts';

const ROUNDS = 5;
/** A refused first mirror costs one round trip a request, not a wait: against the same download with nothing cut. */
const MOST = 2;

const sound = defineWorld({
  title: 'All mirrors are sound, 20 ms away.',
  router: [{ kind: 'delay', oneWayMs: 20 }],
  expect: { verdict: 'healthy', cause: null, go: 'works' },
});

/** The recommended list with its first mirror cut: how long until the real `go` is served by the next. */
export async function bench(): Promise<readonly Measurement[]> {
  const cache = readLabCache(setUpLab());
  const compared = await bootWorld(sound, cache);
  const { stdout } = await doctorIn(compared, ['mirrors', '--json']);
  compared.close();
  const list = mirrorsReportSchema.parse(JSON.parse(stdout)).choice.goproxy ?? '';
  const [first = '', second = ''] = list.split(/[|,]/u);
  const host = Object.entries(MIRROR_URLS).find(([, url]) => url === first)?.[0] as HostName;
  const cut = (kind: 'reset' | 'drop'): World => ({ ...sound, router: [...(sound.router ?? []), { kind, to: host }] });
  const served = async (world: World, from: string, rounds: number) => {
    const sandbox = await bootWorld(world, cache);
    const times: number[] = [];
    try {
      for (let round = 0; round < rounds; round += 1)
        times.push(await firstServed(sandbox, { GOPROXY: list, GOMODCACHE: `/run/tmp/cache-${round}` }, from));
    } finally {
      sandbox.close();
    }
    return median(times);
  };
  const whole = await served(sound, first, ROUNDS);
  const refused = await served(cut('reset'), second, ROUNDS);
  const silent = await served(cut('drop'), second, 1);
  return [
    { name: 'go until its first answer, nothing cut', value: whole, unit: 'ms' },
    { name: 'first mirror refuses: until the second serves', value: refused, unit: 'ms' },
    { name: 'first mirror is silent: until the second serves', value: silent, unit: 'ms' },
    { name: 'refused first mirror / nothing cut', value: refused / whole, unit: 'x', most: MOST },
  ];
}

/** Milliseconds from the start of `go` to its first answer from that mirror, by its own trace; waits until it has ended. */
async function firstServed(sandbox: Sandbox, variables: Record<string, string>, from: string): Promise<number> {
  const go = ['timeout', '90', 'go', 'mod', 'download', '-x', 'github.com/BurntSushi/toml@v0.3.1'];
  const [program, ...args] = sandbox.command(go, { variables });
  const started = performance.now();
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  let servedMs: number | undefined;
  for await (const chunk of child.stderr) {
    said += String(chunk);
    const answers = [...said.matchAll(/^# get (https:\/\/\S+): 200 OK/gmu)];
    if (answers.some(([, url]) => url?.startsWith(from))) servedMs ??= performance.now() - started;
  }
  if (servedMs === undefined) throw new Error(`go was not served by ${from}: ${said}`);
  return servedMs;
}
