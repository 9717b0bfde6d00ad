import type { Site } from './world.ts';

/** The resolver that a client asks unless its world says otherwise. */
export const clientResolver = '198.51.100.53';

/** Well-known public resolvers. They answer here too, so that a second opinion can be had. */
export const publicResolvers = ['223.5.5.5', '119.29.29.29', '114.114.114.114', '8.8.8.8', '1.1.1.1'];

/** First of the addresses given to the proxies of a world. */
export const proxyAddress = (index: number) => `198.51.100.${60 + index}`;

/** First of the addresses given to the real servers of a world. */
export const realAddress = (index: number) => `198.51.100.${70 + index}`;

/**
 * The public servers that every world has. Other addresses of 198.51.100.0/24 never answer; all the rest is "host
 * unreachable". `names` are further names of the same server. Google's have IPv6 as
 * well, as in the real internet.
 */
export const sites = {
  'proxy.golang.org': {
    addresses: ['198.51.100.10', '2001:db8:99::10'],
    role: 'mirror',
    mirror: { path: '', sumdb: true },
  },
  'goproxy.cn': { addresses: ['198.51.100.11'], role: 'mirror', mirror: { path: '', sumdb: true } },
  'goproxy.io': { addresses: ['198.51.100.12'], role: 'mirror', mirror: { path: '', sumdb: true } },
  'mirrors.aliyun.com': { addresses: ['198.51.100.13'], role: 'mirror', mirror: { path: '/goproxy', sumdb: false } },
  'mirrors.tencent.com': { addresses: ['198.51.100.17'], role: 'mirror', mirror: { path: '/go', sumdb: false } },
  'repo.huaweicloud.com': {
    addresses: ['198.51.100.18'],
    role: 'mirror',
    mirror: { path: '/repository/goproxy', sumdb: false },
  },
  'goproxy.corp.example.com': {
    addresses: ['198.51.100.14'],
    role: 'mirror',
    mirror: { path: '', sumdb: true, private: true },
  },
  // Where some mirrors keep their files.
  'storage.example.net': { addresses: ['198.51.100.16'], role: 'mirror', mirror: { path: '', sumdb: false } },
  'sum.golang.org': { addresses: ['198.51.100.20', '2001:db8:99::20'], role: 'sumdb' },
  'sum.golang.google.cn': { addresses: ['198.51.100.21'], role: 'sumdb' },
  'github.com': { addresses: ['198.51.100.30'], role: 'page' },
  // The code host of a company. Its modules stand in no public place.
  'git.corp.example.com': {
    addresses: ['198.51.100.32'],
    role: 'git',
    git: { user: 'dev', password: 'token-of-dev' },
  },
  'ssh.github.com': { addresses: ['198.51.100.33'], role: 'silent' },
  'go.googlesource.com': { addresses: ['198.51.100.34'], role: 'page' },
  'go.dev': { addresses: ['198.51.100.31', '2001:db8:99::31'], role: 'page', names: ['golang.org', 'rsc.io'] },
  'www.example.com': {
    addresses: ['198.51.100.40'],
    role: 'page',
    names: ['example.com', 'www.baidu.com', 'www.qq.com', 'www.microsoft.com', 'www.cloudflare.com'],
  },
  'www.msftconnecttest.com': {
    addresses: ['198.51.100.41'],
    role: 'page',
    names: ['connectivitycheck.gstatic.com', 'captive.apple.com'],
  },
  'portal.hotel.example.net': { addresses: ['198.51.100.45'], role: 'portal' },
  // Resolvers over HTTPS, at the addresses of the others.
  'dns.alidns.com': { addresses: ['223.5.5.5'], role: 'doh' },
  'dns.google': { addresses: ['8.8.8.8'], role: 'doh' },
  'unrelated.example.org': { addresses: ['198.51.100.90'], role: 'page' },
} as const satisfies Record<string, Site>;

/** What makes `direct` work for the lab's public modules. */
export const openCodeHosts = {
  'github.com': { role: 'git', git: { style: 'github' } },
  'go.googlesource.com': { role: 'git', git: { style: 'github' } },
  'go.dev': {
    role: 'git',
    git: {
      imports: {
        'rsc.io/quote': 'https://github.com/rsc/quote',
        'rsc.io/sampler': 'https://github.com/rsc/sampler',
        'golang.org/x/text': 'https://go.googlesource.com/text',
      },
    },
  },
} as const satisfies Partial<Record<keyof typeof sites, Partial<Site>>>;
