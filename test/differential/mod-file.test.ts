import fc from 'fast-check';
import { test } from 'vitest';
import { fromByteString, toByteString } from '../../shared/go/byte-string.ts';
import { parseGoMod } from '../../shared/go/mod-file/go-mod.ts';
import { parseGoWork } from '../../shared/go/mod-file/go-work.ts';
import type { GoMod, GoWork, ModFileError, ModuleVersion } from '../../shared/go/mod-file/mod-types.ts';
import { bytesOf, damaged, textOf } from './arbitraries.ts';
import { agree, base64 } from './compare.ts';

const GO_MODS = [
  'module example.com/app\n\ngo 1.22.1\n\ntoolchain go1.22.3\n\nrequire (\n\tgolang.org/x/text v0.3.2 // indirect\n\tgithub.com/Azure/go/v2 v2.0.1\n)\n\nreplace golang.org/x/text => ../text\n\nreplace a.b/c v1.0.0 => d.e/f v1.2.3\n',
  '// Deprecated: use example.com/new instead.\nmodule "example.com/app"\n\nexclude a.b/c v1.0.0\n\nretract (\n\t// broken\n\t[v1.0.0, v1.0.5]\n\tv1.1.0 // too\n)\n\ntool a.b/c/cmd/x\nignore ./node_modules\ngodebug default=go1.21\n',
  'module example.com/a\ngo 1.20\nrequire gopkg.in/yaml.v3 v3.0.1 // indirect; why\nrequire "quoted.example/x" "v1.0.0"\nreplace x.y/z => C:\\local\n',
];
const PIECES = [
  'module ',
  'go ',
  'toolchain ',
  'require ',
  'exclude ',
  'replace ',
  'retract ',
  'tool ',
  'ignore ',
  'godebug ',
  'use ',
  '(',
  ')',
  '\n',
  '\n',
  '\n\t',
  '\r\n',
  ' ',
  '=>',
  '[',
  ']',
  ',',
  'example.com/a',
  'example.com/a/v2',
  'gopkg.in/yaml.v3',
  'v1.2.3',
  'v2.0.0',
  'v2.0.0+incompatible',
  'v1',
  'master',
  'go1.22.3',
  '1.22',
  '1.21.0',
  '../local',
  './x',
  '"quoted"',
  '`raw`',
  "'x'",
  '// indirect',
  '// Deprecated: old',
  '// why\n',
  '/* x */',
  '=>\n',
  'a.b/c v1.0.0',
  '\\',
  '"\\n"',
  '"\\u00e9 x"',
  'key=value',
  'default',
];
const texts = bytesOf(fc.oneof({ weight: 2, arbitrary: damaged(GO_MODS) }, textOf(PIECES, 18)));

const pair = ({ path, version }: ModuleVersion): [string, string] => [path, version];
const failed = (errors: ModFileError[]): { error: string } => ({
  error: errors.map(({ message }) => message).join('\n'),
});

function showMod(file: GoMod): unknown {
  return {
    require: file.require.map((entry) => [pair(entry), entry.indirect, entry.line]),
    exclude: file.exclude.map((entry) => [pair(entry), entry.line]),
    replace: showReplace(file.replace),
    retract: file.retract.map(({ low, high, rationale, line }) => [low, high, rationale, line]),
    godebug: showGodebug(file.godebug),
    tool: file.tool.map(({ path, line }) => [path, line]),
    ignore: file.ignore.map(({ path, line }) => [path, line]),
    ...(file.module === undefined ? {} : { module: [file.module.path, file.module.deprecated, file.module.line] }),
    ...(file.go === undefined ? {} : { go: [file.go.version, file.go.line] }),
    ...(file.toolchain === undefined ? {} : { toolchain: [file.toolchain.name, file.toolchain.line] }),
  };
}

function showWork(file: GoWork): unknown {
  return {
    use: file.use.map(({ path, line }) => [path, line]),
    replace: showReplace(file.replace),
    godebug: showGodebug(file.godebug),
    ...(file.go === undefined ? {} : { go: [file.go.version, file.go.line] }),
    ...(file.toolchain === undefined ? {} : { toolchain: [file.toolchain.name, file.toolchain.line] }),
  };
}

const showReplace = (list: GoMod['replace']): unknown =>
  list.map((entry) => [pair(entry.old), pair(entry.new), entry.line]);
const showGodebug = (list: GoMod['godebug']): unknown => list.map(({ key, value, line }) => [key, value, line]);

// Go's messages are bytes; what is not UTF-8 in them shows as U+FFFD, byte by byte.
function decoded(answer: unknown): unknown {
  const error = (answer as { error?: string }).error;
  return error === undefined ? answer : { error: fromByteString(Buffer.from(error, 'base64').toString('latin1')) };
}

// JSON makes one U+FFFD of each bad byte in names, as we do.
const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');

for (const lax of [false, true]) {
  test(`go.mod${lax ? ' of a dependency' : ''}`, () =>
    agree(
      'go-mod',
      texts,
      (text) => {
        const { file, errors } = parseGoMod(bytes(text), { lax });
        return errors.length > 0 ? failed(errors) : showMod(file);
      },
      { runs: 12000, argument: (text) => ({ Data: base64(text), Lax: lax }), theirs: decoded },
    ));
}

const GO_WORKS = [
  'go 1.22\n\nuse (\n\t./a\n\t./b\n)\n\nreplace a.b/c => ../c\n',
  'go 1.21.0\ntoolchain go1.22.3\nuse .\ngodebug x=y\n',
];
test('go.work', () =>
  agree(
    'go-work',
    bytesOf(fc.oneof(damaged(GO_WORKS), textOf(PIECES, 16))),
    (text) => {
      const { file, errors } = parseGoWork(bytes(text));
      return errors.length > 0 ? failed(errors) : showWork(file);
    },
    { runs: 8000, argument: base64, theirs: decoded },
  ));

test('text and its bytes mean the same', () =>
  agree(
    'go-mod',
    textOf(PIECES, 10),
    (text) => {
      const { file, errors } = parseGoMod(text);
      return errors.length > 0 ? failed(errors) : showMod(file);
    },
    { runs: 2000, argument: (text) => ({ Data: base64(toByteString(text)), Lax: false }), theirs: decoded },
  ));
