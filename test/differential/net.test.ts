import fc from 'fast-check';
import { test } from 'vitest';
import { fromByteString, toByteString } from '../../shared/go/byte-string.ts';
import { proxyForUrl } from '../../shared/go/http-proxy.ts';
import { splitHostPort } from '../../shared/go/net/host-port.ts';
import { hostToAscii } from '../../shared/go/net/idna.ts';
import { parseIpAddress } from '../../shared/go/net/ip-address.ts';
import { networkContains, parseCidr, parseIp } from '../../shared/go/net/ip-network.ts';
import { escapedPath, formatGoUrl, redactGoUrl } from '../../shared/go/net-url/format-url.ts';
import { hostnameOf, parseGoUrl, portOf } from '../../shared/go/net-url/parse-url.ts';
import { bytesOf, damaged, isOldUnicode, textOf } from './arbitraries.ts';
import { agree, base64 } from './compare.ts';

const WHOLE = [
  'https://user:pass@goproxy.cn:8443/base/a%2Fb/?q=1#f%20g',
  'http://[fe80::1%25en0]:80/x',
  'file:///C:/go/proxy',
  'mailto:a@b',
  'https://goproxy.cn，direct',
  '//host/path',
  'HTTPS://EXAMPLE.com/%21azure',
  'http://a:b:c/',
  'http://[::1',
  'socks5://127.0.0.1:1080',
];
const urlText = fc.oneof(
  damaged(WHOLE),
  textOf(
    [
      'http',
      'https',
      'file',
      ':',
      '//',
      '/',
      'host',
      '.cn',
      ':80',
      '[::1]',
      '[fe80::1%25',
      ']',
      '@',
      'user',
      'p%40ss',
      '%2F',
      '%zz',
      '%',
      '?',
      '#',
      '..',
    ],
    10,
  ),
);

test('URLs', () =>
  agree(
    'url',
    bytesOf(urlText).filter((bytes) => isOldUnicode(Buffer.from(bytes, 'latin1').toString())),
    (bytes) => {
      // A byte string of valid UTF-8 comes from text; the others exist only below it.
      const parsed = parseGoUrl(fromByteString(bytes));
      if ('error' in parsed) return [base64(parsed.error.message)];
      const { url } = parsed;
      const user =
        url.user === undefined ? [] : [url.user.name, ...(url.user.password === undefined ? [] : [url.user.password])];
      return [
        url.scheme,
        base64(url.opaque),
        user.map(base64),
        base64(url.host),
        base64(url.path),
        base64(url.rawPath),
        url.forceQuery,
        base64(url.rawQuery),
        base64(url.fragment),
        base64(url.rawFragment),
        url.omitHost,
        base64(formatGoUrl(url)),
        base64(redactGoUrl(url)),
        base64(escapedPath(url)),
        portOf(url),
        hostnameOf(url),
      ];
    },
    { runs: 12000, argument: (bytes) => base64(toByteString(fromByteString(bytes))), theirs: decoded },
  ));

// Messages are text for us, bytes for Go.
function decoded(answer: unknown): unknown {
  const parts = answer as string[];
  if (parts.length !== 1) return answer;
  return [base64(fromByteString(Buffer.from(parts[0] ?? '', 'base64').toString('latin1')))];
}

const ips = fc.oneof(
  damaged([
    '127.0.0.1',
    '10.0.0.255',
    '::1',
    'fe80::1%eth0',
    '::ffff:1.2.3.4',
    '2001:db8::8:800:200c:417a',
    '1:2:3:4:5:6:7:8',
    '::',
    '0.0.0.0',
  ]),
  textOf(['1', '255', '256', '0', '.', ':', '::', 'ff', 'fffff', '%', '1.2.3.4', '01'], 9),
  fc.ipV4(),
  fc.ipV6(),
);
test('IP addresses', () =>
  agree(
    'ip',
    ips,
    (text) => {
      const address = parseIpAddress(toByteString(text));
      if ('message' in address) return [address.message, false];
      return [
        Buffer.from(address.bytes).toString('base64'),
        fromByteString(address.zone),
        parseIp(toByteString(text)) !== undefined,
      ];
    },
    { runs: 6000 },
  ));

const networks = fc
  .tuple(
    ips,
    fc.oneof(
      fc.integer({ min: 0, max: 140 }).map(String),
      fc.constantFrom('', '-1', '08', '99999999999', ' 8', '8 ', '+8'),
    ),
  )
  .map(([ip, bits]) => `${ip}/${bits}`);
test('networks', () =>
  agree(
    'cidr',
    fc.tuple(
      fc.oneof(networks, networks, ips),
      fc.oneof(fc.ipV4(), fc.ipV6(), fc.constantFrom('::ffff:10.0.0.1', '10.0.0.1')),
    ),
    ([network, ip]) => {
      const parsed = parseCidr(toByteString(network));
      return parsed === undefined ? [false] : [true, networkContains(parsed, parseIp(ip) ?? [])];
    },
    { runs: 8000 },
  ));

test('host and port', () =>
  agree(
    'host-port',
    textOf(['host', ':', '80', '[', ']', '::1', '%'], 7),
    (text) => {
      const split = splitHostPort(text);
      return split === undefined ? ['', '', false] : [split.host, split.port, true];
    },
    { runs: 4000 },
  ));

const proxies = fc.oneof(
  damaged([
    'http://127.0.0.1:7890',
    'socks5://u:p@127.0.0.1:1080',
    'proxy.corp.example:3128',
    '127.0.0.1:7890',
    'https://proxy:443/',
    ':7890',
    '"http://a:1"',
  ]),
  textOf(['http', 'https', 'socks5', 'socks5h', '://', 'proxy', ':', '3128', '@', 'u:p', '/', ' '], 6),
  fc.constant(''),
);
const noProxies = fc.oneof(
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          'corp.example',
          '.corp.example',
          '*.corp.example',
          '*',
          '10.0.0.0/8',
          '10.1.2.3',
          '10.1.2.3:8080',
          '[::1]:80',
          '::1',
          'example.com:443',
          '.',
          ':80',
          '例え.jp',
          'xn--r8jz45g.jp',
          '::ffff:0:0/96',
          'GIT.Corp.Example',
          '',
        ),
        textOf(['a', '.', ':', '80', '*', '/', '8', '10.0.0.0'], 4),
      ),
      { maxLength: 5 },
    )
    .map((entries) => entries.join(',')),
);
const targets = fc.oneof(
  fc.constantFrom(
    'https://goproxy.cn/x',
    'http://git.corp.example/',
    'https://corp.example:8443/',
    'http://10.1.2.3:8080',
    'https://10.9.9.9',
    'http://localhost:1',
    'https://127.1.2.3/',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://LOCALHOST/',
    'https://例え.jp/',
    'https://example.com',
    'ftp://x',
    'https://[fe80::1%25eth0]/',
    'http://corp.example./',
  ),
  damaged(['https://git.corp.example:443/x', 'http://10.1.2.3:8080/y', 'https://[2001:db8::1]:443/']),
);
test('HTTP proxies', () =>
  agree(
    'proxy',
    fc.record({ HTTP: proxies, HTTPS: proxies, No: noProxies, URL: targets, CGI: fc.boolean() }),
    (input) => {
      if ('error' in parseGoUrl(input.URL)) return ['unparsable'];
      const environment = {
        HTTP_PROXY: input.HTTP,
        HTTPS_PROXY: input.HTTPS,
        NO_PROXY: input.No,
        REQUEST_METHOD: input.CGI ? 'GET' : '',
      };
      const choice = proxyForUrl(environment, input.URL);
      if (choice === null) return ['direct'];
      if ('error' in choice) return choice.error.kind === 'cgi' ? ['error', choice.error.message] : ['direct'];
      const { scheme, host, port, user } = choice.proxy;
      return ['proxy', scheme, host, port, user?.name ?? ''];
    },
    { runs: 12000, theirs: withDefaultPort },
  ));

// Ours fills in the scheme's port, as net/http does when it dials.
function withDefaultPort(answer: unknown): unknown {
  const parts = [...(answer as string[])];
  const usual: Record<string, string> = { http: '80', https: '443', socks5: '1080', socks5h: '1080' };
  if (parts[0] === 'proxy' && parts[3] === '') parts[3] = usual[parts[1] ?? ''] ?? '';
  return parts;
}

const labels = fc.array(
  fc.constantFrom(
    '例え',
    'bücher',
    'ПРИМЕР',
    'faß',
    'ＡＢＣ',
    'plain',
    '中国',
    'a_b',
    '-',
    'x--',
    'xn--r8jz45g',
    '한국',
    'ÀÉÎ',
    'ｇｏ',
    '1',
    'é',
    'Ω',
    'ﬁ',
    '㈱',
    '·',
    'e\u0301',
    '\u0301',
    ' ',
    '!',
  ),
  { minLength: 1, maxLength: 3 },
);
const hosts = fc
  .tuple(fc.array(labels, { minLength: 1, maxLength: 3 }), fc.constantFrom('.', '。', '．'))
  .map(([parts, dot]) => parts.map((words) => words.join('')).join(dot))
  // Punycode that somebody wrote by hand is not checked: README.
  .filter((host) => !/xn--(?!r8jz45g(?:[.。．]|$))|(?<!^|[.。．])xn--/.test(host));
test('host names beyond ASCII', () =>
  agree(
    'idna',
    hosts,
    (host) => {
      const ascii = hostToAscii(host);
      return [ascii ?? '', ascii !== undefined];
    },
    { runs: 4000, theirs: (answer) => ((answer as [string, boolean])[1] ? answer : ['', false]) },
  ));
