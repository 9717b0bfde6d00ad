import { openCodeHosts } from '../internet.ts';
import type { HostName } from '../world.ts';
import { projectOf } from '../world.ts';
import { both, type Change, goEnv, home, profile, proxy, router, setClient, site } from './change.ts';
import { SECRET } from './fault.ts';

/** A GOPROXY list that works, and who is asked for what. */
export interface SoundList {
  readonly goproxy: string;
  /** The first mirror. */
  readonly mirror: HostName;
  /** The next one, if the list has another. */
  readonly second?: HostName;
  /** Whether the checksum database is asked through the mirror. */
  readonly passesSumdb: boolean;
}

export const LISTS: readonly SoundList[] = [
  { goproxy: '', mirror: 'proxy.golang.org', passesSumdb: true },
  { goproxy: 'https://proxy.golang.org,direct', mirror: 'proxy.golang.org', passesSumdb: true },
  { goproxy: 'https://goproxy.cn,direct', mirror: 'goproxy.cn', passesSumdb: true },
  { goproxy: 'goproxy.cn', mirror: 'goproxy.cn', passesSumdb: true },
  {
    goproxy: 'https://goproxy.io,https://goproxy.cn,direct',
    mirror: 'goproxy.io',
    second: 'goproxy.cn',
    passesSumdb: true,
  },
  { goproxy: 'https://goproxy.cn|https://goproxy.io', mirror: 'goproxy.cn', second: 'goproxy.io', passesSumdb: true },
  { goproxy: 'https://goproxy.io/|direct', mirror: 'goproxy.io', passesSumdb: true },
  { goproxy: 'https://mirrors.aliyun.com/goproxy/,direct', mirror: 'mirrors.aliyun.com', passesSumdb: false },
  {
    goproxy: 'https://mirrors.tencent.com/go/|https://goproxy.cn,direct',
    mirror: 'mirrors.tencent.com',
    second: 'goproxy.cn',
    passesSumdb: false,
  },
  { goproxy: 'https://goproxy.corp.example.com,direct', mirror: 'goproxy.corp.example.com', passesSumdb: true },
];

/** A choice that alone breaks nothing. */
export interface Habit {
  readonly name: string;
  readonly apply: Change;
}

const COMPANY_PROXY = 'proxy.corp.example.com';
const onlyByProxy = router({ kind: 'drop', to: 'everything', port: 443 }, { kind: 'drop', to: 'everything', port: 80 });

/** How this machine gets out. */
export const WAYS: readonly Habit[] = [
  { name: 'straight', apply: (world) => world },
  {
    name: 'http-proxy',
    apply: both(
      profile({ HTTPS_PROXY: `http://${COMPANY_PROXY}:3128`, HTTP_PROXY: `http://${COMPANY_PROXY}:3128` }),
      proxy({ host: COMPANY_PROXY, port: 3128, kind: 'http', mode: 'open' }),
      onlyByProxy,
    ),
  },
  {
    name: 'socks-proxy',
    apply: both(
      profile({ https_proxy: `socks5://${COMPANY_PROXY}:1080` }),
      proxy({ host: COMPANY_PROXY, port: 1080, kind: 'socks5', mode: 'open' }),
    ),
  },
  {
    name: 'proxy-with-account',
    apply: both(
      profile({ HTTPS_PROXY: `http://li:${SECRET}@${COMPANY_PROXY}:3128` }),
      proxy({
        host: COMPANY_PROXY,
        port: 3128,
        kind: 'http',
        mode: 'basic-auth',
        user: 'li',
        password: SECRET,
      }),
    ),
  },
];

/** Whatever else people have set. */
export const HABITS: readonly Habit[] = [
  { name: 'goflags', apply: goEnv({ GOFLAGS: '-mod=mod -modcacherw' }) },
  { name: 'all-proxy', apply: profile({ ALL_PROXY: 'socks5://127.0.0.1:1080' }) },
  { name: 'npm-proxy', apply: home({ '.npmrc': 'proxy=http://127.0.0.1:7890\n' }) },
  { name: 'ipv6-hole', apply: router({ kind: 'drop', to: 'everything', family: 6 }) },
  { name: 'second-resolver-dead', apply: setClient({ resolvers: ['198.51.100.53', '198.51.100.54'] }) },
  { name: 'search-domain', apply: setClient({ search: ['corp.example.com'] }) },
  { name: 'goprivate-elsewhere', apply: goEnv({ GOPRIVATE: 'git.corp.example.com' }) },
  { name: 'goinsecure', apply: goEnv({ GOINSECURE: 'git.corp.example.com' }) },
  { name: 'no-proxy', apply: profile({ NO_PROXY: 'localhost,.corp.internal' }) },
  { name: 'delay', apply: router({ kind: 'delay', oneWayMs: 40 }) },
  { name: 'narrow', apply: router({ kind: 'narrow', kbit: 256 }) },
  { name: 'code-hosts-open', apply: (world) => ({ ...world, servers: { ...world.servers, ...openCodeHosts } }) },
  {
    name: 'git-settings',
    apply: home({ '.gitconfig': '[http "https://github.com"]\n\tproxy = http://127.0.0.1:7890\n' }),
  },
  { name: 'netrc', apply: home({ '.netrc': `machine git.corp.example.com login dev password ${SECRET}\n` }) },
  {
    name: 'project',
    apply: setClient({
      project: { 'go.mod': projectOf('github.com/lab/beta v1.2.0', 'github.com/google/uuid v1.1.1') },
    }),
  },
  { name: 'old-tls', apply: site('everySite', { newestTls: '1.2' }) },
];
