import { decodeBase64 } from '../../../shared/go/base64.ts';
import { decodeUtf8, fromByteString, toByteString } from '../../../shared/go/byte-string.ts';
import { hashFiles } from '../../../shared/go/dirhash.ts';
import { decodeFile, detectEncoding } from '../../../shared/go/file-encoding.ts';
import { matchGoImport, parseGoImports, repositoryOfPath } from '../../../shared/go/go-import.ts';
import { parseGoSum } from '../../../shared/go/go-sum.ts';
import { compareGoVersions, parseGoVersion, versionOfToolchain } from '../../../shared/go/go-version.ts';
import { parseGoMod } from '../../../shared/go/mod-file/go-mod.ts';
import { lookUpGoLine } from '../../../shared/go/mod-file/go-mod-lookup.ts';
import { parseGoWork } from '../../../shared/go/mod-file/go-work.ts';
import { unquote } from '../../../shared/go/mod-file/unquote.ts';
import {
  checkFilePath,
  checkImportPath,
  checkPath,
  escapePath,
  escapeVersion,
  splitPathVersion,
  unescapePath,
  unescapeVersion,
} from '../../../shared/go/module-path.ts';
import { unescapeBytes } from '../../../shared/go/net-url/escape.ts';
import { parseNetrc } from '../../../shared/go/netrc.ts';
import { openNote, parseVerifierKey } from '../../../shared/go/note.ts';
import { parsePseudoVersion } from '../../../shared/go/pseudo-version.ts';
import { goQuote, quoteBytes } from '../../../shared/go/quote.ts';
import { compareSemver, parseSemver, pathMajorProblem } from '../../../shared/go/semver.ts';
import { hashesFor, parseLookup, parseSignedTree } from '../../../shared/go/sumdb-lookup.ts';
import { checkRecordProof, checkTreeProof, parseCount, parseTree } from '../../../shared/go/tlog.ts';
import { splitStoredHashIndex } from '../../../shared/go/tlog-index.ts';
import { parseTilePath, tilePath } from '../../../shared/go/tlog-tile.ts';
import { proveHashes, tilesToProve } from '../../../shared/go/tlog-tile-hashes.ts';
import { firstSafeRelease } from '../../../shared/go/unsafe-versions.ts';
import { vendorProblems } from '../../../shared/go/vendor-consistency.ts';
import { parseVendorModules } from '../../../shared/go/vendor-modules.ts';
import { parseVersionList } from '../../../shared/go/version-list.ts';
import { sha256, trusting } from './crypto.ts';
import { ofBytes, ofText, type Readers } from './reader.ts';

const KEY = { name: 'sum.golang.org', hash: 0x033de0ae, publicKey: new Uint8Array(32) };
const TREE = 'go.sum database tree\n454425\nCF4Gdi7ahAx2DQ1icZRlXpgIZ4mMy3FE7ZH+asIYk9Y=\n';
const SIGNED =
  '\n— sum.golang.org Az3grrJsLRs6sNa2gQWy6G6jb/FLI7opFZErrJT1PWmmP4iUdRxoJhMgfmSkirJgj3zj7n3N61yL16+9521wNu12Sgo=\n';
const LINES =
  'github.com/google/uuid v1.1.1 h1:Gkbcsh/GbpXz7lPftLA3P6TYMwjCLYm83jiFQZF/3gY=\ngithub.com/google/uuid v1.1.1/go.mod h1:TIyPZe4MgqvfeYDBFedMoGGpEw/LqOeaOT+nhxU+yHo=\n';
const GO_MOD = `module a.b/c/v2 // Deprecated: use d

go 1.26
toolchain go1.26.1
godebug default=go1.21
require (
\tgithub.com/google/uuid v1.1.1 // indirect
\t"golang.org/x/text" v0.3.2
)
exclude a.b/d v1.0.0
replace a.b/e v1.0.0 => ../e
retract [v1.0.0, v1.2.0] // broken
tool a.b/c/v2/cmd
ignore ./node_modules
`;

/** Readers of what mirrors, the checksum database and code hosts send, and of the files of a project. */
export const moduleReaders: Readers = {
  'module paths': ofText(
    (text) => [
      checkPath(text),
      checkImportPath(text),
      checkFilePath(text),
      escapePath(text),
      escapeVersion(text),
      unescapePath(text),
      unescapeVersion(text),
      splitPathVersion(text),
      repositoryOfPath(text),
    ],
    'github.com/!azure/azure-sdk-for-go/v2',
    'gopkg.in/yaml.v3',
  ),
  versions: ofText(
    (text) => [
      parseSemver(text),
      parsePseudoVersion(text),
      compareSemver(text, 'v1.0.0'),
      pathMajorProblem(text, '/v2'),
      parseGoVersion(text),
      compareGoVersions(text, '1.26rc1'),
      versionOfToolchain(text),
      firstSafeRelease(text),
    ],
    'v1.2.3-pre.0.20200101000000-abcdef123456+incompatible',
    'go1.26rc1',
  ),
  'version lists': ofBytes(parseVersionList, 'v1.0.0\nv1.1.0-rc.1 2020-01-01T00:00:00Z\n\tv2.0.0+incompatible\r\n'),
  'go.mod': ofBytes(
    (bytes) => [
      parseGoMod(bytes),
      parseGoMod(bytes, { lax: true, anyVersion: true }),
      lookUpGoLine(bytes, 'go'),
      lookUpGoLine(bytes, 'toolchain'),
    ],
    GO_MOD,
  ),
  'go.mod as text': ofText((text) => [parseGoMod(text), unquote(toByteString(text))], GO_MOD, '"\\u00e9\\x41\\777"'),
  'go.work': ofText((text) => parseGoWork(text), 'go 1.26\nuse (\n\t./a\n\t"./b c"\n)\nreplace a.b/c => ./d\n'),
  'go.sum': ofBytes(parseGoSum, LINES, '<<<<<<< HEAD\n=======\n'),
  'vendor/modules.txt': ofBytes(
    (bytes) => vendorProblems(parseGoMod(GO_MOD).file, parseVendorModules(bytes)),
    '# github.com/google/uuid v1.1.1 => ../uuid\n## explicit; go 1.12\ngithub.com/google/uuid\n# a.b/d => ./d\n',
  ),
  'files of Windows': ofBytes(
    (bytes) => [
      decodeUtf8(bytes),
      decodeFile(bytes, detectEncoding(bytes)),
      decodeFile(bytes, 'utf-16le'),
      decodeFile(bytes, 'utf-16be'),
    ],
    '\ufeffGOPROXY=off',
    new Uint8Array([0xff, 0xfe, 0x47, 0, 0x3d, 0xd8]),
  ),
  netrc: ofText(parseNetrc, 'machine git.corp.example login me password secret\nmacdef init\ncd /\n\ndefault login a'),
  notes: ofBytes(
    (bytes) => [openNote(bytes, [KEY], trusting), parseSignedTree(bytes, KEY, trusting)],
    `${TREE}${SIGNED}`,
  ),
  'keys of notes': ofText(
    (text) => parseVerifierKey(text, sha256),
    'sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8',
  ),
  lookups: ofBytes((bytes) => {
    const found = parseLookup(bytes, KEY, trusting);
    return 'record' in found ? hashesFor(found.record, 'github.com/google/uuid', 'v1.1.1') : found;
  }, `63\n${LINES}\n${TREE}${SIGNED}`),
  trees: ofText((text) => [parseTree(text), parseCount(text), decodeBase64(text)], TREE, '454425'),
  'tiles and proofs': ofBytes(
    readProofs,
    new Uint8Array(400).map((_, i) => i),
  ),
  'paths of tiles': ofText(
    (text) => {
      const tile = parseTilePath(text);
      return tile && tilePath(tile);
    },
    'tile/8/0/x001/x234/067.p/3',
    'tile/8/data/000',
  ),
  'go-import pages': ofText(
    (text) => matchGoImport(parseGoImports(text), 'a.b/c/d'),
    '<html><head><meta name="go-import" content="a.b/c git https://a.b/c.git"><meta content=\'a.b mod https://p\' name=go-import></head>',
  ),
  h1: ofText((text) => hashFiles([{ name: text, sha256: '00' }], sha256), 'a.b/c@v1.0.0/go.mod'),
  quoting: ofText((text) => [goQuote(text), quoteBytes(toByteString(text), "'")], '\u0007é\u{1f600}"'),
  unescaping: ofText((text) => unescapeBytes(toByteString(text), 'path'), 'a%2fb%zz+%'),
  'byte strings': ofText((text) => fromByteString(toByteString(text)), 'é\ud800'),
};

/** The bytes as sizes of trees, hashes of a proof and data of the tiles that one needs. */
function readProofs(bytes: Uint8Array): unknown {
  const digits = [...bytes.subarray(0, 12)];
  const numberOf = (part: readonly number[]) => part.reduce((sum, byte) => sum * 256 + byte, 0);
  const size = numberOf(digits.slice(0, 6));
  const n = numberOf(digits.slice(6, 12));
  const hashes = Array.from({ length: Math.min(64, Math.floor(bytes.length / 32)) }, (_, i) =>
    bytes.slice(i * 32, i * 32 + 32),
  );
  const hash = bytes.slice(0, 32);
  const tree = { size, hash };
  const index = size === 0 ? n : n % (2 * size);
  const tiles = tilesToProve(size, [index]);
  const data = new Map(
    tiles.map((tile, i) => [
      tilePath(tile),
      tile.width * 32 <= bytes.length - i ? bytes.slice(i, i + tile.width * 32) : bytes,
    ]),
  );
  return [
    checkRecordProof(hashes, tree, n, hash, sha256),
    checkTreeProof(hashes, tree, { size: n, hash }, sha256),
    splitStoredHashIndex(index),
    proveHashes(tree, [index], data, sha256),
  ];
}
