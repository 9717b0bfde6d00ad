// Nothing is claimed that nothing proves: every cause is the right answer somewhere, every probe sees what decides one.
import { describe, expect, it } from 'vitest';
import { causes } from '../../shared/diagnosis/causes.gen.ts';
import { PROBE_IDS } from '../../shared/domain/probe-ids.gen.ts';
import { CONTRACT_CODES } from '../../shared/text/code-meanings.ts';
import { worlds } from '../lab/load-worlds.ts';
import { recordedMachines } from './recorded-machines.ts';
import { importsOf, literal, nodesOf, readSource } from './syntax.ts';
import { filesBelow, textOf } from './tree.ts';

const codes = Object.keys(causes);
const causeFile = (code: string) => `shared/diagnosis/causes/${code.replace('.', '/')}.cause.ts`;

/** Tables of findings and what has to be made of them. */
const tables = filesBelow('test/unit')
  .filter((file) => /^test\/unit\/shared\/diagnosis\/.*\.tsx?$/u.test(file))
  .map((file) => ({ file, text: textOf(file) }));

/** Causes that no world, no recorded machine and no table expects yet. It may only get shorter. */
const UNPROVEN: readonly string[] = [
  'config.goproxy-retired-host',
  'module.retagged',
  'project.gomod-malformed',
  'project.gomod-missing',
  'tcp.reset',
];

function proofsOf(code: string): readonly string[] {
  const quoted = new RegExp(`['"\`]${code.replace('.', '\\.')}['"\`]`, 'u');
  return [
    ...[...worlds]
      .filter(([, { expect: e }]) => e.cause?.code === code || e.also?.some((also) => also.code === code))
      .map(([name]) => `world ${name}`),
    ...Object.entries(recordedMachines).flatMap(([name, cause]) => (cause?.code === code ? [`recorded ${name}`] : [])),
    ...tables.filter(({ text }) => quoted.test(text)).map(({ file }) => `table ${file}`),
  ];
}

const proofs = new Map(codes.map((code) => [code, proofsOf(code)]));

describe('causes', () => {
  it('are each the right answer in a world, on a recorded machine or in a table', () => {
    console.log([...proofs].map(([code, by]) => `${code}: ${by.join(', ') || 'nothing yet'}`).join('\n'));
    const unproven = codes.filter((code) => proofs.get(code)?.length === 0);
    expect(unproven.filter((code) => !UNPROVEN.includes(code))).toEqual([]);
    expect(UNPROVEN.filter((code) => !codes.includes(code))).toEqual([]);
  });

  it('have a meaning in the table of the contract, and a file by their name', () => {
    expect(codes.filter((code) => !CONTRACT_CODES.includes(code))).toEqual([]);
    expect(codes.filter((code) => readSource(causeFile(code)).body.length === 0)).toEqual([]);
  });

  it('a cause that nothing expects is seen', () => {
    expect(proofsOf('config.no-such-cause')).toEqual([]);
    expect(proofsOf('config.goproxy-off')).toContain('world goproxy-off');
    expect(proofsOf('firewall.blocks-program')).toContain('recorded zh-go-blocked-by-rule');
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
  const decides = (file: string) => [...codesIn(file, true)].filter((code) => read.has(code));

  it('see each something that a proven cause rests on', () => {
    const idle = PROBE_IDS.filter((id) => decides(`electron/engine/probes/${id}.probe.ts`).length === 0);
    expect(idle).toEqual([]);
  });

  it('a file that sees nothing is not taken for one', () => {
    expect(decides('electron/engine/patience.ts')).toEqual([]);
  });
});
