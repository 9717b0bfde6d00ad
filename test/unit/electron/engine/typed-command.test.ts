import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as typed from '../../../../electron/engine/typed-command.ts';

const LINUX = { platform: 'linux' } as const;
const WINDOWS = { platform: 'windows' } as const;
const BY_PROXY = { kind: 'proxy', proxy: 'proxy:http://proxy.example:3128' } as const;

/** The words that a POSIX shell makes of a line. */
function shellWords(line: string): readonly string[] {
  const printed = execFileSync('/bin/sh', ['-c', `printf '%s\\0' ${line}`], { env: {}, cwd: '/', encoding: 'utf8' });
  return printed.split('\0').slice(0, -1);
}

const word = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({
    unit: fc.constantFrom("'", '"', '\\', '$', '`', ' ', ';', '|', '&', '*', '~', '\n', 'a', '%', '!', '#'),
  }),
);
/** What can stand in an argument: no NUL, and no half of a surrogate pair. */
const argument = word.map((text) => text.replace(/[\0\p{Cs}]/gu, ''));

describe('quoting for a POSIX shell', () => {
  it('survives the round trip through /bin/sh', () => {
    fc.assert(
      fc.property(fc.array(argument, { minLength: 1, maxLength: 40 }), (words) => {
        expect(shellWords(words.map((w) => typed.quote(LINUX, w)).join(' '))).toEqual(words);
      }),
      { numRuns: 60 },
    );
  });

  it('leaves plain words readable', () => {
    for (const plain of ['goproxy.cn', 'https://goproxy.cn:8443/a@v', '/etc/hosts', 'GOPROXY=x,y', '-json'])
      expect(typed.quote(LINUX, plain)).toBe(plain);
  });
});

/** What PowerShell makes of a single-quoted string: any of its five quotes doubled stands for one. Source: about_Quoting_Rules. */
function powerShellWord(text: string): string | undefined {
  if (/^[\w%+=:./\\-][\w@%+=:./\\-]*$/u.test(text)) return text;
  const inner = /^'([\s\S]*)'$/u.exec(text)?.[1];
  if (inner === undefined) return undefined;
  const doubled = /(['‘’‚‛])['‘’‚‛]/gu;
  return /['‘’‚‛]/u.test(inner.replace(doubled, '')) ? undefined : inner.replace(doubled, '$1');
}

describe('quoting for PowerShell', () => {
  const smart = fc.string({ unit: fc.constantFrom("'", '‘', '’', '‚', '‛', '"', ' ', ';', '$', ',', '@', 'a', '\\') });
  it('survives the round trip', () => {
    fc.assert(
      fc.property(fc.oneof(smart, argument), (text) => {
        expect(powerShellWord(typed.quote(WINDOWS, text))).toBe(text);
      }),
    );
  });

  it.each(['@goproxy', 'a,b', '', 'a b', '$(x)', '`n', 'a;b', '(x)'])(
    'quotes what the shell would take apart: %j',
    (text) => {
      expect(typed.quote(WINDOWS, text)).toBe(`'${text}'`);
    },
  );

  it('leaves plain words readable', () => {
    for (const plain of ['goproxy.cn', 'C:\\Windows\\hosts', 'rsc.io/quote@v1.5.2'])
      expect(typed.quote(WINDOWS, plain)).toBe(plain);
  });
});

describe('commands', () => {
  it.each([
    [
      'lookup',
      typed.lookupCommand,
      ['goproxy.cn', 4],
      'getent ahostsv4 goproxy.cn',
      'Resolve-DnsName -Name goproxy.cn -Type A',
    ],
    [
      'lookup of both families',
      typed.lookupCommand,
      ['goproxy.cn', 0],
      'getent ahosts goproxy.cn',
      'Resolve-DnsName -Name goproxy.cn -Type A_AAAA',
    ],
    [
      'query',
      typed.queryCommand,
      ['8.8.8.8', 'goproxy.cn', 'AAAA', 'tcp'],
      'dig +tcp @8.8.8.8 goproxy.cn AAAA',
      'Resolve-DnsName -Name goproxy.cn -Type AAAA -Server 8.8.8.8 -DnsOnly -TcpOnly',
    ],
    [
      'connect',
      typed.connectCommand,
      ['2001:db8::1', 443],
      'nc -vz -w 5 2001:db8::1 443',
      'Test-NetConnection -ComputerName 2001:db8::1 -Port 443',
    ],
    [
      'handshake',
      typed.handshakeCommand,
      ['2001:db8::1', { host: 'goproxy.cn', port: 8443, route: { kind: 'direct' } }],
      `curl -v --noproxy "*" --connect-to 'goproxy.cn:8443:[2001:db8::1]:8443' -o /dev/null https://goproxy.cn:8443/`,
      `curl.exe -v --noproxy "*" --connect-to 'goproxy.cn:8443:[2001:db8::1]:8443' -o NUL https://goproxy.cn:8443/`,
    ],
    [
      'handshake through a proxy, by whose address the channel goes',
      typed.handshakeCommand,
      ['192.0.2.1', { host: 'goproxy.cn', port: 443, route: BY_PROXY }],
      'curl -v -x http://proxy.example:3128 -o /dev/null https://goproxy.cn/',
      'curl.exe -v -x http://proxy.example:3128 -o NUL https://goproxy.cn/',
    ],
    [
      'request through a proxy',
      typed.requestCommand,
      ['GET', 'https://goproxy.cn/x', { kind: 'proxy', proxy: 'proxy:socks5://127.0.0.1:1080' }],
      'curl -v -x socks5h://127.0.0.1:1080 https://goproxy.cn/x',
      'curl.exe -v -x socks5h://127.0.0.1:1080 https://goproxy.cn/x',
    ],
    [
      'request',
      typed.requestCommand,
      ['HEAD', 'https://goproxy.cn/x?y=1&z'],
      `curl -v --noproxy "*" -I 'https://goproxy.cn/x?y=1&z'`,
      `curl.exe -v --noproxy "*" -I 'https://goproxy.cn/x?y=1&z'`,
    ],
    [
      'tunnel',
      typed.tunnelCommand,
      ['http://127.0.0.1:7890', 'https://goproxy.cn'],
      'curl -v -x http://127.0.0.1:7890 https://goproxy.cn',
      'curl.exe -v -x http://127.0.0.1:7890 https://goproxy.cn',
    ],
    ['file', typed.showFileCommand, ['/a b'], "cat '/a b'", "Get-Content '/a b'"],
    [
      'go',
      typed.goCommand,
      [['mod', 'download', 'a@v1'], { GOPROXY: "it's|b" }],
      "GOPROXY='it'\\''s|b' go mod download a@v1",
      "$env:GOPROXY='it''s|b'; go mod download a@v1",
    ],
  ] as const)('are what one would type: %s', (_, make, args, linux, windows) => {
    const build = make as (host: typeof LINUX | typeof WINDOWS, ...rest: readonly unknown[]) => string;
    expect(build(LINUX, ...args)).toBe(linux);
    expect(build(WINDOWS, ...args)).toBe(windows);
  });

  // Go accepts these characters in the host of a GOPROXY entry. Source: net/url (shouldEscape, encodeHost).
  it('start nothing that an address smuggles in', () => {
    const host = "a';$(touch)&b";
    for (const line of [
      typed.handshakeCommand(LINUX, '192.0.2.1', { host, port: 443, route: { kind: 'direct' } }),
      typed.handshakeCommand(LINUX, '192.0.2.1', {
        host: 'a',
        port: 443,
        route: { kind: 'proxy', proxy: `proxy:http://${host}:1` },
      }),
      typed.requestCommand(LINUX, 'GET', `https://${host}/`),
      typed.lookupCommand(LINUX, host, 0),
      typed.queryCommand(LINUX, '10.0.0.1', host, 'A', 'udp'),
      typed.tunnelCommand(LINUX, `http://${host}:80`, 'https://b'),
      typed.connectCommand(LINUX, host, 443),
    ])
      expect(shellWords(line).join(' ')).toContain(host);
  });
});
