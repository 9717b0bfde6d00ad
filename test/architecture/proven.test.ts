// Nothing is claimed that nothing proves: every cause is the right answer somewhere, every probe sees what decides one.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inCheckout } from '../../build/runtime/paths.mjs';
import { causes } from '../../shared/diagnosis/causes.gen.ts';
import { PROBE_IDS } from '../../shared/domain/probe-ids.gen.ts';
import { CONTRACT_CODES } from '../../shared/text/code-meanings.ts';
import { worlds } from '../lab/load-worlds.ts';
import { hasTable, proofsOf, unseenCodes, withTables } from './diagnosis-tables.ts';
import { importsOf, literal, nodesOf, readSource } from './syntax.ts';
import { filesBelow } from './tree.ts';

const codes = Object.keys(causes);

/** Codes that no world can show yet: a table of findings or a text that `explain` reads is all they rest on. */
const UNSEEN: readonly string[] = [
  // Told of texts alone.
  'config.env-command-wrong',
  'config.gomaxprocs-one',
];
const causeFile = (code: string) => `shared/diagnosis/causes/${code.replace('.', '/')}.cause.ts`;

function proofsIn(code: string): readonly string[] {
  const { worlds: seen, machines } = proofsOf(code);
  return [
    ...seen.map((name) => `world ${name}`),
    ...machines.map((name) => `recorded ${name}`),
    ...(hasTable(code) ? ['table'] : []),
  ];
}

const proofs = new Map(codes.map((code) => [code, proofsIn(code)]));

describe('causes', () => {
  it('are each the right answer in a world, on a recorded machine or in a table', () => {
    console.log([...proofs].map(([code, by]) => `${code}: ${by.join(', ') || 'nothing yet'}`).join('\n'));
    expect(codes.filter((code) => proofs.get(code)?.length === 0)).toEqual([]);
  });

  it('have a meaning in the table of the contract, and a file by their name', () => {
    expect(codes.filter((code) => !CONTRACT_CODES.includes(code))).toEqual([]);
    expect(codes.filter((code) => readSource(causeFile(code)).body.length === 0)).toEqual([]);
  });

  it('a cause that nothing expects is seen', () => {
    expect(proofsIn('config.no-such-cause')).toEqual([]);
    expect(proofsIn('config.goproxy-off')).toContain('world goproxy-off');
    expect(proofsIn('firewall.blocks-program')).toContain('recorded zh-go-blocked-by-rule');
  });
});

describe('docs/diagnosis.md', () => {
  const file = inCheckout('docs/diagnosis.md');
  const text = readFileSync(file, 'utf8');

  it('lists the worlds and the causes as they are', () => {
    expect(withTables(text), 'stale: npm run gen').toBe(text);
    expect(withTables(text.replace('| goproxy-off |', '| goproxy-on |'))).toBe(text);
  });

  it('has every code of the contract in a world or on a recorded machine, but for these', () => {
    expect([...unseenCodes()].sort()).toEqual([...UNSEEN].sort());
  });
});

describe('worlds', () => {
  it('expect codes of the contract only', () => {
    const expected = [...worlds].flatMap(([name, { expect: e }]) =>
      [e.cause, ...(e.also ?? [])].flatMap((cause) => (cause ? [`${name}: ${cause.code}`] : [])),
    );
    expect(expected.filter((line) => !CONTRACT_CODES.includes(line.split(': ')[1] ?? ''))).toEqual([]);
  });

  it('are named by what they are: healthy ones begin so, and only those', () => {
    const wrong = [...worlds].filter(([name, { expect: e }]) => name.startsWith('healthy-') !== (e.cause === null));
    expect(wrong.map(([name]) => name)).toEqual([]);
  });
});

/** Codes that a file speaks of, with those of what it imports from the engine itself. */
function codesIn(file: string, deep: boolean): ReadonlySet<string> {
  const source = readSource(file);
  const own = [...nodesOf(source)]
    .flatMap((node) => literal(node) ?? [])
    .filter((text) => /^[a-z]+\.[a-z0-9-]+$/u.test(text));
  const helpers = importsOf(source).flatMap((i) =>
    !i.typeOnly && /^electron\/engine\/[^/]+\.ts$/u.test(i.file ?? '') ? [i.file ?? ''] : [],
  );
  return new Set([...own, ...(deep ? helpers.flatMap((helper) => [...codesIn(helper, false)]) : [])]);
}

/** What rules read of findings, whether in the cause's own file or in one that all rules share. */
const read = new Set([
  ...codes.filter((code) => proofs.get(code)?.length).flatMap((code) => [code, ...codesIn(causeFile(code), false)]),
  ...filesBelow('shared/diagnosis')
    .filter((file) => /^shared\/diagnosis\/[^/]+\.ts$/u.test(file) && !file.endsWith('.gen.ts'))
    .flatMap((file) => [...codesIn(file, false)]),
]);

describe('probes', () => {
  const fileOf = (id: string) => `electron/engine/probes/${id}.probe.ts`;
  const decides = (file: string) => [...codesIn(file, true)].filter((code) => read.has(code));
  const needs = (file: string) => importsOf(readSource(file)).flatMap((i) => (i.typeOnly || !i.file ? [] : [i.file]));

  it('see each something that a proven cause rests on, or are needed by one that does', () => {
    const useful = PROBE_IDS.map(fileOf).filter((file) => decides(file).length > 0);
    const idle = PROBE_IDS.map(fileOf).filter(
      (file) => !useful.includes(file) && !useful.some((u) => needs(u).includes(file)),
    );
    expect(idle).toEqual([]);
  });

  it('a file that sees nothing is not taken for one', () => {
    expect(decides('electron/engine/patience.ts')).toEqual([]);
  });
});
