import { describe, expect, it } from 'vitest';
import { causes } from '../../../../shared/diagnosis/causes.gen.ts';
import { explain } from '../../../../shared/diagnosis/explain.ts';
import { predictGoDownload } from '../../../../shared/diagnosis/predict/go-download.ts';
import { summarise } from '../../../../shared/diagnosis/situation.ts';
import {
  again,
  answered,
  type Draft,
  goproxy,
  idOf,
  mirror,
  proxy,
  ran,
  saw,
  setting,
  sumdb,
  supported,
  world,
} from './world.ts';

const MODULE = { path: 'github.com/google/uuid', version: 'v1.1.1' };
const NAME = 'github.com/google/uuid@v1.1.1';
const go = (path = '/usr/bin/go') => saw('go.installed', { path, version: 'go1.26.8', goroot: '/usr/lib/go' });
const INFO = 'https://goproxy.cn/github.com/google/uuid/@v/v1.1.1.info';
const CN = goproxy('https://goproxy.cn,direct');

type Parts = readonly (Draft | readonly Draft[])[];
const predict = (...parts: Parts) => predictGoDownload(summarise(world(go(), ...parts), true), MODULE);
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
    ['GOTOOLCHAIN', [setting('GOTOOLCHAIN', '1.22')], 'go: invalid GOTOOLCHAIN "1.22"'],
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
    expect(predictGoDownload(summarise(world(CN), true), MODULE)).toBeUndefined();
  });

  it('is worded as Windows words it', () => {
    const windows = world(
      go('C:\\Program Files\\Go\\bin\\go.exe'),
      CN,
      mirror('goproxy.cn', { tcp: 'connection-refused' }),
    );
    expect(predictGoDownload(summarise(windows, true), MODULE)).toEqual({
      line: `go: ${NAME}: Get "${INFO}": dial tcp 192.0.2.1:443: connectex: No connection could be made because the target machine actively refused it.`,
    });
  });
});

describe('a cause', () => {
  const set = saw('module.set', { source: 'built-in', modules: [MODULE] });
  const refused = mirror('goproxy.cn', { tcp: 'connection-refused' });

  it('says what go will print where nobody waited for it', () => {
    const { causes: found } = explain(world(go(), set, CN, refused), causes, true);
    expect(found[0]).toMatchObject({
      code: 'tcp.refused',
      goMessage: `${NAME}: Get "${INFO}": dial tcp 192.0.2.1:443: connect: connection refused`,
      goMessagePredicted: true,
    });
  });

  it('says what go printed where it did', () => {
    const printed = `${NAME}: Get "${INFO}": dial tcp 192.0.2.1:443: connect: connection refused`;
    const [cause] = explain(world(go(), set, CN, refused, ran(1, [printed])), causes, true).causes;
    expect(cause?.goMessage).toBe(printed);
    expect(cause?.goMessagePredicted).toBeUndefined();
  });
});
