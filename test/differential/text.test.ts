import fc from 'fast-check';
import { test } from 'vitest';
import { fromByteString, isValidUtf8 } from '../../shared/go/byte-string.ts';
import {
  compareGoVersions,
  isLanguageVersion,
  parseGoVersion,
  versionOfToolchain,
} from '../../shared/go/go-version.ts';
import { chooseToolchain } from '../../shared/go/gotoolchain.ts';
import { goToLower } from '../../shared/go/letter-case.ts';
import { lookUpGoLine } from '../../shared/go/mod-file/go-mod-lookup.ts';
import { unquote } from '../../shared/go/mod-file/unquote.ts';
import {
  checkFilePath,
  checkImportPath,
  checkPath,
  escapePath,
  escapeVersion,
  splitPathVersion,
  unescapePath,
  unescapeVersion,
} from '../../shared/go/module-path.ts';
import { pathMatch } from '../../shared/go/path-match.ts';
import { matchPrefixPatterns } from '../../shared/go/patterns.ts';
import { isPseudoVersion, parsePseudoVersion } from '../../shared/go/pseudo-version.ts';
import { quoteBytes } from '../../shared/go/quote.ts';
import {
  canonicalVersion,
  compareSemver,
  isValidSemver,
  majorOf,
  parseSemver,
  pathMajorProblem,
} from '../../shared/go/semver.ts';
import { goFields, trimGoSpace } from '../../shared/go/white-space.ts';
import { isAbsoluteWindowsPath } from '../../shared/go/windows-path.ts';
import { bytesOf, damaged, isOldUnicode, textOf } from './arbitraries.ts';
import { agree, base64 } from './compare.ts';

const anyText = fc
  .oneof(textOf(['go', 'é例', '\n'], 8), fc.string({ unit: 'binary', maxLength: 12 }))
  .filter(isOldUnicode);
const anyBytes = bytesOf(anyText);

test('quoting', () =>
  agree(
    'quote',
    anyBytes.filter((bytes) => isOldUnicode(Buffer.from(bytes, 'latin1').toString())),
    (bytes) => [quoteBytes(bytes, '"')],
    { argument: base64 },
  ));

const quoted = bytesOf(
  textOf(['"', '\\"', '\\n', '\\x41', '\\u00e9', '\\U0001F600', '\\777', '\\101', '\\q', 'a/b'], 8),
).map((text) => `"${text}"`);
test('unquoting', () =>
  agree('unquote', quoted, (text) => [base64(unquote(text) ?? ''), unquote(text) !== undefined], { argument: base64 }));

test('white space and small letters', () =>
  agree(
    'space',
    fc.oneof(anyText, textOf([' ', '\u3000', '\u0085', 'ab'], 9)),
    (text) => [trimGoSpace(text), goFields(text), goToLower(text)],
    {
      // Go's Fields of nothing is an empty list; a text with half a surrogate pair does not survive JSON.
      theirs: (answer) => answer,
    },
  ));

test('UTF-8', () =>
  agree(
    'utf8',
    fc.oneof(
      anyBytes,
      fc.uint8Array({ maxLength: 8 }).map((bytes) => Buffer.from(bytes).toString('latin1')),
    ),
    (bytes) => [fromByteString(bytes), isValidUtf8(bytes)],
    { argument: base64 },
  ));

const paths = fc.oneof(
  textOf(
    [
      'github.com',
      '/',
      'Azure',
      '/v2',
      '/v1',
      '/v0',
      '/v1.2',
      'gopkg.in/',
      'yaml.v3',
      '.v0',
      '-unstable',
      '!a',
      '!',
      'CON',
      'aux.txt',
      '~1',
      'x~12',
      '..',
      '.',
      '-',
      'con',
      'COM9',
    ],
    7,
  ),
  damaged([
    'github.com/Azure/azure-sdk-for-go/v68',
    'gopkg.in/yaml.v3',
    'golang.org/x/text',
    'example.com/a_b/c-d/~e',
    'v1.2.3-pre+incompatible',
    'github.com/!azure/go',
  ]),
);
const message = (result: { escaped: string } | { error: { message: string } }): [string, string] =>
  'error' in result ? ['', result.error.message] : [result.escaped, ''];

test('module paths and versions', () =>
  agree(
    'module-path',
    paths,
    (path) => {
      const split = splitPathVersion(path);
      return [
        checkPath(path)?.message ?? '',
        checkImportPath(path)?.message ?? '',
        checkFilePath(path)?.message ?? '',
        ...message(escapePath(path)),
        ...message(escapeVersion(path)),
        unescapePath(path) ?? '',
        unescapePath(path) !== undefined,
        unescapeVersion(path) ?? '',
        unescapeVersion(path) !== undefined,
        split?.prefix ?? path,
        split?.major ?? '',
        split !== undefined,
      ];
    },
    { runs: 6000 },
  ));

const globs = textOf(
  ['*', '?', '[a-z]', '[^a]', '[', ']', '\\', 'a', 'corp', '.example', '/', ',', '*.corp', 'git'],
  9,
);
const targets = textOf(['a', 'b', 'corp', '.example', '/', 'git.corp.example', 'team'], 6);
test('private patterns and globs', () =>
  agree(
    'patterns',
    fc.tuple(globs, targets),
    ([glob, target]) => {
      const matched = pathMatch(glob, target);
      return [matchPrefixPatterns(glob, target), matched === true, typeof matched === 'object'];
    },
    { runs: 12000 },
  ));

const versions = fc.oneof(
  textOf(
    [
      'v1',
      '.2',
      '.3',
      '-pre',
      '-0.',
      '20190101120000',
      '-abcdef123456',
      '+incompatible',
      '+meta',
      '.0',
      '-rc.1',
      'v0.0.0-',
      '01',
    ],
    6,
  ),
  damaged([
    'v1.2.3',
    'v1.2.3-pre.1',
    'v0.0.0-20190101120000-abcdef123456',
    'v1.2.4-0.20190101120000-abcdef123456',
    'v1.2.3-pre.0.20190101120000-abcdef123456',
    'v2.0.0+incompatible',
    'v1.2.1-0.20190230120000-abcdef123456+incompatible',
  ]),
);
test('semantic versions', () =>
  agree(
    'semver',
    fc.tuple(versions, versions),
    ([a, b]) => {
      const parsed = parseSemver(a);
      return [
        isValidSemver(a),
        parsed?.canonical ?? '',
        majorOf(a),
        parsed?.prerelease ?? '',
        parsed?.build ?? '',
        canonicalVersion(a),
        Math.sign(compareSemver(a, b)),
        isPseudoVersion(a),
      ];
    },
    { runs: 8000 },
  ));

const majors = fc.constantFrom('', '/v2', '/v3', '.v1', '.v2', '.v1-unstable', '/v11');
test('versions against the path suffix', () =>
  agree('path-major', fc.tuple(versions, majors), ([version, major]) => {
    const problem = pathMajorProblem(version, major);
    return problem === undefined
      ? ''
      : `version ${quoteBytes(Buffer.from(version).toString('latin1'), '"')} invalid: ${problem}`;
  }));

test('pseudo-versions', () =>
  agree(
    'pseudo',
    versions,
    (version) => {
      const parsed = parsePseudoVersion(version);
      const known = parsed?.base !== undefined;
      return [
        isPseudoVersion(version),
        parsed?.timeMs ?? null,
        parsed?.revision ?? '',
        parsed !== undefined,
        parsed?.base ?? '',
        known,
      ];
    },
    { runs: 6000 },
  ));

const goVersions = fc.oneof(
  textOf(['1', '.', '21', '20', '0', 'rc1', 'beta2', 'go', '-gccgo', '.3', '01', '1.22'], 6),
  damaged(['1.21', '1.21.0', '1.22rc1', 'go1.22.3', 'go1.22.3-custom', '1.20']),
);
test('Go versions', () =>
  agree(
    'go-version',
    fc.tuple(goVersions, goVersions),
    ([a, b]) => [
      parseGoVersion(a) !== undefined,
      isLanguageVersion(a),
      Math.sign(compareGoVersions(a, b)),
      versionOfToolchain(a),
    ],
    { runs: 6000 },
  ));

const settings = fc.oneof(
  fc.constantFrom('auto', 'path', 'local', '', 'go1.22', 'go1.30.1', 'local+auto', 'go1.21.0+path', 'go1.99+bad'),
  textOf(['go1.', '22', '+auto', '+path', 'local', '.3', 'rc1', '-x', '/'], 4),
);
const lines = fc.oneof(fc.constantFrom('', '1.20', '1.21', '1.22', '1.25.0', '1.30', '1.26.0', '1.26'), goVersions);
const toolchainLines = fc.oneof(
  fc.constantFrom('', 'default', 'go1.22.3', 'go1.99.1', 'go1.27.0-custom'),
  textOf(['go1.', '30', '.1', '-x'], 4),
);
test('the choice of a toolchain', () =>
  agree(
    'toolchain',
    fc.tuple(settings, fc.constantFrom('1.22.1', '1.26.0', '1.21.0'), lines, toolchainLines),
    ([gotoolchain, local, goLine, toolchainLine]) => {
      const choice = chooseToolchain({ gotoolchain, local: `go${local}`, goLine, toolchainLine, file: 'go.mod' });
      return choice.kind === 'switch'
        ? [choice.toolchain, '']
        : choice.kind === 'local'
          ? ['', '']
          : ['', choice.message];
    },
    { runs: 6000 },
  ));

const goMods = bytesOf(
  textOf(['go ', 'toolchain ', '1.22', 'go1.22.3', '\n', '// x', 'module a\n', '\tgo\t1.21\n', 'gox 1\n'], 8),
);
test('the go line of a go.mod', () =>
  agree(
    'go-mod-lookup',
    goMods,
    (text) => {
      const bytes = Buffer.from(text, 'latin1');
      return [lookUpGoLine(bytes, 'go'), lookUpGoLine(bytes, 'toolchain')];
    },
    { argument: base64 },
  ));

test('absolute Windows paths', () =>
  agree(
    'windows-path',
    textOf(['C:', '\\', '/', '\\\\', 'host', '\\\\?\\', '\\\\.\\', 'UNC', '\\??\\', '.', '?'], 7),
    (path) => isAbsoluteWindowsPath(path),
  ));
