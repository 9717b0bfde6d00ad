import { expect, it } from 'vitest';
import { importsOf, isNode, type Node, nameOf, readSource, type Source } from './syntax.ts';
import { allFiles, productFiles } from './tree.ts';

/** How something that reads is named in this house. */
const READER = /^(?:parse|decode|read|open|lint|unescape|unquote|split|detect|explain|lookUp|match)(?:[A-Z0-9]\w*)?$/u;
/** Its first parameter is what others have written. */
const WRITTEN = /^(?:string|Uint8Array|Buffer|ByteString|HttpReply)(?:$| \|)/u;
const FUZZED = 'test/unit/readers/';

/** Readers that get no fuzzed input by themselves, by place and name, and why. */
const EXEMPT: Readonly<Record<string, string>> = {
  ...because('takes the name of a place; what it reads there goes to a reader that is fuzzed, or to zod', [
    'electron/app/atomic-file.ts readJsonFile',
    'electron/app/preferences.ts openPreferences',
    'electron/app/window/window-state.ts readWindowState',
    'electron/engine/history/read-runs.ts readRun',
    'electron/engine/history/read-runs.ts readHistory',
    'electron/engine/repair/journal/journal-folder.ts readJournal',
    'electron/engine/repair/places/read-file-state.ts readFileState',
    'electron/engine/repair/places/hosts.ts readHosts',
    'electron/host/recorded/recorded-host.ts openRecordedHost',
    'electron/host/recorded/recording.ts readRecording',
    'electron/host/open-input.ts openInput',
  ]),
  ...because('throws what parseGoMod and parseGoWork turn into errors with a line', [
    'shared/go/mod-file/directives.ts readPath',
    'shared/go/mod-file/directives.ts readRequirement',
    'shared/go/mod-file/directives.ts readReplace',
    'shared/go/mod-file/go-mod.ts readStatements',
    'shared/go/mod-file/syntax.ts parseStatements',
  ]),
  'electron/cli/read-account.ts readAccount': 'throws the usage error that the command line prints',
  'shared/go/byte-string.ts decodeRune': 'one step of quoting and of notes, at a place within the text',
  'shared/ipc/port-reply.ts readReply': 'takes the name of a channel; what came is read by zod',
  'shared/go/key-hash.ts readUint32': 'four bytes of a signature whose length was looked at',
};

function because(why: string, readers: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(readers.map((reader) => [reader, why]));
}

/** `file name` of each exported function of a file that reads what others have written. */
function readersOf(source: Source): readonly string[] {
  return source.body.flatMap((node) => {
    const declared = node['declaration'];
    if (node.type !== 'ExportNamedDeclaration' || !isNode(declared) || declared.type !== 'FunctionDeclaration')
      return [];
    const name = nameOf(declared['id']) ?? '';
    return READER.test(name) && WRITTEN.test(firstType(declared, source)) ? [`${source.file} ${name}`] : [];
  });
}

/** The type of a function's first parameter, as written. */
function firstType(declared: Node, { text }: Source): string {
  const [first] = declared['params'] as readonly Node[];
  const annotation = first?.['typeAnnotation'];
  return isNode(annotation) ? text.slice(annotation.start, Number(annotation['end'])).replace(/^:\s*/u, '') : '';
}

const readers = productFiles.flatMap((file) => readersOf(readSource(file)));
const fuzzed = new Set(
  allFiles
    .filter((file) => file.startsWith(FUZZED))
    .flatMap((file) => importsOf(readSource(file)))
    .flatMap(({ file, names }) => names.map((name) => `${file} ${name}`)),
);

it('every reader of what others have written is fuzzed', () => {
  expect(readers.filter((reader) => !fuzzed.has(reader) && !(reader in EXEMPT))).toEqual([]);
});

it('nothing is exempt that is fuzzed, or no longer there', () => {
  expect(Object.keys(EXEMPT).filter((reader) => fuzzed.has(reader) || !readers.includes(reader))).toEqual([]);
});

it('finds a reader that is not fuzzed', () => {
  const text = `export function parseX(text: string): void {}
export async function readY(body: Uint8Array | null): Promise<void> {}
export function parseZ(from: { text: string }): void {}
export function show(text: string): void {}
function parseOwn(text: string): void {}`;
  expect(readersOf(readSource('shared/go/x.ts', text))).toEqual(['shared/go/x.ts parseX', 'shared/go/x.ts readY']);
});
