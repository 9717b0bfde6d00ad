import { moduleInText } from './module-in-text.ts';
import { OF_A_NEWER_GO } from './newer-go.ts';
import { type TextRule, textRule } from './text-rule.ts';

/** Packages that came with Go 1.20 and later. Source: go.dev/doc/go1.20 to go1.25. */
const LATER_PACKAGES = [
  'cmp',
  'crypto/ecdh',
  'crypto/hkdf',
  'crypto/mlkem',
  'crypto/pbkdf2',
  'crypto/sha3',
  'encoding/json/v2',
  'iter',
  'log/slog',
  'maps',
  'math/rand/v2',
  'slices',
  'structs',
  'testing/slogtest',
  'testing/synctest',
  'unique',
  'weak',
];

/** What net/url objects to in a URL; brackets in words of Go 1.19 to 1.26. Source: net/url/url.go (parse, parseHost). */
const BAD_URL =
  /invalid character|first path segment|missing protocol scheme|invalid port|invalid URL escape|invalid userinfo|net\/url: |missing '\]' in host|invalid host: |invalid IPv6 host|invalid IP-literal/
    .source;

const fromContext = (_: RegExpExecArray, context: { line: string }): string | undefined => moduleInText(context.line);

/** Settings that `go` refuses or that stop it. */
export const configRules: readonly TextRule[] = [
  textRule('invalid proxy address', /invalid proxy address/, 'proxy.malformed', (_, { line }) =>
    line.includes('Get "https:') ? 'HTTPS_PROXY' : line.includes('Get "http:') ? 'HTTP_PROXY' : undefined,
  ),
  textRule('GOSUMDB', /\b(?:invalid|missing) GOSUMDB\b|invalid sumdb name/, 'config.gosumdb-invalid', () => 'GOSUMDB'),
  textRule(
    ['malformed verifier id', 'invalid sumdb name', 'invalid verifier hash'],
    /malformed verifier id|invalid sumdb name|invalid verifier hash/,
    'config.gosumdb-invalid',
    () => 'GOSUMDB',
  ),
  textRule('too many fields', /^(?:go: )?too many fields$/, 'config.gosumdb-invalid', () => 'GOSUMDB'),
  textRule(
    'disabled by GOSUMDB=off',
    /checksum database disabled by GOSUMDB=off/,
    'config.gosumdb-off',
    () => 'GOSUMDB',
  ),
  textRule('GOPROXY=off', /disabled by GOPROXY=off/, 'config.goproxy-off', () => 'GOPROXY'),
  textRule('GOPROXY list is not', /GOPROXY list is not the empty string/, 'config.goproxy-invalid', () => 'GOPROXY'),
  textRule(
    'proxy URL',
    /invalid (?:proxy URL (?:missing scheme|scheme)|file:\/\/ proxy URL)/,
    'config.goproxy-invalid',
    () => 'GOPROXY',
  ),
  textRule(
    ': parse ',
    new RegExp(`^go: .{0,300}: parse "?.{0,500}: (?:${BAD_URL})`),
    'config.goproxy-invalid',
    () => 'GOPROXY',
  ),
  textRule(
    'parse "',
    new RegExp(`^(?:go: )?parse ".{0,500}": (?:${BAD_URL})`),
    'config.goproxy-invalid',
    () => 'GOPROXY',
  ),
  textRule('unsupported protocol scheme', /unsupported protocol scheme/, 'config.goproxy-invalid', () => 'GOPROXY'),
  textRule(
    'does not override conflicting',
    /warning: go env -w (\w+)=\S* does not override conflicting OS environment variable/,
    'config.env-shadowed',
    '$1',
  ),
  textRule('unknown go command variable', /unknown go command variable (\S+)/, 'config.env-command-wrong', '$1'),
  textRule('KEY=VALUE', /arguments must be KEY=VALUE|no KEY=VALUE arguments given/, 'config.env-command-wrong'),
  textRule(
    'can only be set using the OS',
    /\b(\w+) can only be set using the OS environment/,
    'config.env-command-wrong',
    '$1',
  ),
  textRule(
    'cannot be modified',
    /^go: (?:env -w: )?([A-Z][A-Z0-9]+) cannot be modified/,
    'config.env-command-wrong',
    '$1',
  ),
  textRule('multiple values for key', /multiple values for key: (\w+)/, 'config.env-command-wrong', '$1'),
  textRule(
    'GO111MODULE',
    /invalid GO111MODULE value|unknown environment setting GO111MODULE=/,
    'config.env-command-wrong',
    () => 'GO111MODULE',
  ),
  textRule('GO111MODULE=off', /modules disabled by GO111MODULE=off/, 'config.go111module-off', () => 'GO111MODULE'),
  textRule(
    'path@version syntax',
    /(?:can only|cannot) use path@version syntax|path@version syntax .{0,60}module-aware mode/,
    'config.go111module-off',
    () => 'GO111MODULE',
  ),
  textRule('parsing $GOFLAGS', /parsing \$GOFLAGS: /, 'config.goflags-invalid', () => 'GOFLAGS'),
  textRule('-mod=vendor', /(?:due to|disabled by) -mod=vendor/, 'config.goflags-vendor', () => 'GOFLAGS'),
  // Words of Go 1.18 to 1.21, where a workspace had no vendor folder.
  textRule(
    'when in workspace mode',
    /-mod may only be set to readonly when in workspace mode, but it is set to "vendor"/,
    'config.goflags-vendor',
    () => 'GOFLAGS',
  ),
  textRule('inconsistent vendoring', /inconsistent vendoring in/, 'config.goflags-vendor', () => 'GOFLAGS'),
  textRule(
    'GOVCS',
    /GOVCS disallows using|in GOVCS(?: \(missing colon\))?:|empty entry in GOVCS/,
    'config.govcs-forbids',
    (found, context) =>
      found[0].includes('disallows') ? (/for (?:private|public) (\S+?);/.exec(context.line)?.[1] ?? 'GOVCS') : 'GOVCS',
  ),
  textRule(
    'GOAUTH',
    /GOAUTH(?: encountered|=git|=off cannot|=\S* ?:)|GOAUTH command/,
    'config.goauth-invalid',
    () => 'GOAUTH',
  ),
  textRule(
    ['could not parse netrc', 'git credential fill'],
    /could not parse netrc|'git credential fill' failed/,
    'config.goauth-invalid',
    () => 'GOAUTH',
  ),
  textRule('GOTOOLCHAIN', /invalid GOTOOLCHAIN "/, 'config.gotoolchain-invalid', () => 'GOTOOLCHAIN'),
  textRule('invalid toolchain', /invalid toolchain(?::| ")/, 'config.gotoolchain-invalid', () => 'GOTOOLCHAIN'),
  textRule(
    ['GOPATH entry', 'GOPATH set to GOROOT', 'both GOPATH and GOROOT', 'set GOROOT as GOPATH'],
    /GOPATH entry (?:is relative|cannot start)|GOPATH set to GOROOT|both GOPATH and GOROOT are the same directory|cannot set GOROOT as GOPATH/,
    'config.gopath-invalid',
    () => 'GOPATH',
  ),
  // The folder of a project as GOPATH: Go to 1.21 stops, newer ones pass over its go.mod.
  textRule(
    ['$GOPATH/go.mod', 'go.mod in $GOPATH'],
    /\$GOPATH\/go\.mod exists but should not|warning: ignoring go\.mod in \$GOPATH /,
    'config.gopath-invalid',
    () => 'GOPATH',
  ),
  textRule(
    ['GOMODCACHE entry', 'neither GOMODCACHE', 'neither GOPATH'],
    /GOMODCACHE entry is relative|neither GOMODCACHE nor GOPATH is set|neither GOPATH nor GOMODCACHE are set/,
    'config.gopath-invalid',
    (found) => (found[0].startsWith('GOMODCACHE') ? 'GOMODCACHE' : 'GOPATH'),
  ),
  // `go` runs git in a folder of the cache and tells it that folder once more: a relative one is not found from there.
  textRule(
    'not a git repository',
    /not a git repository: '(?![\\/]|[A-Za-z]:)(?:[^']*[\\/])?cache[\\/]vcs[\\/]/,
    'config.gopath-invalid',
    () => 'GOMODCACHE',
  ),
  textRule('missing $GOPATH', /missing \$GOPATH/, 'config.gopath-invalid', () => 'GOPATH'),
  textRule(
    'refusing to pass credentials',
    /refusing to pass credentials to insecure URL: (\S+)/,
    'vcs.insecure-credentials',
    (found) => /^https?:\/\/(?:[^/@]{0,200}@)?([^/:]+)/.exec(found[1] ?? '')?.[1]?.toLowerCase(),
  ),
  textRule('system roots', /failed to load system roots/, 'config.cert-file'),
  textRule('go env config', /reading go env config: /, 'config.env-file-unreadable'),
  textRule('requires go >= ', /requires go >= ?\S+ .{0,80}running go/, 'go.too-old', fromContext),
  textRule(
    ['GOTOOLCHAIN=local', 'module requires Go '],
    /\(running go ?\S+; GOTOOLCHAIN=local\)|note: module requires Go [0-9.]+/,
    'go.too-old',
    fromContext,
  ),
  textRule(['invalid go version', 'unknown directive: '], new RegExp(OF_A_NEWER_GO), 'go.too-old'),
  // Words of Go 1.17 to 1.20.
  textRule(
    'maximum version supported by tidy',
    /indicates go \S+, but maximum version supported by tidy is /,
    'go.too-old',
  ),
  textRule(
    ['is not in GOROOT', 'is not in std'],
    new RegExp(`package (?:${LATER_PACKAGES.join('|')}) is not in (?:GOROOT|std)`),
    'go.too-old',
  ),
  textRule(
    'toolchain not available',
    /download (go1\S{1,40}?)(?: for \S+)?: toolchain not available/,
    'go.toolchain-unavailable',
    '$1',
  ),
  textRule(
    'cannot find "go1',
    /cannot find "(go1[^"\s]{1,40})" in (?:PATH|%PATH%|\$PATH)/,
    'go.toolchain-unavailable',
    '$1',
  ),
  textRule('too many toolchain switches', /too many toolchain switches/, 'go.toolchain-unavailable'),
];
