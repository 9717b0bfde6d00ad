import { describe, expect, it } from 'vitest';
import { originForbidden } from '../../../../shared/go/predict-direct.ts';
import { predictDownload, predictGoMod } from '../../../../shared/go/predict-download.ts';
import { predictGo } from '../../../../shared/go/predict-go.ts';
import { predictStart, type StartQuestion, selectToolchain } from '../../../../shared/go/predict-start.ts';
import { predictToolchain, type ToolchainQuestion } from '../../../../shared/go/predict-toolchain.ts';
import type { DownloadQuestion, ServerAnswer } from '../../../../shared/go/server-answer.ts';

// In the words of Go 1.26; test/differential compares the rules with the real one.

type Values = Readonly<Record<string, string>>;

const question = (values: Values, more: Partial<StartQuestion> = {}): StartQuestion => ({
  value: (name) => values[name] ?? '',
  gopath: values['GOPATH'] ?? '',
  version: 'go1.26.8',
  windows: false,
  inModule: false,
  ...more,
});
const served: ServerAnswer = { status: 200 };
const MODULE: DownloadQuestion = {
  module: 'example.com/m',
  version: 'v1.0.0',
  goproxy: 'https://corp.example',
  gosumdb: 'sum.golang.org',
  checksumKnown: true,
  ask: () => served,
};
const start = (values: Values, more?: Partial<StartQuestion>) =>
  predictGo({ start: question(values, more), download: MODULE });

describe('what ends go before it asks anything', () => {
  it.each<[Values, Partial<StartQuestion>, string]>([
    [{ GOTOOLCHAIN: 'foo', GOPATH: 'gopath' }, {}, 'invalid GOTOOLCHAIN "foo"'],
    [{ GOTOOLCHAIN: 'foo' }, { missingGoroot: '/gone' }, 'invalid GOTOOLCHAIN "foo"'],
    [{ GOPATH: 'gopath' }, { missingGoroot: '/gone' }, 'cannot find GOROOT directory: /gone'],
    [{ GOPATH: 'gopath', GOFLAGS: '-modd' }, {}, 'GOPATH entry is relative; must be absolute path: "gopath".'],
    [{ GOPATH: '/a:~/go' }, {}, 'GOPATH entry cannot start with shell metacharacter \'~\': "~/go"'],
    [{ GOPATH: '\\go' }, { windows: true }, 'GOPATH entry is relative; must be absolute path: "\\\\go".'],
    [{ GOFLAGS: '-modd=mod', GO111MODULE: 'bla' }, {}, 'parsing $GOFLAGS: unknown flag -modd'],
    [{ GOFLAGS: 'mod=mod' }, {}, 'parsing $GOFLAGS: non-flag "mod=mod"'],
    [{ GO111MODULE: 'bla', GOTOOLCHAIN: 'foo' }, {}, 'unknown environment setting GO111MODULE=bla'],
    [{ GO111MODULE: 'off', GOTOOLCHAIN: 'foo' }, {}, "modules disabled by GO111MODULE=off; see 'go help modules'"],
    [{ GO111MODULE: 'auto', GOTOOLCHAIN: 'foo' }, { inModule: true }, 'invalid GOTOOLCHAIN "foo"'],
  ])('%j %j', (values, more, line) => {
    expect(start(values, more)).toEqual({ line: `go: ${line}` });
  });

  it.each<[Values, Partial<StartQuestion>]>([
    [{}, {}],
    [{ GOTOOLCHAIN: 'auto', GO111MODULE: 'auto' }, {}],
    // Outside of a module GO111MODULE=auto looks for no toolchain, and Go 1.20 for none at all.
    [{ GOTOOLCHAIN: 'foo', GO111MODULE: 'auto' }, {}],
    [{ GOTOOLCHAIN: 'foo' }, { version: 'go1.20.14' }],
    // Flags of a Go newer than the list are not judged.
    [{ GOFLAGS: '-modd=mod' }, { version: 'go1.99.0' }],
    [{ GOPATH: 'C:\\go;D:\\go' }, { windows: true }],
  ])('is nothing in %j %j', (values, more) => {
    expect(start(values, more)).toEqual({ succeeds: true });
  });

  it('is another toolchain, where that cannot be had', () => {
    const switching = question({ GOTOOLCHAIN: 'go1.99.0+path', GOPATH: 'gopath' });
    expect(selectToolchain(switching)).toMatchObject({ kind: 'switch', toolchain: 'go1.99.0', pathOnly: true });
    expect(predictStart(switching)).toBe('go: GOPATH entry is relative; must be absolute path: "gopath".');
    const wanted = { toolchain: 'go1.99.0', goos: 'linux', goarch: 'amd64', pathOnly: true, here: false };
    const outcome = (more: object) => predictGo({ start: switching, download: MODULE, ...more });
    expect(outcome({ wanted })).toEqual({ line: 'go: cannot find "go1.99.0" in PATH' });
    expect(outcome({ wanted: { ...wanted, here: true } })).toEqual({ line: predictStart(switching) });
    // Nobody has looked.
    expect(outcome({})).toBeUndefined();
  });

  it('is not the module cache: that is looked at when the first file has come', () => {
    const cacheProblem = 'could not create module cache: mkdir /mods: permission denied';
    const outcome = (ask: DownloadQuestion['ask']) =>
      predictGo({ start: question({}), download: { ...MODULE, cacheProblem, ask } });
    expect(outcome(() => served)).toEqual({ line: `go: ${cacheProblem}` });
    expect(outcome(() => ({ failure: 'EOF' }))).toMatchObject({ line: expect.stringContaining('v1.0.0.info": EOF') });
  });
});

const MIRROR = 'https://corp.example';
const is = (status: number, text: string): ServerAnswer => ({ status, text: `${status} ${text}` });

describe('a toolchain that is fetched', () => {
  const VERSION = 'v0.0.1-go1.99.0.linux-amd64';
  const NAME = `golang.org/toolchain@${VERSION}`;
  const ZIP = `${MIRROR}/golang.org/toolchain/@v/${VERSION}.zip`;
  const fetch = (answer: ServerAnswer, more: Partial<ToolchainQuestion> = {}) =>
    predictToolchain({
      toolchain: 'go1.99.0',
      goos: 'linux',
      goarch: 'amd64',
      pathOnly: false,
      goproxy: MIRROR,
      gosumdb: 'sum.golang.org',
      ask: (url) => (url === ZIP ? answer : { status: 200 }),
      ...more,
    });

  it.each<[ServerAnswer, Partial<ToolchainQuestion>, string]>([
    [served, { pathOnly: true }, 'cannot find "go1.99.0" in PATH'],
    [is(504, 'Gateway Timeout'), {}, `download go1.99.0: ${NAME}: reading ${ZIP}: 504 Gateway Timeout`],
    [is(404, 'Not Found'), {}, 'download go1.99.0 for linux/amd64: toolchain not available'],
    [served, { goproxy: 'off' }, 'download go1.99.0 for linux/amd64: toolchain not available'],
    [served, { goproxy: 'foo' }, 'download go1.99.0: invalid proxy URL missing scheme: foo'],
    [
      served,
      { goproxy: 'off', toolchain: 'go1.99' },
      'invalid toolchain: go1.99 is a language version but not a toolchain version (go1.99.x)',
    ],
    [
      served,
      { cacheProblem: 'GOMODCACHE entry is relative; must be absolute path: "mod".' },
      'go: GOMODCACHE entry is relative; must be absolute path: "mod".',
    ],
    [served, { goauth: 'netrc;' }, 'go: GOAUTH encountered an empty command (GOAUTH=netrc;)'],
    [
      served,
      { gosumdb: 'off' },
      `download go1.99.0: ${NAME}: verifying module: checksum database disabled by GOSUMDB=off`,
    ],
    [{ status: 200, stray: 'x' }, {}, `download go1.99.0: zip for ${NAME} has unexpected file x`],
  ])('%j %j', (answer, more, line) => {
    expect(fetch(answer, more)).toEqual({ line: `go: ${line}` });
  });

  it('comes, or never does', () => {
    expect(fetch(served)).toEqual({ succeeds: true });
    expect(fetch({ hangs: true })).toEqual({ hangs: ZIP });
    // Nothing signs a single folder of files.
    expect(fetch(served, { goproxy: 'file:///mods', gosumdb: 'off', ask: () => served })).toEqual({ succeeds: true });
  });
});

describe('a module that is fetched', () => {
  const NAME = 'example.com/m@v1.0.0';
  const fetch = (more: Partial<DownloadQuestion>) => predictDownload({ ...MODULE, ...more });
  const dead: ServerAnswer = { failure: 'EOF' };
  const noDatabase = (url: string) => (url.endsWith('/supported') ? is(404, 'Not Found') : served);

  it.each<[string, Partial<DownloadQuestion>, string]>([
    [
      'GOAUTH, at the first https request',
      { goauth: 'netrc;', goproxy: `http://a.example|${MIRROR}`, ask: () => dead },
      'GOAUTH encountered an empty command (GOAUTH=netrc;)',
    ],
    [
      'GOAUTH, at the checksum database',
      {
        goauth: 'git x',
        goproxy: 'http://a.example',
        checksumKnown: false,
        ask: noDatabase,
      },
      'GOAUTH=git dir method requires an absolute path to the git working directory, dir is not absolute',
    ],
    [
      'a password for plain http',
      { goproxy: 'http://dev:secret@a.example' },
      `${NAME}: refusing to pass credentials to insecure URL: http://dev:xxxxx@a.example/example.com/m/@v/v1.0.0.info`,
    ],
    [
      'the origin, where GOVCS forbids it',
      { goproxy: 'direct', direct: { text: 'GOVCS disallows' } },
      `${NAME}: GOVCS disallows`,
    ],
    [
      'the origin of an archive, which names no module',
      {
        goproxy: `${MIRROR}|direct`,
        direct: { text: 'GOVCS disallows' },
        ask: (url) => (url.endsWith('.zip') ? is(500, 'X') : served),
      },
      'GOVCS disallows',
    ],
    [
      'GOAUTH, at a go.mod, before the cache is looked at',
      {
        goauth: 'netrc;',
        goproxy: 'http://a.example',
        checksumKnown: false,
        cacheProblem: 'could not',
        ask: noDatabase,
      },
      'GOAUTH encountered an empty command (GOAUTH=netrc;)',
    ],
    [
      'a stray file',
      { ask: (url) => (url.endsWith('.zip') ? { status: 200, stray: 'README.md' } : { status: 200 }) },
      `zip for ${NAME} has unexpected file README.md`,
    ],
    [
      'a cache that cannot be made, once the first file has come',
      { cacheProblem: 'could not create module cache' },
      'could not create module cache',
    ],
    [
      'the mirror, before the cache is looked at',
      { cacheProblem: 'could not create module cache', ask: () => dead },
      `${NAME}: Get "${MIRROR}/example.com/m/@v/v1.0.0.info": EOF`,
    ],
    [
      'the first file that the cache does not hold',
      { cached: ['info', 'zip'], ask: () => dead },
      `${NAME}: Get "${MIRROR}/example.com/m/@v/v1.0.0.mod": EOF`,
    ],
    [
      'a tree head of another database',
      { checksumKnown: false, rememberedHead: 'malformed note' },
      `${NAME}: verifying go.mod: ${NAME}/go.mod: initializing sumdb.Client: reading tree note: malformed note`,
    ],
  ])('fails because of %s', (_, more, line) => {
    expect(fetch(more)).toEqual({ line: `go: ${line}` });
  });

  it('needs nothing that the cache holds, and no GOAUTH for plain http', () => {
    expect(fetch({ cached: ['info', 'mod', 'zip'], ask: () => dead })).toEqual({ succeeds: true });
    expect(fetch({ goauth: 'netrc;', goproxy: 'http://a.example' })).toEqual({ succeeds: true });
    expect(fetch({ goauth: 'netrc' })).toEqual({ succeeds: true });
  });

  it('waits for the entry that hangs, also where the checksum database would not be reached', () => {
    const ask = (url: string): ServerAnswer => (url.includes('/sumdb/') ? dead : { hangs: true });
    expect(predictGoMod({ ...MODULE, checksumKnown: false, ask })).toEqual({
      hangs: `${MIRROR}/example.com/m/@v/v1.0.0.mod`,
    });
  });
});

it.each([
  [
    'github.com/google/uuid',
    '*:off',
    '',
    "GOVCS disallows using git for public github.com/google/uuid; see 'go help vcs'",
  ],
  [
    'github.com/corp/a/v2',
    'private:hg',
    'github.com/corp',
    "GOVCS disallows using git for private github.com/corp/a; see 'go help vcs'",
  ],
  ['example.com/a.hg/b', 'public:git', '', "GOVCS disallows using hg for public example.com/a.hg; see 'go help vcs'"],
  ['github.com/google/uuid', 'git', '', 'malformed entry in GOVCS (missing colon): "git"'],
  ['github.com/google/uuid', '', '', undefined],
  // Only its page tells which program it takes.
  ['rsc.io/quote', '*:off', '', undefined],
])('the origin of %s under GOVCS=%s, GOPRIVATE=%s', (module, govcs, goprivate, text) => {
  expect(originForbidden(module, govcs, goprivate)).toBe(text);
});
