import { describe, expect, it } from 'vitest';
import { predictGoDownload } from '../../../../shared/diagnosis/predict/go-download.ts';
import { summarise } from '../../../../shared/diagnosis/situation.ts';
import {
  again,
  answered,
  type Draft,
  goproxy,
  idOf,
  judged,
  mirror,
  proxy,
  saw,
  setting,
  sumdb,
  supported,
  world,
} from './world.ts';

const MODULE = { path: 'github.com/google/uuid', version: 'v1.1.1' };
const NAME = 'github.com/google/uuid@v1.1.1';
const go = (path = '/usr/bin/go', version = 'go1.26.8') =>
  saw('go.installed', { path, version, goroot: '/usr/lib/go' });
const INFO = 'https://goproxy.cn/github.com/google/uuid/@v/v1.1.1.info';
const CN = goproxy('https://goproxy.cn,direct');

const TOOLCHAIN = 'golang.org/toolchain@v0.0.1-go1.99.0.linux-amd64';
const TOOLCHAIN_URL = `https://goproxy.cn/${TOOLCHAIN.replace('@', '/@v/')}.zip`;
const toolchain = (changes: { readonly pathOnly?: boolean }) =>
  saw('go.toolchain', {
    toolchain: 'go1.99.0',
    because: 'setting',
    file: '',
    gotoolchain: 'go1.99.0',
    local: 'go1.26.8',
    goos: 'linux',
    goarch: 'amd64',
    pathOnly: false,
    inPath: false,
    cached: false,
    fetched: 'no',
    error: 'what go itself printed is never taken',
    ...changes,
  });
const refused = (status: number) =>
  again('goproxy.cn', { url: TOOLCHAIN_URL, purpose: 'toolchain', status, body: 'text' });
const damaged = (...beside: readonly ('info' | 'mod')[]) =>
  saw('cache.damaged', { module: MODULE.path, version: MODULE.version, path: '/z', problem: 'not-a-zip', beside });

type Parts = readonly (Draft | readonly Draft[])[];
const predict = (...parts: Parts) => predictGoDownload(summarise(world(go(), ...parts)), MODULE);
const line = (...parts: Parts) => {
  const prediction = predict(...parts);
  return prediction && 'line' in prediction ? prediction.line : prediction;
};

describe('the first line of go mod download', () => {
  it.each<[string, Parts, string]>([
    [
      'a name that is denied',
      [CN, mirror('goproxy.cn', { dns: 'dns-no-such-host' }), answered('goproxy.cn', '192.0.2.53', 'dns-no-such-host')],
      'dial tcp: lookup goproxy.cn on 192.0.2.53:53: no such host',
    ],
    [
      'a port that refuses',
      [CN, mirror('goproxy.cn', { tcp: 'connection-refused' })],
      'dial tcp 192.0.2.1:443: connect: connection refused',
    ],
    ['silence', [CN, mirror('goproxy.cn', { tcp: 'timed-out' })], 'dial tcp 192.0.2.1:443: i/o timeout'],
    [
      'an address that a router knows no way to',
      [CN, mirror('goproxy.cn', { tcp: 'host-unreachable' })],
      'dial tcp 192.0.2.1:443: connect: no route to host',
    ],
    [
      'both families, IPv6 first',
      [CN, mirror('goproxy.cn', { tcp: 'timed-out', addresses: ['192.0.2.1', '2a00::1'] })],
      'dial tcp [2a00::1]:443: i/o timeout',
    ],
    [
      'a private IPv6 address after IPv4',
      [CN, mirror('goproxy.cn', { tcp: 'timed-out', addresses: ['192.0.2.1', 'fd00::1'] })],
      'dial tcp 192.0.2.1:443: i/o timeout',
    ],
    [
      'a hello that is never answered',
      [CN, mirror('goproxy.cn', { tls: 'timed-out' })],
      'net/http: TLS handshake timeout',
    ],
    [
      'a hello that is cut',
      [CN, mirror('goproxy.cn', { tls: 'connection-reset' })],
      'read tcp …->192.0.2.1:443: read: connection reset by peer',
    ],
    [
      'an unknown issuer',
      [CN, mirror('goproxy.cn', { tls: 'tls-untrusted' })],
      'tls: failed to verify certificate: x509: certificate signed by unknown authority',
    ],
    [
      'another name',
      [CN, mirror('goproxy.cn', { tls: 'tls-wrong-host', certificate: { names: ['a.example'] } })],
      'tls: failed to verify certificate: x509: certificate is valid for a.example, not goproxy.cn',
    ],
    [
      'a dead proxy',
      [
        CN,
        proxy('http://127.0.0.1:7890', 'HTTPS_PROXY', 'connection-refused'),
        mirror('goproxy.cn', { through: 'proxy:http://127.0.0.1:7890', tunnel: 'connection-refused' }),
      ],
      'proxyconnect tcp: dial tcp 192.0.2.1:7890: connect: connection refused',
    ],
    [
      'a SOCKS proxy that hangs up',
      [
        CN,
        proxy('socks5://127.0.0.1:1080', 'HTTPS_PROXY'),
        mirror('goproxy.cn', { through: 'proxy:socks5://127.0.0.1:1080', untried: true }),
        saw(
          'proxy.reply',
          { target: idOf('goproxy.cn'), speaks: 'unknown', failure: 'proxy-refused', closed: true },
          'fail',
        ),
      ],
      'socks connect tcp 127.0.0.1:1080->goproxy.cn:443: EOF',
    ],
    [
      'the certificate of a proxy',
      [
        CN,
        proxy('https://p.example:3129', 'HTTPS_PROXY'),
        saw(
          'tls.handshake',
          {
            target: 'proxy:https://p.example:3129',
            address: '192.0.2.1',
            servername: 'p.example',
            ms: 1,
            attempts: 1,
            failure: 'tls-untrusted',
          },
          'fail',
        ),
        mirror('goproxy.cn', { through: 'proxy:https://p.example:3129', tunnel: 'tls-untrusted' }),
      ],
      'proxyconnect tcp: tls: failed to verify certificate: x509: certificate signed by unknown authority',
    ],
    [
      'resolvers of which one is dead and the next denies the name',
      [
        CN,
        mirror('goproxy.cn', { dns: 'dns-no-such-host' }),
        answered('goproxy.cn', '192.0.2.53', 'timed-out'),
        answered('goproxy.cn', '192.0.2.54', 'dns-no-such-host'),
      ],
      'dial tcp: lookup goproxy.cn on 192.0.2.54:53: no such host',
    ],
    [
      'a resolver whose answers nobody can read',
      [CN, mirror('goproxy.cn', { dns: 'dns-no-such-host' }), answered('goproxy.cn', '192.0.2.53', 'dns-malformed')],
      'dial tcp: lookup goproxy.cn on 192.0.2.53:53: read udp …->192.0.2.53:53: i/o timeout',
    ],
    [
      'a proxy that wants a password',
      [
        CN,
        proxy('http://p.example:3128', 'HTTPS_PROXY'),
        mirror('goproxy.cn', { through: 'proxy:http://p.example:3128', tunnel: 407 }),
      ],
      'Proxy Authentication Required',
    ],
  ])('because of %s', (_, parts, text) => {
    expect(line(...parts)).toBe(`go: ${NAME}: Get "${INFO}": ${text}`);
  });

  it.each<[string, Parts, string]>([
    ['GOPROXY that does not parse', [goproxy('foo')], `go: ${NAME}: invalid proxy URL missing scheme: foo`],
    ['GOPROXY=off', [goproxy('off')], `go: ${NAME}: module lookup disabled by GOPROXY=off`],
    [
      'GO111MODULE=off',
      [setting('GO111MODULE', 'off')],
      "go: modules disabled by GO111MODULE=off; see 'go help modules'",
    ],
    [
      'a toolchain that is in PATH only',
      [setting('GOTOOLCHAIN', 'go1.99.0+path'), toolchain({ pathOnly: true })],
      'go: cannot find "go1.99.0" in PATH',
    ],
    [
      'a toolchain that the mirror refuses, and everything else comes',
      [CN, mirror('goproxy.cn'), supported('goproxy.cn', 200), toolchain({}), refused(504)],
      `go: download go1.99.0: ${TOOLCHAIN}: reading ${TOOLCHAIN_URL}: 504 Gateway Timeout`,
    ],
    ['GOTOOLCHAIN', [setting('GOTOOLCHAIN', '1.22')], 'go: invalid GOTOOLCHAIN "1.22"'],
    [
      'GOROOT',
      [judged('go.goroot-invalid', '/gone', { path: '/gone', isFolder: false })],
      'go: cannot find GOROOT directory: /gone',
    ],
    [
      'GOROOT without its go.env',
      [judged('go.goroot-invalid', '/x', { path: '/x', isFolder: true }), setting('GOPROXY', '', 'default')],
      `go: ${NAME}: GOPROXY list is not the empty string, but contains no entries`,
    ],
    ['GOFLAGS', [setting('GOFLAGS', '-modd=mod')], 'go: parsing $GOFLAGS: unknown flag -modd'],
    ['GOPATH', [setting('GOPATH', 'gopath')], 'go: GOPATH entry is relative; must be absolute path: "gopath".'],
    [
      'GOAUTH',
      [CN, mirror('goproxy.cn'), setting('GOAUTH', 'netrc;')],
      'go: GOAUTH encountered an empty command (GOAUTH=netrc;)',
    ],
    [
      'GOVCS',
      [goproxy('direct'), setting('GOVCS', '*:off')],
      `go: ${NAME}: GOVCS disallows using git for public github.com/google/uuid; see 'go help vcs'`,
    ],
    [
      'a relative module cache',
      [CN, mirror('goproxy.cn'), supported('goproxy.cn', 200), saw('cache.folder', { path: 'mod', exists: false })],
      'go: GOMODCACHE entry is relative; must be absolute path: "mod".',
    ],
    [
      'a file in the way of the module cache',
      [
        CN,
        mirror('goproxy.cn'),
        supported('goproxy.cn', 200),
        saw('cache.folder', { path: '/f/pkg/mod', exists: false, problem: 'not-a-directory' }),
      ],
      'go: could not create module cache: stat /f/pkg/mod: not a directory',
    ],
    [
      'a folder that nobody may make',
      [
        CN,
        mirror('goproxy.cn'),
        supported('goproxy.cn', 200),
        saw('cache.folder', { path: '/opt/go/pkg/mod', exists: false, missing: '/opt/go', problem: 'not-permitted' }),
      ],
      'go: could not create module cache: mkdir /opt/go: permission denied',
    ],
    [
      'a mirror that tells of another version when it is asked again',
      [
        CN,
        mirror('goproxy.cn'),
        again('goproxy.cn', { url: INFO, status: 200, body: 'info', asked: 'v1.1.1', told: 'v9.9.9' }),
      ],
      `go: ${NAME}: proxy returned info for version v9.9.9 instead of requested version`,
    ],
    [
      'a stray file',
      [
        CN,
        mirror('goproxy.cn'),
        supported('goproxy.cn', 200),
        saw('module.stray-file', {
          target: idOf('goproxy.cn'),
          module: MODULE.path,
          version: MODULE.version,
          name: 'README.md',
        }),
      ],
      `go: zip for ${NAME} has unexpected file README.md`,
    ],
    [
      'a damaged archive whose other files are there',
      [
        CN,
        mirror('goproxy.cn', { tcp: 'connection-refused' }),
        supported('goproxy.cn', 200),
        damaged('info', 'mod'),
        setting('GONOSUMDB', '*'),
      ],
      'go: unzip /z: zip: not a valid zip file',
    ],
    [
      'a damaged archive whose go.mod has to be asked for',
      [CN, mirror('goproxy.cn', { tcp: 'connection-refused' }), damaged('info')],
      `go: ${NAME}: Get "${INFO.replace('.info', '.mod')}": dial tcp 192.0.2.1:443: connect: connection refused`,
    ],
    [
      'a tree head of another database',
      [
        CN,
        mirror('goproxy.cn'),
        judged('cache.corrupt', '/latest', { problem: 'tree-head', message: 'malformed note' }),
      ],
      `go: ${NAME}: verifying go.mod: ${NAME}/go.mod: initializing sumdb.Client: reading tree note: malformed note`,
    ],
    [
      'a database whose answer is a page',
      [
        CN,
        mirror('goproxy.cn'),
        supported('goproxy.cn', 200),
        saw('sumdb.lookup', {
          target: idOf('goproxy.cn'),
          name: 'sum.golang.org',
          module: NAME,
          verified: false,
          failure: 'malformed-output',
          problem: 'malformed record data',
        }),
      ],
      `go: ${NAME}: verifying go.mod: ${NAME}/go.mod: malformed record data`,
    ],
    [
      'a reply that was cut where others were not',
      [CN, mirror('goproxy.cn'), again('goproxy.cn', { failure: 'connection-refused' }), supported('goproxy.cn', 200)],
      `go: ${NAME}: Get "${INFO.replace('.info', '.zip')}": dial tcp 192.0.2.1:443: connect: connection refused`,
    ],
    [
      'a status',
      [CN, mirror('goproxy.cn', { http: { status: 503 } })],
      `go: ${NAME}: reading ${INFO}: 503 Service Unavailable`,
    ],
    [
      'a page',
      [CN, mirror('goproxy.cn', { http: { status: 200, body: 'html' } })],
      `go: ${NAME}: invalid response from proxy "https://goproxy.cn": invalid character '<' looking for beginning of value`,
    ],
    [
      'another version',
      [CN, mirror('goproxy.cn', { http: { status: 200, body: 'info', asked: 'v1.1.1', told: 'v9.9.9' } })],
      `go: ${NAME}: proxy returned info for version v9.9.9 instead of requested version`,
    ],
    [
      'a cut zip',
      [CN, mirror('goproxy.cn'), supported('goproxy.cn', 200), again('goproxy.cn', { failure: 'http-truncated' })],
      `go: ${NAME}: read "https://goproxy.cn/github.com/google/uuid/@v/v1.1.1.zip": unexpected EOF`,
    ],
    [
      'a database that is forbidden',
      [CN, mirror('goproxy.cn'), supported('goproxy.cn', 403)],
      `go: ${NAME}: verifying go.mod: ${NAME}/go.mod: reading https://goproxy.cn/sumdb/sum.golang.org/supported: 403 Forbidden`,
    ],
    [
      'a database that is blocked',
      [CN, mirror('goproxy.cn'), supported('goproxy.cn', 404), sumdb({ tcp: 'timed-out' })],
      `go: ${NAME}: verifying go.mod: ${NAME}/go.mod: Get "https://sum.golang.org/lookup/${NAME}": dial tcp 192.0.2.1:443: i/o timeout`,
    ],
    [
      'a hash that differs',
      [
        CN,
        mirror('goproxy.cn'),
        supported('goproxy.cn', 200),
        saw('module.hash', {
          target: idOf('goproxy.cn'),
          module: MODULE.path,
          version: MODULE.version,
          h1: 'h1:a',
          signed: 'h1:b',
          matches: false,
        }),
      ],
      `go: ${NAME}: verifying module: checksum mismatch`,
    ],
  ])('because of %s', (_, parts, text) => {
    expect(line(...parts)).toBe(text);
  });

  it('is none where everything answers, or where go waits for ever', () => {
    expect(predict(CN, mirror('goproxy.cn'), supported('goproxy.cn', 200))).toEqual({ succeeds: true });
    expect(predict(CN, mirror('goproxy.cn', { http: 'timed-out' }))).toEqual({ hangs: INFO });
    expect(predictGoDownload(summarise(world(CN)), MODULE)).toBeUndefined();
  });

  it('is worded as Windows words it', () => {
    const windows = world(
      go('C:\\Program Files\\Go\\bin\\go.exe'),
      CN,
      mirror('goproxy.cn', { tcp: 'connection-refused' }),
    );
    expect(predictGoDownload(summarise(windows), MODULE)).toEqual({
      line: `go: ${NAME}: Get "${INFO}": dial tcp 192.0.2.1:443: connectex: No connection could be made because the target machine actively refused it.`,
    });
  });

  it('says of git only what the Go whose words are known says', () => {
    const noGit = (version: string) => {
      const findings = world(go('/usr/bin/go', version), goproxy('direct'), saw('git.not-found', {}));
      return predictGoDownload(summarise(findings), MODULE);
    };
    expect(noGit('go1.26.8')).toEqual({ line: expect.stringContaining('exec: "git": executable file not found') });
    expect(noGit('go1.22.12')).not.toHaveProperty('line');
  });
});
