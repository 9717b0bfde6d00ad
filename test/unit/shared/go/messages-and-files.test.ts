import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explainText } from '../../../../shared/go/error-text.ts';
import { parseGoMessage, parseGoTrace } from '../../../../shared/go/go-messages.ts';
import { parseGoSum, recordedHashes } from '../../../../shared/go/go-sum.ts';
import { goflagValue, parseGoflags } from '../../../../shared/go/goflags.ts';
import { chooseToolchain, toolchainModuleVersion } from '../../../../shared/go/gotoolchain.ts';
import { parseGoMod } from '../../../../shared/go/mod-file/go-mod.ts';
import { escapePath, unescapePath } from '../../../../shared/go/module-path.ts';
import { netrcPaths } from '../../../../shared/go/netrc.ts';
import { parsePseudoVersion } from '../../../../shared/go/pseudo-version.ts';
import { proxyFileUrl } from '../../../../shared/go/request-url.ts';

describe('a message of go', () => {
  test.each([
    [
      'go: example.com/m@v1.0.0: Get "https://goproxy.cn/example.com/m/@v/v1.0.0.info": proxyconnect tcp: dial tcp 127.0.0.1:7890: connect: connection refused',
      {
        module: 'example.com/m',
        version: 'v1.0.0',
        host: 'goproxy.cn',
        phase: 'proxy',
        failure: 'proxy-dead',
        dialled: '127.0.0.1:7890',
      },
    ],
    [
      'go: example.com/m@v1.0.0: reading https://goproxy.cn/example.com/m/@v/v1.0.0.zip: 502 Bad Gateway',
      { module: 'example.com/m', status: 502, phase: 'http' },
    ],
    [
      'example.com/m@v1.0.0: verifying module: example.com/m@v1.0.0: Get "https://sum.golang.org/lookup/example.com/m@v1.0.0": dial tcp: lookup sum.golang.org: no such host',
      { host: 'sum.golang.org', phase: 'dns', failure: 'no-such-host' },
    ],
    ['go: module github.com/!azure/x: not used', { phase: 'other' }],
    [
      'github.com/team/x@v0.1.0: invalid version: git ls-remote -q origin in /x: exit status 128:',
      { module: 'github.com/team/x', version: 'v0.1.0', phase: 'vcs' },
    ],
    ['verifying a.b/c@v1.0.0/go.mod: checksum mismatch', { module: 'a.b/c', version: 'v1.0.0', phase: 'sumdb' }],
  ])('%s', (line, expected) => {
    expect(parseGoMessage(line)).toMatchObject(expected);
  });

  test.each([
    ['# get https://goproxy.cn/a.b/@v/list', { kind: 'request', url: 'https://goproxy.cn/a.b/@v/list' }],
    [
      '# get https://goproxy.cn/a.b/@v/list: 200 OK (0.006s)',
      { kind: 'answer', status: 200, seconds: 0.006, text: '200 OK' },
    ],
    ['# get https://goproxy.cn/x: 404 Not Found (1.250s)\r', { kind: 'answer', status: 404, seconds: 1.25 }],
    [
      '# get https://goproxy.cn/x: Get "https://goproxy.cn/x": dial tcp 1.2.3.4:443: i/o timeout',
      { kind: 'failure', failure: 'timed-out', phase: 'tcp' },
    ],
    [
      'cd /home/dev/go/pkg/mod/cache/vcs/1; git ls-remote -q origin',
      { kind: 'command', directory: '/home/dev/go/pkg/mod/cache/vcs/1', command: 'git ls-remote -q origin' },
    ],
    ['0.512s # cd /x; git fetch -f origin', { kind: 'command-end', seconds: 0.512, command: 'git fetch -f origin' }],
    ['# lock /x.lock', { kind: 'lock', path: '/x.lock' }],
  ])('trace %s', (line, expected) => {
    expect(parseGoTrace(line)).toMatchObject(expected);
  });

  test('other lines are no trace', () => {
    for (const line of ['go: downloading a.b v1', '# command-line-arguments', 'mkdir -p /tmp/x', ''])
      expect(parseGoTrace(line)).toBeUndefined();
  });
});

describe('explain', () => {
  test('a CI log of 5 MB is read whole, and what stands in its middle found', { timeout: 20_000 }, () => {
    const noise = '2026-08-20T10:11:12.1234567Z go: downloading example.com/team/widget v1.4.2\n';
    const error =
      '2026-08-20T10:11:13.0000000Z go: example.com/m@v1.0.0: Get "https://proxy.golang.org/example.com/m/@v/v1.0.0.info": dial tcp 142.250.72.17:443: i/o timeout\n';
    const log = `${noise.repeat(40_000)}${error.repeat(3000)}${noise.repeat(30_000)}`;
    expect(log.length).toBeGreaterThan(5_000_000);
    expect(explainText(log)).toMatchObject([{ code: 'tcp.filtered', subject: 'proxy.golang.org' }]);
  });

  test('one entry per cause and subject, in order of appearance, whatever stands between', () => {
    const lines = [
      'go: a.b/c@v1.0.0: reading https://goproxy.cn/a.b/c/@v/v1.0.0.info: 404 Not Found',
      'go: module d.e/f: module lookup disabled by GOPROXY=off',
      'go: a.b/c@v1.0.0: reading https://goproxy.cn/a.b/c/@v/v1.0.0.info: 404 Not Found',
    ];
    const between = fc.array(fc.constantFrom('', 'ok  \ta.b/x\t0.1s', 'make: *** [deps] Error 1', '  some text'), {
      maxLength: 3,
    });
    fc.assert(
      fc.property(fc.array(between, { minLength: 3, maxLength: 3 }), (gaps) => {
        const text = lines.flatMap((line, i) => [...(gaps[i] ?? []), line]).join('\n');
        expect(explainText(text).map(({ code, subject }) => [code, subject])).toEqual([
          ['module.not-found', 'a.b/c@v1.0.0'],
          ['config.goproxy-off', 'GOPROXY'],
        ]);
      }),
    );
  });
});

describe('files of a project', () => {
  test('errors of go.mod carry their place', () => {
    const { errors } = parseGoMod('module a.b/c\ngo 1.22\n<<<<<<< HEAD\nrequire a.b/d v1.2\n=======\nreplace x => y\n');
    expect(errors.map(({ message }) => message)).toEqual([
      'go.mod:3: unknown directive: <<<<<<<',
      'go.mod:5: unknown directive: =======',
      'go.mod:6: replacement module without version must be directory path (rooted or starting with . or ..)',
    ]);
  });

  test('versions that go would ask the network for are accepted where wanted', () => {
    expect(parseGoMod('module a.b/c\nrequire a.b/d master\n', { anyVersion: true })).toMatchObject({
      errors: [],
      file: { require: [{ path: 'a.b/d', version: 'master', line: 2 }] },
    });
    expect(parseGoMod('module a.b/c\nreplace a.b/d => ..\\d\n', { windows: true }).errors).toEqual([]);
    expect(parseGoMod('module a.b/c\nreplace a.b/d => ..\\d\n').errors).toHaveLength(1);
  });

  test('merge markers in go.sum are told from other damage', () => {
    const { errors, lines } = parseGoSum(
      new TextEncoder().encode('a.b/c v1.0.0 h1:x=\n<<<<<<< HEAD\na.b/c v1.0.0/go.mod h1:y=\n'),
    );
    expect(errors).toEqual([{ line: 2, fields: 2, reason: 'wrong number of fields 2', mergeMarker: true }]);
    expect(recordedHashes(lines, 'a.b/c', 'v1.0.0/go.mod')).toEqual(['h1:y=']);
  });

  test('GOFLAGS, netrc names, toolchain modules', () => {
    expect(goflagValue('-modcacherw -mod=vendor', 'mod')).toBe('vendor');
    expect(parseGoflags('mod=vendor')).toEqual({ error: { message: 'go: parsing $GOFLAGS: non-flag "mod=vendor"' } });
    expect(netrcPaths('', 'C:\\Users\\dev', true)).toEqual(['C:\\Users\\dev\\_netrc', 'C:\\Users\\dev\\.netrc']);
    expect(toolchainModuleVersion('go1.25.1', 'windows', 'amd64')).toBe('v0.0.1-go1.25.1.windows-amd64');
    expect(
      chooseToolchain({ gotoolchain: 'auto', local: 'go1.23.4', goLine: '1.25', toolchainLine: '', file: 'go.mod' }),
    ).toEqual({ kind: 'switch', toolchain: 'go1.25.0', pathOnly: false, because: 'go-line' });
  });

  test('pseudo-versions', () => {
    expect(parsePseudoVersion('v1.2.4-0.20190101120000-abcdef123456')).toEqual({
      timestamp: '20190101120000',
      timeMs: Date.UTC(2019, 0, 1, 12),
      revision: 'abcdef123456',
      base: 'v1.2.3',
    });
  });

  test('escaped paths come back', () => {
    const name = fc.stringMatching(/^[a-z]{1,5}\.com\/[A-Za-z]{1,8}(\/[A-Za-z0-9_-]{1,8}){0,2}$/);
    fc.assert(
      fc.property(name, (path) => {
        const escaped = escapePath(path);
        expect('escaped' in escaped ? unescapePath(escaped.escaped) : path).toBe(path);
      }),
    );
    expect(proxyFileUrl('https://goproxy.cn', 'github.com/Azure/go', { file: 'zip', version: 'v1.0.0-RC1' })).toEqual({
      url: 'https://goproxy.cn/github.com/%21azure/go/@v/v1.0.0-%21r%21c1.zip',
    });
  });
});
