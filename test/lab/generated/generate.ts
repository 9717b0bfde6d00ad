import type { Layer } from '../../../shared/domain/layer.ts';
import type { HostName, World } from '../world.ts';
import { Random } from './random.ts';

/** One thing that is wrong in a generated world, and the layers on which it may rightly be found. */
export interface GeneratedFault {
  readonly name: string;
  readonly layers: readonly Layer[];
  readonly apply: (world: World) => World;
}

export interface GeneratedWorld {
  readonly seed: number;
  readonly goproxy: string;
  readonly faults: readonly GeneratedFault[];
  /** The world with some of its faults, all unless they are named. */
  build(faults?: readonly GeneratedFault[]): World;
}

/** Lists that work, with their first mirror. */
const LISTS: readonly (readonly [goproxy: string, mirror: HostName])[] = [
  ['https://proxy.golang.org,direct', 'proxy.golang.org'],
  ['https://goproxy.cn,direct', 'goproxy.cn'],
  ['https://goproxy.io,https://goproxy.cn,direct', 'goproxy.io'],
  ['https://goproxy.cn|https://goproxy.io', 'goproxy.cn'],
  ['https://goproxy.corp.example.com,direct', 'goproxy.corp.example.com'],
];

/** A world of its own for each seed: a list that works, and none to two faults on the way to its first mirror. */
export function generateWorld(seed: number): GeneratedWorld {
  const random = new Random(seed);
  const [goproxy, mirror] = random.pick(LISTS);
  const known = faultsOf(mirror);
  const wanted = random.pick([0, 1, 1, 1, 2, 2]);
  const faults: GeneratedFault[] = [];
  while (faults.length < wanted) {
    const fault = random.pick(known);
    if (!faults.includes(fault)) faults.push(fault);
  }
  const sound: World = {
    title: `Generated from seed ${seed}.`,
    client: { goEnv: { GOPROXY: goproxy } },
    expect: { verdict: 'broken', cause: null, go: 'fails' },
  };
  return {
    seed,
    goproxy,
    faults,
    build: (chosen = faults) => chosen.reduce((world, fault) => fault.apply(world), sound),
  };
}

const router =
  (...faults: NonNullable<World['router']>) =>
  (world: World): World => ({ ...world, router: [...(world.router ?? []), ...faults] });

const client =
  (change: (before: NonNullable<World['client']>) => World['client']) =>
  (world: World): World => ({ ...world, client: { ...world.client, ...change(world.client ?? {}) } });

const site =
  (name: HostName, change: object) =>
  (world: World): World => {
    const servers = world.servers ?? {};
    return { ...world, servers: { ...servers, [name]: { ...servers[name], ...change } } };
  };

const answers = (mirror: HostName, fault: object) => site(mirror, { faults: [fault] });

function faultsOf(mirror: HostName): readonly GeneratedFault[] {
  return [
    { name: 'tcp-reset', layers: ['tcp'], apply: router({ kind: 'reset', to: mirror }) },
    { name: 'tcp-unreachable', layers: ['tcp'], apply: router({ kind: 'unreachable', to: mirror }) },
    { name: 'sni-reset', layers: ['tls', 'tcp'], apply: router({ kind: 'sni-reset', name: mirror }) },
    {
      name: 'dns-denied',
      layers: ['dns'],
      apply: (world) => ({ ...world, dns: { ...world.dns, clientResolver: { [mirror]: 'nxdomain' } } }),
    },
    {
      name: 'hosts-line',
      layers: ['dns', 'tcp'],
      apply: client(() => ({ hosts: [`203.0.113.9 ${mirror}`] })),
    },
    { name: 'expired', layers: ['tls'], apply: site(mirror, { certificate: { kind: 'expired' } }) },
    { name: 'self-signed', layers: ['tls'], apply: site(mirror, { certificate: { kind: 'self-signed' } }) },
    { name: 'status-503', layers: ['http'], apply: answers(mirror, { kind: 'status', status: 503, text: 'busy' }) },
    { name: 'status-403', layers: ['http'], apply: answers(mirror, { kind: 'status', status: 403, text: 'no' }) },
    { name: 'status-429', layers: ['http'], apply: answers(mirror, { kind: 'status', status: 429, text: 'slow' }) },
    { name: 'page', layers: ['http'], apply: answers(mirror, { kind: 'html', text: '<html>Welcome</html>' }) },
    {
      name: 'sumdb-forbidden',
      layers: ['sumdb', 'http'],
      apply: answers(mirror, { match: '^/sumdb/', kind: 'status', status: 403, text: 'no' }),
    },
    {
      name: 'proxy-dead',
      layers: ['proxy'],
      apply: client(({ profile }) => ({
        profile: { ...profile, HTTPS_PROXY: `http://user:${SECRET}@127.0.0.1:7890` },
      })),
    },
    {
      name: 'goproxy-off',
      layers: ['config'],
      apply: client(({ profile }) => ({ profile: { ...profile, GOPROXY: 'off' } })),
    },
    {
      name: 'gosumdb-word',
      layers: ['config'],
      apply: client(({ goEnv }) => ({ goEnv: { ...goEnv, GOSUMDB: 'on' } })),
    },
    {
      name: 'toolchain-word',
      layers: ['config'],
      apply: client(({ profile }) => ({ profile: { ...profile, GOTOOLCHAIN: 'newest' } })),
    },
  ];
}

/** A password that must never be seen outside the settings of the client. */
export const SECRET = 'Zq9-hunter-77';
