import type { Variables } from '../world.ts';
import { both, type Change, goEnv, home, machineEnvironment, profile, router, setClient } from './change.ts';
import { type GeneratedFault, SECRET } from './fault.ts';
import type { SoundList } from './sound.ts';

/** The first mirror of a list, with its path. */
const pathOf = (goproxy: string, mirror: string): string =>
  new RegExp(`${mirror}[^,|]*`, 'u').exec(goproxy)?.[0] ?? mirror;

/** Everything that may be wrong with this machine and its settings. */
export function faultsOfMachine({ goproxy, mirror }: SoundList): readonly GeneratedFault[] {
  const config = (name: string, apply: Change): GeneratedFault => ({ name, places: ['config'], apply });
  const setting = (name: string, variables: Variables) => config(name, goEnv(variables));
  const exported = (name: string, variables: Variables) => config(name, profile(variables));
  const proxied = (name: string, variables: Variables): GeneratedFault => ({
    name,
    places: ['proxy'],
    apply: profile(variables),
  });
  return [
    exported('goproxy-off', { GOPROXY: 'off' }),
    setting('goproxy-semicolon', { GOPROXY: 'https://goproxy.cn;direct' }),
    setting('goproxy-wide-comma', { GOPROXY: 'https://goproxy.cn，direct' }),
    setting('goproxy-scheme', { GOPROXY: `htps://${mirror},direct` }),
    setting('goproxy-spaces', { GOPROXY: ` ${goproxy || 'https://proxy.golang.org'} , direct` }),
    setting('goproxy-commas', { GOPROXY: ',,' }),
    setting('goproxy-account', { GOPROXY: `https://li:${SECRET}@${pathOf(goproxy, mirror)},direct` }),
    {
      ...setting('goproxy-mistyped', { GOPROXY: 'https://goproxy.cnn,direct' }),
      places: ['dns'],
    },
    {
      name: 'goproxy-shadowed',
      places: ['config', 'dns'],
      apply: machineEnvironment({ GOPROXY: 'https://goproxy.cnn,direct' }),
    },
    {
      name: 'direct-only',
      places: ['config', 'vcs'],
      apply: goEnv({ GOPROXY: 'direct' }),
    },
    setting('gosumdb-word', { GOSUMDB: 'on' }),
    setting('gosumdb-off', { GOSUMDB: 'off' }),
    setting('gosumdb-mirror', { GOSUMDB: '%GOSUMDB% https://www.example.com' }),
    setting('gonosumdb-all', { GONOSUMDB: '*' }),
    { ...setting('goprivate-broad', { GOPRIVATE: 'github.com' }), places: ['config', 'vcs'] },
    setting('goprivate-malformed', { GOPRIVATE: 'git.corp.example.com,[' }),
    exported('toolchain-word', { GOTOOLCHAIN: 'newest' }),
    setting('goflags-quote', { GOFLAGS: "'-ldflags=-s" }),
    setting('goflags-unknown', { GOFLAGS: '-modd=mod' }),
    setting('goflags-vendor', { GOFLAGS: '-mod=vendor' }),
    setting('go111module', { GO111MODULE: 'off' }),
    exported('gopath-relative', { GOPATH: 'go' }),
    setting('gomodcache-relative', { GOMODCACHE: 'mod' }),
    // With the file the lab's own key is lost, so that its database is a stranger's.
    { ...exported('goenv-nowhere', { GOENV: '/run/home/dev/nowhere/env' }), places: ['config', 'sumdb'] },
    config(
      'cert-file',
      both(
        profile({ SSL_CERT_FILE: '/run/home/dev/company/ca.pem', SSL_CERT_DIR: '/run/home/dev/company' }),
        home({ 'company/ca.pem': '%COMPANY%' }),
      ),
    ),
    proxied('proxy-dead', { HTTPS_PROXY: `http://user:${SECRET}@127.0.0.1:7890` }),
    proxied('proxy-dead-lower', { https_proxy: 'socks5://127.0.0.1:7891' }),
    proxied('proxy-dead-but-exempt', { HTTPS_PROXY: 'http://127.0.0.1:7890', NO_PROXY: '*' }),
    proxied('proxy-for-http-dead', { HTTP_PROXY: 'http://127.0.0.1:7890' }),
    { ...proxied('proxy-unknown', { HTTPS_PROXY: 'http://proxy.gone.example.com:3128' }), places: ['proxy', 'dns'] },
    proxied('proxy-malformed', { HTTPS_PROXY: 'http://127.0.0.1:port' }),
    proxied('proxy-scheme', { HTTPS_PROXY: 'ftp://127.0.0.1:21' }),
    { name: 'resolver-dead', places: ['dns'], apply: setClient({ resolvers: ['198.51.100.54'] }) },
    {
      name: 'resolver-first-dead',
      places: ['dns'],
      apply: setClient({ resolvers: ['198.51.100.54', '198.51.100.53'] }),
    },
    { name: 'offline', places: ['net'], apply: setClient({ defaultRoute: false }) },
    { name: 'large-hello-reset', places: ['tls.large-hello'], apply: router({ kind: 'large-hello-reset' }) },
    { name: 'large-hello-drop', places: ['tls.large-hello'], apply: router({ kind: 'large-hello-drop' }), slow: true },
    { name: 'mtu-hole', places: ['tcp.path-mtu'], apply: router({ kind: 'mtu-hole', bytes: 1280 }), slow: true },
    { name: 'git-missing', places: ['vcs'], apply: setClient({ without: ['git'] }) },
    {
      name: 'cache-damaged',
      places: ['cache'],
      apply: setClient({ cached: [{ module: 'github.com/google/uuid@v1.1.1', damage: 'zip-cut' }] }),
    },
    {
      name: 'gomod-malformed',
      places: ['project'],
      apply: setClient({ project: { 'go.mod': 'module example.com/shop\n\nrequire github.com/google/uuid\n' } }),
    },
    {
      name: 'version-unknown',
      places: ['module'],
      apply: setClient({
        project: { 'go.mod': 'module example.com/shop\n\ngo 1.16\n\nrequire github.com/google/uuid v1.9.9\n' },
      }),
    },
  ];
}
