// Calls that have no place here, found in the syntax tree: comments and texts may speak of them.
import { describe, expect, it } from 'vitest';
import { isNode, literal, type Node, nameOf, nodesIn, nodesOf, placeOf, readSource } from './syntax.ts';
import { codeFiles, productFiles } from './tree.ts';

interface Ban {
  readonly says: string;
  readonly files: readonly string[];
  readonly except?: readonly string[];
  readonly isBroken: (node: Node) => boolean;
  readonly examples: readonly string[];
  readonly harmless: readonly string[];
}

const isCall = (node: Node) => node.type === 'CallExpression' || node.type === 'NewExpression';
const argumentsOf = (node: Node) => ((node['arguments'] as readonly unknown[] | undefined) ?? []).filter(isNode);
const isMessage = (node: unknown) => isNode(node) && nameOf(node) === 'message' && node.type === 'MemberExpression';
const bare = (node: unknown) => (isNode(node) && node.type === 'Identifier' ? node['name'] : undefined);

const isClock = (node: Node): boolean =>
  isCall(node) &&
  nameOf(node['callee']) === 'now' &&
  ['Date', 'performance'].includes(String(bare((node['callee'] as Node)['object'])));

/** Methods that look into a text. */
const LOOKS = ['includes', 'match', 'matchAll', 'startsWith', 'endsWith', 'search', 'indexOf', 'test', 'exec'];

const BANS: readonly Ban[] = [
  {
    says: 'no shell: programs get arrays of arguments',
    files: codeFiles,
    isBroken: (node) =>
      node.type === 'Property' &&
      nameOf(node['key']) === 'shell' &&
      isNode(node['value']) &&
      node['value'].type === 'Literal' &&
      node['value']['value'] !== false,
    examples: ["spawn('x', [], { shell: true })", "spawn('x', [], { 'shell': '/bin/sh' })"],
    harmless: ["spawn('x', [], { shell: false })", '// shell: true'],
  },
  {
    says: 'no command lines: exec and execSync parse a string',
    files: codeFiles,
    isBroken: (node) => isCall(node) && ['exec', 'execSync'].includes(String(bare(node['callee']))),
    examples: ["exec('rm -rf x')", 'execSync(line)'],
    harmless: ["/a/.exec('a')", "execFile('git', [])"],
  },
  {
    says: 'no code made from text',
    files: codeFiles,
    isBroken: (node) => isCall(node) && ['eval', 'Function'].includes(String(bare(node['callee']))),
    examples: ["eval('1')", "new Function('return 1')", "Function('x')()"],
    harmless: ['new Map()', "const evaluate = (x: string) => x; evaluate('1')"],
  },
  {
    says: 'no markup made from text',
    files: productFiles,
    isBroken: (node) =>
      ['dangerouslySetInnerHTML', 'innerHTML', 'outerHTML', 'insertAdjacentHTML', 'srcDoc'].includes(
        String(node.type === 'JSXAttribute' ? (node['name'] as Node)['name'] : memberName(node)),
      ),
    examples: ['export const a = <p dangerouslySetInnerHTML={{ __html: x }} />', 'element.innerHTML = x'],
    harmless: ['export const a = <p>innerHTML</p>'],
  },
  {
    says: 'errors are told apart by their codes, not by their texts',
    files: productFiles,
    // The classifier is where texts of the system become words; an unknown one stays `unknown`.
    except: ['electron/host/node-network/classify-error.ts'],
    isBroken: (node) => {
      if (node.type === 'BinaryExpression') {
        const sides = [node['left'], node['right']];
        return (
          ['===', '!==', '==', '!='].includes(String(node['operator'])) &&
          sides.some(isMessage) &&
          sides.some((s) => literal(s))
        );
      }
      if (node.type === 'SwitchStatement') return isMessage(node['discriminant']);
      if (!isCall(node) || !LOOKS.includes(String(memberName(node['callee'])))) return false;
      return isMessage((node['callee'] as Node)['object']) || argumentsOf(node).some(isMessage);
    },
    examples: [
      "if (error.message.includes('ECONNREFUSED')) f()",
      'if (/refused/.test(error.message)) f()',
      "if (error.message === 'timeout') f()",
      'switch (error.message) { case "x": f() }',
    ],
    harmless: ["if (error.code === 'ECONNREFUSED') f()", 'log(error.message)'],
  },
  {
    says: 'no clock but the one of the host, so that recordings replay',
    files: productFiles.filter((file) => /^(?:shared|electron\/engine)\//u.test(file)),
    isBroken: (node) =>
      isClock(node) ||
      (node.type === 'NewExpression' && bare(node['callee']) === 'Date' && argumentsOf(node).length === 0),
    examples: ['const t = Date.now()', 'const t = performance.now()', 'const t = new Date()'],
    harmless: ['const t = host.now()', 'const t = new Date(0)'],
  },
  {
    says: 'no test fails for being slow: speed is measured in test/bench',
    files: codeFiles.filter((file) => /^test\/(?!bench\/)/u.test(file)),
    // Its clock is a false one.
    except: ['test/unit/electron/app/engine/check-runner.test.ts'],
    isBroken: (node) =>
      isCall(node) && bare(node['callee']) === 'expect' && [...nodesIn(argumentsOf(node))].some(isClock),
    examples: ['expect(performance.now() - began).toBeLessThan(200)', 'expect(Date.now() - t < 5).toBe(true)'],
    harmless: ['expect(limits.timeoutMs).toBeLessThan(200)', 'const began = performance.now()'],
  },
  {
    says: 'no test is left out or alone',
    files: codeFiles.filter((file) => file.startsWith('test/')),
    isBroken: (node) =>
      node.type === 'MemberExpression' &&
      ['skip', 'only', 'todo', 'skipIf', 'runIf', 'fails'].includes(String(nameOf(node['property']))) &&
      ['it', 'test', 'describe'].includes(String(bare(node['object']))),
    examples: ["it.skip('x', f)", "describe.only('x', f)"],
    harmless: ["it.each([1])('x', f)", 'request.only'],
  },
];

function memberName(node: unknown): string | undefined {
  return isNode(node) && node.type === 'MemberExpression' ? nameOf(node) : undefined;
}

function broken({ isBroken }: Ban, file: string, text?: string): readonly string[] {
  const source = readSource(file, text);
  return [...nodesOf(source)].filter(isBroken).map((node) => placeOf(source, node));
}

describe.each(BANS)('$says', (ban) => {
  it('holds', () => {
    const files = ban.files.filter((file) => !ban.except?.includes(file));
    expect(files.length).toBeGreaterThan(0);
    expect(files.flatMap((file) => broken(ban, file))).toEqual([]);
  });

  it('sees what breaks it, and nothing else', () => {
    for (const example of ban.examples) expect(broken(ban, 'example.tsx', example), example).not.toEqual([]);
    for (const example of ban.harmless) expect(broken(ban, 'example.tsx', example), example).toEqual([]);
  });
});
