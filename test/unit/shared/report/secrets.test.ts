import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hideSecrets, withoutSecrets } from '../../../../shared/text/hide-secrets.ts';

/** What Go accepts between `//` and `@`. Source: net/url (validUserinfo). */
const userinfo = (minLength: number) =>
  fc.string({ unit: fc.constantFrom(...'abzAZ09-._~!$&()*+,;=%'), minLength, maxLength: 12 });
/** Recognisable wherever it turns up, whatever stands around it. */
const password = fc.tuple(userinfo(0), userinfo(0)).map(([before, after]) => `${before}hunter2${after}`);
const scheme = fc.constantFrom('http', 'https', 'socks5', 'HTTPS', 'git+ssh', 'ssh');
const host = fc.constantFrom('proxy.corp.example', '127.0.0.1:7890', '[2001:db8::1]:8080', 'h');

const around = fc.constantFrom<(address: string) => string>(
  (a) => a,
  (a) => `Get "${a}/x/@v/v1.0.0.info": dial tcp: i/o timeout`,
  (a) => `https://goproxy.cn,${a}|direct`,
  (a) => `GOPROXY=${a}`,
  (a) => `go: parse "${a}": net/url: invalid userinfo`,
  (a) => `curl -v -x '${a}' https://goproxy.cn`,
  (a) => `两个地址：${a} 和 ${a}`,
);

describe('credentials', () => {
  it('of an address never stay in a text', () => {
    fc.assert(
      fc.property(scheme, userinfo(1), password, host, around, (s, user, secret, h, wrap) => {
        const hidden = hideSecrets(wrap(`${s}://${user}:${secret}@${h}`));
        expect(hidden).not.toContain('hunter2');
        expect(hidden).toContain(h);
      }),
    );
  });

  it('of a value without a scheme, which Go takes as http, do not stay either', () => {
    fc.assert(
      fc.property(fc.constantFrom('li', 'DOMAIN%5Cli', 'a.b'), password, host, (user, secret, h) => {
        for (const text of [
          `${user}:${secret}@${h}`,
          `https://goproxy.cn,${user}:${secret}@${h},direct`,
          `HTTPS_PROXY=${user}:${secret}@${h}`,
        ])
          expect(hideSecrets(text)).not.toContain('hunter2');
      }),
    );
  });

  it.each([
    ['a token', 'https://hunter2@goproxy.corp.example/x', 'https://***@goproxy.corp.example/x'],
    ['an @ in the password', 'http://li:a@hunter2@proxy:8080', 'http://***@proxy:8080'],
    ['an apostrophe in the password', "http://li:it'shunter2@proxy:8080", 'http://***@proxy:8080'],
    ['two addresses', 'https://a:hunter2@b,https://c:hunter2@d', 'https://***@b,https://***@d'],
    ['a slash in the password', 'http://li:x/hunter2@proxy:8080', 'http://***@proxy:8080'],
  ])('are hidden with %s', (_, text, expected) => {
    expect(hideSecrets(text)).toBe(expected);
  });

  it.each([
    'https://goproxy.cn/golang.org/x/text/@v/v0.3.2.info',
    'http://127.0.0.1:8080/x/@v/list',
    'go: rsc.io/quote@v1.5.2: reading https://goproxy.cn/rsc.io/quote/@v/v1.5.2.mod: 404 Not Found',
    'verifying rsc.io/quote@v1.5.2: checksum mismatch',
    'go.mod:5: invalid github.com/a/b@v1: no version',
    'ssh://git@github.com/a/b',
    'git@github.com:a/b.git',
    'www.microsoft.com@2001:db8::1',
    'C:\\Users\\li@corp\\go',
    'mirror:https://goproxy.cn',
    'sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8',
  ])('are not seen where there are none: %s', (text) => {
    expect(hideSecrets(text)).toBe(text);
  });
});

it('hides in every string of a value, keys included, and leaves the rest as it is', () => {
  const address = 'http://li:hunter2@proxy:1';
  const value = { a: [address, { [address]: address }], n: 1, b: true, z: null, u: undefined };
  const hidden = withoutSecrets(value);
  expect(JSON.stringify(hidden)).not.toContain('hunter2');
  expect(hidden).toMatchObject({ n: 1, b: true, z: null });
  expect(value.a[0]).toBe(address);
});
