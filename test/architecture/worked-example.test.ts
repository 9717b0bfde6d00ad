// CONTRIBUTING.md shows how one more fault is added. Here that is done, in a copy of the tree, file by file as written.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root, textOf } from './tree.ts';

const blocks = [...textOf('CONTRIBUTING.md').matchAll(/^```ts file=(\S+)\n([\s\S]*?)^```$/gmu)];
const files = blocks.map(([, file = '', code = '']) => ({ file, code }));
const named = (ending: string) => files.find(({ file }) => file.endsWith(ending))?.file ?? '';

const NEEDED = [
  'build',
  'electron',
  'shared',
  'docs',
  'test/tsconfig.json',
  // The tables of docs/diagnosis.md are made of these.
  'test/architecture',
  'test/lab/load-worlds.ts',
  'test/lab/worlds',
  'test/fakes',
  'test/lab/world.ts',
  'test/lab/internet.ts',
  'test/unit/electron/engine',
  'test/unit/shared/diagnosis',
];
const TOP = ['package.json', 'tsconfig.json', 'vitest.config.ts', 'test/fixed-seed.ts', 'biome.json'];

let copy = '';
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'gomod-doctor-example-'));
  for (const path of [...NEEDED, ...TOP]) cpSync(join(root, path), join(copy, path), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

function node(...args: readonly string[]): { readonly code: number | null; readonly printed: string } {
  const env = { PATH: process.env['PATH'] ?? '', NO_COLOR: '1' };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: copy, env, encoding: 'utf8' });
  return { code: status, printed: `${stdout}${stderr}` };
}

const gen = (...args: readonly string[]) => node('build/gen/gen.mjs', ...args);
const tool = (path: string, ...args: readonly string[]) => node(join('node_modules', path), ...args);

describe('the worked example of CONTRIBUTING.md', () => {
  it('adds a probe, a cause, a world and two tests, and none of them is there already', () => {
    const kinds = [
      /\.probe\.ts$/u,
      /\.cause\.ts$/u,
      /\.world\.ts$/u,
      /^test\/unit\/.*\.test\.ts$/u,
      /\/cases\/.*\.ts$/u,
    ];
    expect(kinds.filter((kind) => !files.some(({ file }) => kind.test(file)))).toEqual([]);
    expect(files).toHaveLength(kinds.length);
    expect(
      files.filter(({ file }) => existsSync(join(root, file))),
      'choose another example',
    ).toEqual([]);
    for (const { file } of files) expect(textOf('CONTRIBUTING.md')).toMatch(new RegExp(`^### .*\`${file}\`$`, 'mu'));
  });

  it('makes the registries stale until they are written again', () => {
    expect(gen('--check'), 'before').toMatchObject({ code: 0 });
    for (const { file, code } of files) {
      mkdirSync(dirname(join(copy, file)), { recursive: true });
      writeFileSync(join(copy, file), code);
    }
    const { code, printed } = gen('--check');
    expect(code).toBe(1);
    for (const registry of [
      'shared/diagnosis/causes.gen.ts',
      'shared/domain/probe-ids.gen.ts',
      'electron/engine/probes.gen.ts',
    ])
      expect(printed).toContain(`${registry} is stale`);
    expect(gen()).toMatchObject({ code: 0 });
    expect(gen('--check')).toEqual({ code: 0, printed: '' });
  });

  it('compiles, also under the rules of its room', () => {
    const config = (name: string, room: string, list: readonly string[]) =>
      writeFileSync(join(copy, name), JSON.stringify({ extends: `./${room}/tsconfig.json`, include: [], files: list }));
    config('example.json', 'test', [
      ...files.map(({ file }) => file),
      'shared/diagnosis/causes.gen.ts',
      'electron/engine/probes.gen.ts',
    ]);
    config('shared.json', 'shared', [named('.cause.ts')]);
    for (const project of ['example.json', 'shared.json'])
      expect(tool('typescript/bin/tsc', '-p', project), project).toEqual({ code: 0, printed: '' });
  });

  it('is formatted and without a remark of the linter', () => {
    const { code, printed } = tool(
      '@biomejs/biome/bin/biome',
      'ci',
      '--vcs-enabled=false',
      ...files.map(({ file }) => file),
    );
    expect(code, printed).toBe(0);
  });

  it('passes its own tests', () => {
    const names = ['config.gomaxprocs-one', 'one at a time', 'has nothing to say'].join('|');
    const suites = ['test/unit/shared/diagnosis/causes.test.ts', named('.test.ts')];
    const { code, printed } = tool('vitest/vitest.mjs', 'run', '--project', 'unit', '-t', names, ...suites);
    expect(code, printed).toBe(0);
    expect(printed).toMatch(/Test Files\s+2 passed/u);
  });

  it('and the schema of the report goes stale like the registries', () => {
    writeFileSync(join(copy, 'docs/report.schema.json'), '{}\n');
    const { code, printed } = gen('--check');
    expect(code).toBe(1);
    expect(printed).toContain('docs/report.schema.json is stale');
  });
});
