import { sites } from '../internet.ts';
import type { World } from '../world.ts';
import { both, goEnv } from './change.ts';
import type { GeneratedFault, Place } from './fault.ts';
import { faultsOfMachine } from './machine-faults.ts';
import { Random } from './random.ts';
import { faultsOfServer } from './server-faults.ts';
import { HABITS, type Habit, LISTS, type SoundList, WAYS } from './sound.ts';

export interface GeneratedWorld {
  readonly seed: number;
  /** What is set, in words. */
  readonly setting: string;
  /** Where errors may be found besides the places of its faults: what goes on behind a first fault may be broken as well. */
  readonly behind: readonly Place[];
  readonly faults: readonly GeneratedFault[];
  /** The world with some of its faults, all unless they are named. */
  build(faults?: readonly GeneratedFault[]): World;
}

/** Settings that are to blame only while something else is broken: each alone would cure it. */
export const WAYS_OUT: readonly Place[] = [
  'config.goproxy-no-fallthrough',
  'config.goproxy-direct-only',
  'proxy.system-only',
];

/** How many of a hundred faults may be such that `go` waits half a minute and more for each. */
const SLOW_OF_HUNDRED = 5;

/** A world of its own for each seed: settings that work, and none to three faults. */
export function generateWorld(seed: number): GeneratedWorld {
  const random = new Random(seed);
  const list = random.pick(LISTS);
  const way = random.pick([WAYS[0] as Habit, WAYS[0] as Habit, ...WAYS]);
  const habits = drawSome(random, HABITS, random.pick([0, 0, 1, 1, 2]));
  const faults = drawFaults(random, list);
  const sound: World = both(
    goEnv(list.goproxy === '' ? {} : { GOPROXY: list.goproxy }),
    way.apply,
    ...habits.map(({ apply }) => apply),
  )({ title: `Generated from seed ${seed}.`, expect: { verdict: 'broken', cause: null, go: 'fails' } });
  const inProject = habits.some(({ name }) => name === 'project');
  return {
    seed,
    behind: [
      // The code hosts of the lab have nothing unless they are opened: who is led to them fails there. Of modules that
      // somebody requires it is not known whether there are any.
      ...(endsDirect(list) && !habits.some(({ name }) => name === 'code-hosts-open')
        ? (['vcs.https-blocked', ...(inProject ? (['module.not-found'] as const) : [])] as const)
        : []),
      // Behind a proxy every way is the proxy's, and so is what it says of those that lead nowhere.
      ...(way.name === 'straight' ? [] : (['proxy.refuses-target', 'proxy.no-proxy-missing'] as const)),
      // Who is made to go past it finds the way closed.
      ...(way.name === 'http-proxy' ? (['tcp.filtered'] as const) : []),
      // git heeds ALL_PROXY and a proxy of its own, where it is asked at all.
      ...((endsDirect(list) || faults.some(({ name }) => name === 'goprivate-broad')) &&
      habits.some(({ name }) => name === 'all-proxy' || name === 'git-settings')
        ? (['proxy.git-dead'] as const)
        : []),
    ],
    setting: [list.goproxy || 'no GOPROXY', way.name, ...habits.map(({ name }) => name)].join(' '),
    faults,
    build: (chosen = faults) => both(...chosen.map(({ apply }) => apply))(sound),
  };
}

const endsDirect = ({ goproxy }: SoundList): boolean => goproxy === '' || goproxy.endsWith('direct');

function drawFaults(random: Random, list: SoundList): readonly GeneratedFault[] {
  const wanted = random.pick([0, 1, 1, 1, 2, 2, 3]);
  const faults: GeneratedFault[] = [];
  while (faults.length < wanted) {
    const all = faultsOf(random, list);
    const slow = random.below(100) < SLOW_OF_HUNDRED;
    const fitting = all.filter((fault) => (fault.slow === true) === slow);
    const fault = fitting.length > 0 ? random.pick(fitting) : null;
    if (fault && !faults.some(({ name }) => name === fault.name)) faults.push(fault);
  }
  return faults;
}

/** The faults of one part of the world: half of them of the first mirror, since there most are felt. */
function faultsOf(random: Random, list: SoundList): readonly GeneratedFault[] {
  const of = (host: keyof typeof sites, part: Parameters<typeof faultsOfServer>[1]) =>
    faultsOfServer(host, part, sites[host].addresses);
  const mirror = () => of(list.mirror, 'mirror');
  const machine = () => faultsOfMachine(list);
  const other = () => (list.second ? of(list.second, 'second') : of('repo.huaweicloud.com', 'nothing'));
  const sumdb = () => of('sum.golang.org', 'sumdb');
  return random.pick([mirror, mirror, mirror, machine, machine, other, sumdb])();
}

function drawSome<T>(random: Random, from: readonly T[], count: number): readonly T[] {
  const drawn: T[] = [];
  while (drawn.length < count) {
    const one = random.pick(from);
    if (!drawn.includes(one)) drawn.push(one);
  }
  return drawn;
}
