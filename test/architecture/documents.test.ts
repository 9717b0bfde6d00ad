// What the documents name is there, what they list is complete, and the numbers in them are those of the code.
import { existsSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { suites } from '../../build/testing/suites.mjs';
import { EXIT } from '../../electron/cli/exit-codes.ts';
import { goEnvironment } from '../../electron/engine/go-environment.ts';
import type { Host } from '../../electron/host/host.ts';
import { renderCause } from '../../shared/diagnosis/render-cause.ts';
import { LAYERS } from '../../shared/domain/layer.ts';
import { PROBE_IDS } from '../../shared/domain/probe-ids.gen.ts';
import { remedies } from '../../shared/repair/remedies.gen.ts';
import { CONTRACT_CODES } from '../../shared/text/code-meanings.ts';
import { worlds } from '../lab/load-worlds.ts';
import { type Document, readDocument, spansOf, tableRows } from './markdown.ts';
import { isNode, literal, type Node, nameOf, nodesOf, readSource } from './syntax.ts';
import { allFiles, filesBelow, foldersIn, root, textOf } from './tree.ts';

const documents = allFiles.filter((file) => file.endsWith('.md')).map((file) => readDocument(file));
const document = (file: string) => readDocument(file);
const manifest = JSON.parse(textOf('package.json')) as Record<'scripts' | 'devDependencies', Record<string, string>>;

/** Files that CONTRIBUTING.md tells how to write. */
const EXAMPLES = [...textOf('CONTRIBUTING.md').matchAll(/^```ts file=(\S+)$/gmu)].map(([, file = '']) => file);

const exists = (path: string) => existsSync(join(root, path));
const all = (test: (doc: Document) => readonly string[]) =>
  documents.flatMap((doc) => test(doc).map((fault) => `${doc.file}: ${fault}`));

/** Paths in spans that do not exist. Capital words (LAYER, NAME) stand for any; `*` for some. */
function missingPaths({ file, spans }: Document): readonly string[] {
  const paths = spans.flatMap(
    (span) => /^(?:electron|renderer|shared|build|test|docs)\/[\w./*-]*$/u.exec(span)?.[0] ?? [],
  );
  return paths.filter((path) => {
    if (/\*|\b[A-Z]{4,}\b/u.test(path.replace('README', '')))
      return !exists(path.replace(/\/[^/]*(?:\*|\b[A-Z]{4,}\b).*$/u, ''));
    return !exists(path) && !EXAMPLES.includes(path) && !exists(posix.join(dirname(file), path));
  });
}

const missingLinks = ({ file, links }: Document) =>
  links.filter(
    (link) => !/^(?:https?:|#)/u.test(link) && !exists(posix.join(dirname(file), link.replace(/#.*$/u, ''))),
  );

/** `npm run X`, suites of `npm test -- X`, projects of vitest, worlds of the lab. */
function missingCommands({ prose, blocks }: Document): readonly string[] {
  const text = [prose, ...blocks].join('\n');
  const named = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, name = '']) => name);
  const scripts = named(/npm run (?:-s )?([a-z][a-z:-]*[a-z])/gu).filter(
    (name) => !Object.hasOwn(manifest.scripts, name),
  );
  const tests = [
    ...named(/npm test -- ([a-z0-9 ]+)/gu).flatMap((s) => s.trim().split(/ +/u)),
    ...named(/--project ([a-z0-9]+)/gu),
  ];
  const lab = named(/npm run (?:-s )?lab -- ([a-z][a-z0-9-]*)/gu);
  const inExamples = (name: string) => EXAMPLES.some((file) => file.endsWith(`/${name}.world.ts`));
  return [
    ...scripts.map((name) => `no script ${name}`),
    ...tests.filter((name) => !suites.some((suite) => suite.name === name)).map((name) => `no suite ${name}`),
    ...lab.filter((name) => !worlds.has(name) && !inExamples(name)).map((name) => `no world ${name}`),
  ];
}

/** Names that only look like codes: files, and node modules of a machine. */
const NO_CODES = ['go.mod', 'go.sum', 'go.env', 'go.exe', 'project.choose'];

/** Of probes and of remedies; the latter may lie in a terminal as well. */
const IDS: readonly string[] = [...PROBE_IDS, ...Object.keys(remedies)];

function missingIds({ spans }: Document): readonly string[] {
  const layered = (sign: string) => new RegExp(`^(?:${LAYERS.join('|')})\\${sign}[a-z0-9]+(?:-[a-z0-9]+)*$`, 'u');
  const example = (id: string) => EXAMPLES.some((file) => file.includes(`/${id.replace('.', '/')}.`));
  return [
    ...spans.filter((s) => layered('.').test(s) && !NO_CODES.includes(s) && !CONTRACT_CODES.includes(s)),
    ...spans.filter((s) => layered('/').test(s) && !IDS.includes(s) && !example(s)),
  ];
}

describe('every document', () => {
  it('names paths that exist', () => {
    expect(all(missingPaths)).toEqual([]);
    expect(missingPaths(readDocument('x.md', 'see `electron/nowhere.ts` and `shared/go/`'))).toEqual([
      'electron/nowhere.ts',
    ]);
  });

  it('links to what exists', () => {
    expect(all(missingLinks)).toEqual([]);
    expect(missingLinks(readDocument('docs/x.md', '[a](../README.md#x) [b](none.md)'))).toEqual(['none.md']);
  });

  it('names scripts, suites and worlds that exist', () => {
    expect(all(missingCommands)).toEqual([]);
    const wrong = '`npm run nothing`, `npm test -- lab dreams`, `npm run lab -- no-such-world`';
    expect(missingCommands(readDocument('x.md', wrong))).toEqual([
      'no script nothing',
      'no suite dreams',
      'no world no-such-world',
    ]);
  });

  it('names codes, probes and remedies that exist', () => {
    expect(all(missingIds)).toEqual([]);
    expect(
      missingIds(readDocument('x.md', '`dns.unheard-of` `dns/unheard-of` `dns.poisoned` `dns/lookup`')),
    ).toHaveLength(2);
  });
});

describe('the workflows', () => {
  const workflows = allFiles.filter((file) => /^\.github\/workflows\/[^/]+\.yml$/u.test(file));
  /** Each step that runs something: one line, or the lines of a block. */
  const steps = (text: string) =>
    [...text.matchAll(/^ *(?:- )?run: (?:\|\n((?: {10,}.*\n)+)|(.+))$/gmu)].map(
      ([, block, line]) => block ?? line ?? '',
    );

  it('run the scripts and suites that run here', () => {
    expect(workflows.map((file) => posix.basename(file)).sort()).toEqual(['ci.yml', 'release.yml']);
    const used = workflows.flatMap((file) => steps(textOf(file)));
    expect(used.filter((step) => step.includes('npm ')).length).toBeGreaterThan(10);
    expect(used.flatMap((step) => missingCommands(readDocument('x.md', `\`\`\`\n${step}\n\`\`\`\n`)))).toEqual([]);
    // A program of ours is started by its script, so that what runs there can be tried here.
    expect(used.filter((step) => /\bnode (?:build|test|dist)\//u.test(step))).toEqual([]);
  });
});

describe('the READMEs', () => {
  const both = ['README.md', 'README.zh-CN.md'].map(document);
  const commands = filesBelow('electron/cli/commands').map((file) => posix.basename(file, '.ts'));
  const optionsOf = (file: string) =>
    [...nodesOf(readSource(file))]
      .filter((node) => node.type === 'CallExpression' && nameOf(node['callee']) === 'option')
      .flatMap((node) => literal((node['arguments'] as readonly unknown[])[0])?.match(/--[a-z-]+/u) ?? []);

  it('link to each other first', () => {
    for (const [doc, other] of [both, [...both].reverse()]) expect(doc?.links[0]).toBe(other?.file);
  });

  it('say the same: pictures, links, flags and examples', () => {
    const [en, zh] = both.map(({ prose, blocks, links }) => ({
      links: links
        .filter((l) => !l.startsWith('README'))
        .map((l) => l.replace(/\.(?:en|zh-CN)\.[a-z]+\.png|#.*$/gu, '').replace(/\.zh-CN\.md$/u, '.md'))
        .sort(),
      flags: [...new Set(prose.match(/--[a-z-]+/gu))].sort(),
      variables: [...new Set(prose.match(/\b(?:GO|GMD_|ELECTRON_)[A-Z_]+\b/gu))].sort(),
      numbers: (prose.match(/\b\d+(?:\.\d+)+\b/gu) ?? []).sort(),
      blocks: blocks.length,
    }));
    expect(zh).toEqual(en);
  });

  it.each(both)('$file names every command, and every option of diagnose, repair and undo', (doc) => {
    const rows = tableRows(doc, doc.file === 'README.md' ? 'command' : '命令');
    expect(rows.map(([command]) => spansOf(command)[0]?.split(' ')[0]).sort()).toEqual([...commands].sort());
    const options = ['commands/diagnose.ts', 'commands/repair.ts', 'commands/undo.ts', 'selector-options.ts'].flatMap(
      (file) => optionsOf(`electron/cli/${file}`),
    );
    expect(options.length).toBeGreaterThan(5);
    expect(options.filter((option) => !doc.prose.includes(option))).toEqual([]);
  });

  it.each(both)('$file lists the exit codes', (doc) => {
    const rows = tableRows(doc, doc.file === 'README.md' ? 'exit code' : '退出码');
    expect(rows.map(([code]) => Number(code))).toEqual(Object.values(EXIT).sort());
  });

  it.each([
    ['README.md', 'en'],
    ['README.zh-CN.md', 'zh-CN'],
  ] as const)('%s quotes the diagnosis as it is printed', (file, language) => {
    const params = { source: 'machine', value: 'x', hidden: 'y', hiddenWorks: true };
    const { headline, summary } = renderCause({ code: 'config.env-shadowed', subject: 'GOPROXY', params }, language);
    const quoted = document(file).blocks.join('\n');
    expect(quoted).toContain(`✕ ${headline}  [config.env-shadowed · GOPROXY · `);
    expect(quoted).toContain(`  ${summary}\n`);
  });
});

describe('ARCHITECTURE.md', () => {
  const doc = document('ARCHITECTURE.md');

  it('lists every room and every folder in it', () => {
    const listed = tableRows(doc, 'folder').flatMap(([folder]) => spansOf(folder));
    const inside = (room: string) => foldersIn(room).map((name) => `${room}/${name}/`);
    const tops = foldersIn('')
      .filter((name) => !name.startsWith('.'))
      .filter((name) => name !== 'electron');
    const wanted = [...tops.map((name) => `${name}/`), ...inside('shared'), ...inside('electron')];
    expect([...listed].sort()).toEqual(wanted.sort());
  });

  it('lists every architecture test', () => {
    const listed = tableRows(doc, 'rule').flatMap(([, test]) => spansOf(test));
    const tests = filesBelow('test/architecture').filter((file) => file.endsWith('.test.ts'));
    expect([...listed].sort()).toEqual(tests.map((file) => posix.basename(file)).sort());
  });
});

describe('CONTRIBUTING.md', () => {
  const doc = document('CONTRIBUTING.md');

  it('lists every test folder', () => {
    const listed = tableRows(doc, 'folder').flatMap(([folder]) => spansOf(folder));
    expect([...listed].sort()).toEqual(
      foldersIn('test')
        .map((name) => `test/${name}`)
        .sort(),
    );
  });

  it('lists every script', () => {
    const text = [doc.prose, ...doc.blocks].join('\n');
    const called = (name: string) =>
      text.includes(['start', 'test'].includes(name) ? `npm ${name}` : `npm run ${name}`);
    expect(Object.keys(manifest.scripts).filter((name) => !called(name))).toEqual([]);
  });
});

/** The value of a constant of numbers and signs between them; undefined for anything else. */
function constant(file: string, name: string): number | undefined {
  const declared = [...nodesOf(readSource(file))].find(
    (node) => node.type === 'VariableDeclarator' && nameOf(node['id']) === name,
  );
  return evaluate(declared?.['init']);
}

function evaluate(node: unknown): number | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === 'Literal' && typeof node['value'] === 'number') return node['value'];
  const sides = [evaluate((node as Node)['left']), evaluate((node as Node)['right'])];
  const [left, right] = sides;
  if (node.type !== 'BinaryExpression' || left === undefined || right === undefined) return undefined;
  return { '*': left * right, '<<': left << right, '+': left + right }[String(node['operator'])];
}

const UNITS: Readonly<Record<string, number>> = { KiB: 1 << 10, MiB: 1 << 20, GiB: 1 << 30, bytes: 1 };

function quantity(text: string): number {
  const [number = '', unit] = text.split(' ');
  return Number(number) * (unit === undefined ? 1 : (UNITS[unit] ?? Number.NaN));
}

describe('SECURITY.md', () => {
  const rows = tableRows(document('SECURITY.md'), 'what');

  it.each(rows)('%s: %s', (_what, most = '', where) => {
    const [name = '', file = ''] = spansOf(where);
    expect(constant(file, name)).toBe(quantity(most));
  });

  it('a number that differs is seen', () => {
    expect(rows.length).toBeGreaterThan(10);
    expect(quantity('64 KiB')).toBe(65_536);
    expect(quantity('64 potatoes')).toBeNaN();
    expect(constant('electron/host/run-process.ts', 'DEFAULT_MAX_BYTES')).toBe(quantity('16 MiB'));
  });

  it('names every variable that `go` gets from us', () => {
    const host = {
      platform: 'linux',
      environment: () => ({}),
      files: { join: (...parts: string[]) => parts.join('/') },
    };
    const names = Object.keys(goEnvironment(host as unknown as Host, '/scratch'));
    expect(names.length).toBeGreaterThan(5);
    expect(names.filter((name) => !new RegExp(`\\b${name}\\b`, 'u').test(textOf('SECURITY.md')))).toEqual([]);
  });

  /** Programs that firewall rules are about, and our own uninstaller: they are not started. */
  const LOOKED_FOR = ['go.exe', 'https.exe', 'doctor.exe'];

  it('names every program that the code starts', () => {
    const started = new Set(
      filesBelow('electron').flatMap((file) =>
        file.endsWith('.ts') ? (textOf(file).match(/\b[a-z]+\.exe\b(?=')/gu) ?? []) : [],
      ),
    );
    const only = [...started].filter((name) => !['where.exe', 'curl.exe', ...LOOKED_FOR].includes(name));
    expect(only.filter((name) => !textOf('SECURITY.md').includes(`\\${name}`))).toEqual([]);
    expect(only).toContain('reg.exe');
  });
});

describe('docs/decisions.md', () => {
  it('has a reason for every package, and for no other', () => {
    const listed = tableRows(document('docs/decisions.md'), 'package').flatMap(([names]) => spansOf(names));
    expect([...listed].sort()).toEqual(Object.keys(manifest.devDependencies).sort());
  });
});

describe('docs/performance.md', () => {
  it('tells of every bench, and of no other', () => {
    const told = tableRows(document('docs/performance.md'), 'bench').flatMap(([name]) => spansOf(name));
    const benches = filesBelow('test/bench').flatMap((file) => /([^/]+)\.bench\.ts$/u.exec(file)?.[1] ?? []);
    expect([...new Set(told)].sort()).toEqual([...benches].sort());
  });
});

describe('docs/verification.md', () => {
  const doc = document('docs/verification.md');
  const rows = tableRows(doc, 'behaviour');
  const claimed = new Set(rows.flatMap(([, , by]) => spansOf(by)).filter((span) => !span.includes('/')));
  const waiting = spansOf(doc.prose.slice(doc.prose.indexOf('Not used by a test yet')).replaceAll('\n', ' '));
  const tests = filesBelow('test/unit').map(textOf).join('\n');
  const outputs = filesBelow('test/fixtures/windows').map((file) => posix.basename(file, '.txt'));
  const machines = foldersIn('test/fixtures/machines');

  it('speaks of every fixture, and of none that is not there', () => {
    expect([...claimed, ...waiting].sort()).toEqual([...outputs, ...machines].sort());
  });

  it('says truly which of them a test reads', () => {
    const isRead = (name: string) => tests.includes(`'${name}'`);
    // Every machine is opened by machines.test.ts, which reads the folder.
    expect([...claimed].filter((name) => !machines.includes(name) && !isRead(name))).toEqual([]);
    expect(waiting.filter(isRead)).toEqual([]);
  });

  it('says of a release what only a real Windows or a signing identity can prove', () => {
    const unproven = rows.filter(([, , by]) => by?.includes('nothing yet')).map((row) => row.join(' '));
    for (const what of ['portable', 'MSI', 'for ARM', 'a signing identity', 'a true update', 'SmartScreen', '10 %'])
      expect(
        unproven.filter((row) => row.includes(what)),
        what,
      ).not.toEqual([]);
  });

  it('lists every effect of a change that a recording only assumes', () => {
    const assumed = machines.filter((name) => {
      const { cured } = JSON.parse(textOf(`test/fixtures/machines/${name}/machine.json`)) as {
        cured?: { source: string };
      };
      return cured?.source === 'assumed';
    });
    expect(assumed.length).toBeGreaterThan(3);
    const told = rows.filter(([, , by]) => by?.includes('assumed')).flatMap(([, , by]) => spansOf(by));
    expect(assumed.filter((name) => !told.includes(name))).toEqual([]);
  });

  it('speaks of every file that asks Windows', () => {
    const named = rows.flatMap(([, code]) => spansOf(code));
    expect(filesBelow('electron/host/windows').filter((file) => !named.includes(file))).toEqual([]);
  });
});
