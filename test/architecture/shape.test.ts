// The shape of the tree: no cycles, no barrels, no dumping grounds, files one can read in one go.
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf, type Node, readSource, type Source } from './syntax.ts';
import { allFiles, codeFiles, isCode, productFiles, textOf } from './tree.ts';

/** Import graphs, types left out: they are gone at run time and cannot be half-initialised. */
function findCycle(graph: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): readonly string[] | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const next of graph.get(file) ?? []) {
      const cycle = walk(next, [...path, file]);
      if (cycle) return cycle;
    }
    done.add(file);
    return undefined;
  };
  for (const file of graph.keys()) {
    const cycle = walk(file, []);
    if (cycle) return cycle;
  }
  return undefined;
}

function graphOf(sources: readonly Source[], withTypes: boolean): ReadonlyMap<string, readonly string[]> {
  return new Map(
    sources.map((source) => [
      source.file,
      importsOf(source).flatMap(({ file, typeOnly }) => (file && (withTypes || !typeOnly) ? [file] : [])),
    ]),
  );
}

const sources = codeFiles.map((file) => readSource(file));

describe('imports', () => {
  it('have no cycle', () => {
    expect(findCycle(graphOf(sources, false))).toBeUndefined();
  });

  it('have none between rooms and folders of the program either when types count', () => {
    const product = sources.filter(({ file }) => productFiles.includes(file));
    expect(findCycle(graphOf(product, true))).toBeUndefined();
  });

  it('a cycle is seen', () => {
    const ring = ['b', 'c', 'a'].map((next, i) => readSource(`x/${'abc'[i]}.ts`, `export * from './${next}.ts';`));
    expect(findCycle(graphOf(ring, false))).toEqual(['x/a.ts', 'x/b.ts', 'x/c.ts', 'x/a.ts']);
  });
});

/** A file that holds nothing of its own. */
function isBarrel({ body }: Source): boolean {
  const passesOn = (node: Node) => /^Export(?:Named|All)Declaration$/u.test(node.type) && node['source'] != null;
  return (
    body.length > 0 && body.every((node) => passesOn(node) || node.type === 'ImportDeclaration') && body.some(passesOn)
  );
}

describe('files', () => {
  it('are no barrels', () => {
    expect(sources.filter(isBarrel).map(({ file }) => file)).toEqual([]);
    expect(isBarrel(readSource('shared/index.ts', "export * from './a.ts';\nexport { b } from './b.ts';"))).toBe(true);
    expect(isBarrel(readSource('shared/a.ts', "export * from './a.ts';\nexport const b = 1;"))).toBe(false);
  });

  const DUMP = /^(?:utils?|helpers?|misc|common|tools?|lib|constants|types)\.[a-z.]+$/iu;
  /** "tool" is the report's own word for the program; `npm run types` checks types. */
  const ALLOWED = ['electron/engine/tool.ts', 'build/types.mjs'];

  it('have a name that says what is in them', () => {
    const vague = codeFiles.filter((file) => DUMP.test(basename(file)) && !ALLOWED.includes(file));
    expect(vague).toEqual([]);
    expect(['utils.ts', 'util.test.ts', 'helpers.mjs'].every((name) => DUMP.test(name))).toBe(true);
  });

  const MOST_LINES = 300;
  /** A test may be a longer table. */
  const MOST_TEST_LINES = 400;

  it(`have at most ${MOST_LINES} lines, tests ${MOST_TEST_LINES}`, () => {
    const lines = (file: string) => textOf(file).split('\n').length - 1;
    const usual = (file: string) => (/\.test\.tsx?$/u.test(file) ? MOST_TEST_LINES : MOST_LINES);
    const code = allFiles.filter((file) => isCode(file) || /\.(?:go|sh)$/u.test(file));
    const long = code.filter((file) => lines(file) > usual(file));
    expect(long.map((file) => `${file}: ${lines(file)} lines`)).toEqual([]);
  });

  it('of the program have a median of 60 lines at most', () => {
    const lengths = productFiles.map((file) => textOf(file).split('\n').length).sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(60);
  });
});
