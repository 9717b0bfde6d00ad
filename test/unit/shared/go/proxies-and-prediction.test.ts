import { describe, expect, test } from 'vitest';
import { withoutVolatile, wordFailure } from '../../../../shared/go/go-wording.ts';
import { parseGosumdb } from '../../../../shared/go/gosumdb.ts';
import { noProxyReason, proxyForUrl } from '../../../../shared/go/http-proxy.ts';
import { predictDownload } from '../../../../shared/go/predict-download.ts';
import { sumdbRoute } from '../../../../shared/go/predict-sumdb.ts';
import { lintProxy } from '../../../../shared/go/proxy-lint.ts';

describe('GOSUMDB', () => {
  test.each([
    ['sum.golang.org', { name: 'sum.golang.org', known: true }],
    ['sum.golang.google.cn', { name: 'sum.golang.org', url: 'https://sum.golang.google.cn', known: true }],
    ['off', { off: true }],
    ['on', { error: { kind: 'bad-key', message: 'invalid GOSUMDB: malformed verifier id' } }],
    ['sum.golang.google.cn\r', { error: { kind: 'bad-key' } }],
    ['a b c', { error: { kind: 'too-many-fields' } }],
    ['', { error: { kind: 'missing' } }],
    ['sum.golang.org https://goproxy.cn/sumdb/sum.golang.org', { url: 'https://goproxy.cn/sumdb/sum.golang.org' }],
  ])('%j', (value, expected) => {
    expect(parseGosumdb(value)).toMatchObject(expected);
  });

  test('goes through the first proxy that supports it, to itself after 404, and nowhere after 403', () => {
    const ask = (code: number) => () =>
      code === 200 ? ({ status: 200 } as const) : { status: code, text: `${code} X` };
    expect(sumdbRoute('sum.golang.org', 'https://goproxy.cn/,direct', ask(200))).toEqual({
      url: 'https://goproxy.cn/sumdb/sum.golang.org',
    });
    expect(sumdbRoute('sum.golang.org', 'https://goproxy.cn,direct', ask(404))).toEqual({
      url: 'https://sum.golang.org',
    });
    expect(sumdbRoute('sum.golang.org', 'https://nexus.example,direct', ask(403))).toEqual({
      text: 'reading https://nexus.example/sumdb/sum.golang.org/supported: 403 X',
    });
    expect(sumdbRoute('sum.golang.google.cn', 'https://nexus.example', ask(403))).toEqual({
      url: 'https://sum.golang.google.cn',
    });
  });
});

describe('HTTP proxies', () => {
  const environment = {
    HTTPS_PROXY: 'http://u:p@proxy.example:3128',
    https_proxy: 'http://other:1',
    NO_PROXY: '.corp.example,10.0.0.0/8',
  };
  test('capitals win, NO_PROXY is obeyed, loopback is never proxied', () => {
    expect(proxyForUrl(environment, 'https://goproxy.cn/')).toEqual({
      variable: 'HTTPS_PROXY',
      proxy: { scheme: 'http', host: 'proxy.example', port: '3128', user: { name: 'u', password: 'p' } },
    });
    expect(proxyForUrl(environment, 'https://git.corp.example')).toBeNull();
    expect(proxyForUrl(environment, 'https://10.9.8.7')).toBeNull();
    expect(proxyForUrl(environment, 'https://127.0.0.1:8081')).toBeNull();
    expect(proxyForUrl(environment, 'http://goproxy.cn')).toBeNull();
    expect(noProxyReason(environment.NO_PROXY, 'https://10.9.8.7')).toBe('10.0.0.0/8');
  });
  test('Windows ignores the case of names', () => {
    expect(proxyForUrl({ Https_Proxy: '127.0.0.1:7890' }, 'https://a.b', { ignoreCase: true })).toMatchObject({
      variable: 'Https_Proxy',
      proxy: { scheme: 'http', port: '7890' },
    });
  });
  test.each([
    ['http://127.0.0.1:7890', undefined],
    ['127.0.0.1:7890', undefined],
    ['socks5h://127.0.0.1:1080', undefined],
    ['"http://127.0.0.1:7890"', { problem: 'quoted', meant: 'http://127.0.0.1:7890' }],
    ['http://127.0.0.1:7890 ', { problem: 'blank', meant: 'http://127.0.0.1:7890' }],
    ['http://http://127.0.0.1:7890', { problem: 'scheme-as-host' }],
    ['socks4://127.0.0.1:1080', { problem: 'unknown-scheme' }],
    ['socks4://127.0.0.1', { problem: 'no-port' }],
    ['%zz', { problem: 'malformed' }],
  ])('lint of %s', (value, expected) => expect(lintProxy(value)).toEqual(expected));
  test('a malformed value is ignored by go and reported by us; CGI refuses HTTP_PROXY', () => {
    expect(proxyForUrl({ HTTPS_PROXY: '%zz' }, 'https://a.b')).toMatchObject({ error: { kind: 'malformed' } });
    expect(proxyForUrl({ HTTP_PROXY: 'p:1', REQUEST_METHOD: 'GET' }, 'http://a.b')).toMatchObject({
      error: { kind: 'cgi' },
    });
  });
});

describe('the predicted line', () => {
  const question = {
    module: 'example.com/m',
    version: 'v1.0.0',
    gosumdb: 'off',
    checksumKnown: true,
    first: 'info',
  } as const;
  test('words a refused connection as each system does', () => {
    const refused = (windows: boolean) =>
      wordFailure({ word: 'refused', windows, address: '127.0.0.1:7890', toProxy: true }) ?? '';
    const line = (windows: boolean) =>
      predictDownload({
        ...question,
        goproxy: 'https://goproxy.cn,direct',
        ask: () => ({ failure: refused(windows) }),
      });
    expect(line(false)).toEqual({
      line: 'go: example.com/m@v1.0.0: Get "https://goproxy.cn/example.com/m/@v/v1.0.0.info": proxyconnect tcp: dial tcp 127.0.0.1:7890: connect: connection refused',
    });
    expect(line(true)).toEqual({
      line: 'go: example.com/m@v1.0.0: Get "https://goproxy.cn/example.com/m/@v/v1.0.0.info": proxyconnect tcp: dial tcp 127.0.0.1:7890: connectex: No connection could be made because the target machine actively refused it.',
    });
  });
  test('a stalled server is a hang, not an error', () => {
    expect(
      predictDownload({ ...question, goproxy: 'https://a.example|https://b.example', ask: () => ({ hangs: true }) }),
    ).toEqual({ hangs: 'https://a.example/example.com/m/@v/v1.0.0.info' });
  });
  test('a private module ignores the list, and passwords do not show', () => {
    expect(predictDownload({ ...question, goproxy: 'off', isPrivate: true, ask: () => ({ status: 200 }) })).toEqual({
      succeeds: true,
    });
    expect(
      predictDownload({
        ...question,
        goproxy: 'https://u:secret@a.example',
        ask: () => ({ status: 403, text: '403 Forbidden' }),
      }),
    ).toEqual({
      line: 'go: example.com/m@v1.0.0: reading https://u:xxxxx@a.example/example.com/m/@v/v1.0.0.info: 403 Forbidden',
    });
  });
  test('what changes at every try is taken out for comparing', () => {
    expect(withoutVolatile('read tcp 10.0.0.2:51514->1.2.3.4:443: reset')).toBe('read tcp *->1.2.3.4:443: reset');
  });
});
