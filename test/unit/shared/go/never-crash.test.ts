import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { bytesToByteString, fromByteString, toByteString } from '../../../../shared/go/byte-string.ts';
import { hashFiles } from '../../../../shared/go/dirhash.ts';
import { parseEnvFile } from '../../../../shared/go/env-file.ts';
import { explainText } from '../../../../shared/go/error-text.ts';
import { parseGoMessage, parseGoTrace } from '../../../../shared/go/go-messages.ts';
import { parseGoSum } from '../../../../shared/go/go-sum.ts';
import { parseGoVersion } from '../../../../shared/go/go-version.ts';
import { parseGoauth } from '../../../../shared/go/goauth.ts';
import { parseGoflags } from '../../../../shared/go/goflags.ts';
import { parseGoproxy } from '../../../../shared/go/goproxy-list.ts';
import { parseGosumdb } from '../../../../shared/go/gosumdb.ts';
import { chooseToolchain } from '../../../../shared/go/gotoolchain.ts';
import { parseGovcs } from '../../../../shared/go/govcs.ts';
import { noProxyReason, parseProxyAddress, proxyForUrl } from '../../../../shared/go/http-proxy.ts';
import { parseGoMod } from '../../../../shared/go/mod-file/go-mod.ts';
import { lookUpGoLine } from '../../../../shared/go/mod-file/go-mod-lookup.ts';
import { parseGoWork } from '../../../../shared/go/mod-file/go-work.ts';
import {
  checkPath,
  escapePath,
  escapeVersion,
  unescapePath,
  unescapeVersion,
} from '../../../../shared/go/module-path.ts';
import { hostToAscii } from '../../../../shared/go/net/idna.ts';
import { formatGoUrl, redactGoUrl } from '../../../../shared/go/net-url/format-url.ts';
import { parseGoUrl } from '../../../../shared/go/net-url/parse-url.ts';
import { parseNetrc } from '../../../../shared/go/netrc.ts';
import { openNote, parseVerifierKey } from '../../../../shared/go/note.ts';
import { lintPatterns } from '../../../../shared/go/pattern-lint.ts';
import { matchPrefixPatterns } from '../../../../shared/go/patterns.ts';
import { parsePseudoVersion } from '../../../../shared/go/pseudo-version.ts';
import { goQuote } from '../../../../shared/go/quote.ts';
import { compareSemver, parseSemver } from '../../../../shared/go/semver.ts';
import { parseLookup } from '../../../../shared/go/sumdb-lookup.ts';
import { suspects } from '../../../../shared/go/suspects.ts';
import { parseTree } from '../../../../shared/go/tlog.ts';
import { parseTilePath } from '../../../../shared/go/tlog-tile.ts';
import { parseVendorModules } from '../../../../shared/go/vendor-modules.ts';
import { isAbsoluteWindowsPath } from '../../../../shared/go/windows-path.ts';

const sha256 = (bytes: Uint8Array): Uint8Array => new Uint8Array(createHash('sha256').update(bytes).digest());
const crypto = { sha256, verifyEd25519: () => false };
const bytes = (text: string): Uint8Array => Buffer.from(text, 'utf8');
const key = { name: 'x', hash: 0, publicKey: new Uint8Array(32) };

/** Every reader of shared/go: takes any text, returns something, throws never. */
const READERS: Record<string, (text: string) => unknown> = {
  GOPROXY: (text) => [parseGoproxy(text), parseGoproxy(text, { windows: true })],
  suspects: suspects,
  patterns: (text) => [matchPrefixPatterns(text, 'github.com/google/uuid'), lintPatterns(text)],
  'patterns on a long module': (text) => matchPrefixPatterns('*.corp.example,github.com/*/x,[a-z]*', text),
  GOSUMDB: (text) => parseGosumdb(text, sha256),
  'module paths': (text) => [
    checkPath(text),
    escapePath(text),
    escapeVersion(text),
    unescapePath(text),
    unescapeVersion(text),
  ],
  versions: (text) => [
    parseSemver(text),
    parsePseudoVersion(text),
    compareSemver(text, 'v1.0.0'),
    parseGoVersion(text),
  ],
  'env files': (text) => parseEnvFile(bytes(text)),
  URLs: (text) => {
    const parsed = parseGoUrl(text);
    return 'url' in parsed ? [formatGoUrl(parsed.url), redactGoUrl(parsed.url)] : parsed;
  },
  'proxy settings': (text) => [
    parseProxyAddress(text),
    proxyForUrl({ HTTPS_PROXY: text, NO_PROXY: text }, 'https://goproxy.cn/'),
    proxyForUrl({ HTTPS_PROXY: 'http://p:1', NO_PROXY: text }, 'https://a.b/'),
    noProxyReason(text, 'https://10.0.0.1/'),
  ],
  hosts: (text) => [proxyForUrl({ HTTPS_PROXY: 'http://p:1' }, `https://${text}/`), hostToAscii(text)],
  'go.mod': (text) => [
    parseGoMod(text),
    parseGoMod(text, { lax: true, anyVersion: true }),
    lookUpGoLine(bytes(text), 'go'),
  ],
  'go.work': (text) => parseGoWork(text),
  'go.sum': (text) => parseGoSum(bytes(text)),
  'vendor/modules.txt': (text) => parseVendorModules(bytes(text)),
  netrc: parseNetrc,
  GOFLAGS: (text) => parseGoflags(text),
  GOVCS: parseGovcs,
  GOAUTH: (text) => parseGoauth(text),
  GOTOOLCHAIN: (text) =>
    chooseToolchain({ gotoolchain: text, local: 'go1.26.0', goLine: text, toolchainLine: text, file: 'go.mod' }),
  notes: (text) => [openNote(bytes(text), [key], crypto), parseVerifierKey(text, sha256)],
  lookups: (text) => [parseLookup(bytes(text), key, crypto), parseTree(text), parseTilePath(text)],
  h1: (text) => hashFiles([{ name: text, sha256: '00' }], sha256),
  'error texts': explainText,
  'go messages': (text) => [parseGoMessage(text), parseGoTrace(text)],
  quoting: goQuote,
  paths: isAbsoluteWindowsPath,
  'byte strings': (text) => fromByteString(toByteString(text)),
};

const PIECES = [
  ...' \t\r\n\0,;|:/\\?#@[](){}<>"\'`%+*.~!$&=^-_',
  'a',
  'A',
  '0',
  'é',
  '，',
  '\ud800',
  '\ufeff',
  '//',
  '/*',
  '=>',
  '](',
  '[a-',
  '**',
  '*a',
  '%zz',
  '%25',
  '::',
  '1:',
  'https://',
  'https://h/',
  'direct,',
  'v1.',
  'v1.2.3-0.',
  'go ',
  'require (\n',
  ')\n',
  'retract [',
  'replace a => ',
  '# a v1.0.0\n',
  '## explicit;',
  'machine a ',
  'default ',
  'macdef x\n',
  'KEY=v\n',
  'KEY',
  '— x AAAAAAA=\n',
  '\n\n',
  '10.0.0.0/8,',
  '*.x,',
  '[::1],',
  'xn--',
  'go: a.b/c@v1: Get "https://h/@v/list": ',
  'dial tcp ',
  'lookup x: ',
  '\u001b[31m',
  '\\"',
  '2026-01-01T00:00:00Z ',
  'rename C:\\a ',
  'Get "',
  ': checksum mismatch',
  'x509: ',
  '@v1.0.0 ',
  'a.b/',
  'git:',
  'private:git|',
  "-mod='",
  '"',
  'go1.',
  '.p/',
];

/** Other texts and bytes in a hunt. */
const SEED = Number(process.env['HUNT_SEED'] ?? '7');

describe('no input crashes a reader', () => {
  test.each(Object.entries(READERS))('%s, with short odd texts', { timeout: 30_000 }, (_, read) => {
    const texts = fc.oneof(
      fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((parts) => parts.join('')),
      fc.string({ unit: 'binary', maxLength: 30 }),
    );
    fc.assert(
      fc.property(texts, (text) => void read(text)),
      { numRuns: 600, seed: SEED },
    );
  });

  // A million chars of everything and of what repeats worst; quadratic time would take minutes. A hunt draws other pieces.
  const drawn = () => fc.sample(fc.constantFrom(...PIECES), { seed: SEED, numRuns: 8 });
  const worst = process.env['HUNT_SEED'] === undefined ? ['a', ' ', '*a', 'é', 'a.b/', 'KEY=v\n'] : drawn();
  const everything = PIECES.map((piece) => piece.repeat(Math.ceil(9000 / piece.length))).join('');
  test.each(Object.entries(READERS))('%s, with 1,000,000 chars', { timeout: 120_000 }, (_, read) => {
    read(everything.padEnd(1_000_000, everything));
    for (const piece of worst) read(piece.repeat(Math.ceil(1_000_000 / piece.length)));
  });

  test('random bytes', { timeout: 60_000 }, () => {
    const random = Buffer.alloc(1_000_000);
    let state = SEED;
    for (let i = 0; i < random.length; i++) {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0;
      random[i] = state >>> 24;
    }
    const text = fromByteString(bytesToByteString(random));
    for (const read of Object.values(READERS)) read(text);
    parseEnvFile(random);
    parseGoMod(random);
    parseGoSum(random);
    openNote(random, [key], crypto);
    parseLookup(random, key, crypto);
  });
});
