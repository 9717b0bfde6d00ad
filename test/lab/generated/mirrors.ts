import type { HostName, RouterFault, ServerFault, World } from '../world.ts';
import { Random } from './random.ts';

/** The public mirrors, by the address that the catalogue has. */
export const MIRROR_URLS = {
  'goproxy.cn': 'https://goproxy.cn',
  'goproxy.io': 'https://goproxy.io',
  'mirrors.aliyun.com': 'https://mirrors.aliyun.com/goproxy',
  'mirrors.tencent.com': 'https://mirrors.tencent.com/go',
  'repo.huaweicloud.com': 'https://repo.huaweicloud.com/repository/goproxy',
  'proxy.golang.org': 'https://proxy.golang.org',
} as const satisfies Partial<Record<HostName, string>>;

type MirrorHost = keyof typeof MIRROR_URLS;

/** What a mirror is made to be. Liars serve something else than was asked for. */
type Kind = 'sound' | 'liar' | 'broken';

interface Nature {
  readonly name: string;
  readonly faults?: readonly ServerFault[];
  readonly router?: (host: MirrorHost) => RouterFault;
}

const LIARS: readonly Nature[] = [
  { name: 'serves other code', faults: [{ match: '\\.zip$', kind: 'tamper' }] },
  { name: 'serves other code to who asks first', faults: [{ match: '\\.zip$', kind: 'tamper', every: 2 }] },
  { name: 'adds a file to zips', faults: [{ match: '\\.zip$', kind: 'stray-file' }] },
  { name: 'tells another version', faults: [{ match: '\\.info$', kind: 'wrong-info', version: 'v9.9.9' }] },
  { name: 'answers with a page', faults: [{ kind: 'html', text: 'Welcome' }] },
  { name: 'has a page for a go.mod', faults: [{ match: '\\.mod$', kind: 'html', text: 'Welcome' }] },
];

const BROKEN: readonly Nature[] = [
  { name: 'is down', faults: [{ kind: 'status', status: 503, text: 'maintenance' }] },
  { name: 'forbids', faults: [{ kind: 'status', status: 403, text: 'no' }] },
  { name: 'cuts zips', faults: [{ match: '\\.zip$', kind: 'truncate' }] },
  { name: 'never answers', faults: [{ kind: 'stall' }] },
  { name: 'is reset', router: (host) => ({ kind: 'reset', to: host }) },
  { name: 'is dropped', router: (host) => ({ kind: 'drop', to: host }) },
];

const SOUND: readonly Nature[] = [{ name: 'is sound' }];

export interface DrawnMirrors {
  readonly seed: number;
  /** Each mirror in words. */
  readonly setting: string;
  readonly liars: readonly string[];
  readonly sound: readonly string[];
  readonly world: World;
}

/** Six mirrors for each seed: at least one lies, and it is near where the others are far in two of three. */
export function drawMirrors(seed: number): DrawnMirrors {
  const random = new Random(seed);
  const hosts = Object.keys(MIRROR_URLS) as MirrorHost[];
  const first = random.pick(hosts);
  const drawn = hosts.map((host) => {
    const kind: Kind = host === first ? 'liar' : random.pick(['sound', 'sound', 'liar', 'broken'] as const);
    const nature = random.pick(kind === 'liar' ? LIARS : kind === 'broken' ? BROKEN : SOUND);
    return { host, kind, nature };
  });
  const of = (kind: Kind) => drawn.filter((one) => one.kind === kind).map(({ host }) => host);
  const far = random.pick([0, 20, 40]);
  const delay: RouterFault[] = far === 0 ? [] : [{ kind: 'delay', oneWayMs: far, near: of('liar') }];
  const goproxy = random.pick([
    'https://goproxy.cn,direct',
    'https://proxy.golang.org,direct',
    `${MIRROR_URLS[first]},direct`,
  ]);
  return {
    seed,
    setting: [...drawn.map(({ host, nature }) => `${host} ${nature.name}`), `${far} ms away`].join(', '),
    liars: of('liar').map((host) => MIRROR_URLS[host]),
    sound: of('sound').map((host) => MIRROR_URLS[host]),
    world: {
      title: `Mirrors drawn from seed ${seed}.`,
      client: { goEnv: { GOPROXY: goproxy } },
      router: [...drawn.flatMap(({ host, nature }) => nature.router?.(host) ?? []), ...delay],
      servers: Object.fromEntries(
        drawn.flatMap(({ host, nature }) => (nature.faults ? [[host, { faults: nature.faults }] as const] : [])),
      ),
      expect: { verdict: 'broken', cause: null, go: 'fails' },
    },
  };
}
