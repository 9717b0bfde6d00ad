import { posix } from 'node:path';
import { parseSync } from 'vite';
import { textOf } from './tree.ts';

/** A node of the syntax tree (ESTree with TypeScript), as far as these tests look into one. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

export interface Import {
  /** As written. */
  readonly name: string;
  /** The path from the root, where it is one of our own files. */
  readonly file: string | undefined;
  /** True where nothing of it is left at run time. */
  readonly typeOnly: boolean;
  /** Names taken from it. */
  readonly names: readonly string[];
}

export interface Source {
  readonly file: string;
  readonly text: string;
  readonly body: readonly Node[];
}

const parsed = new Map<string, Source>();

/** Parses a file of the checkout, or, for synthetic examples, `text` as if it stood there. */
export function readSource(file: string, text?: string): Source {
  const known = text === undefined ? parsed.get(file) : undefined;
  if (known) return known;
  const source = parse(file, text ?? textOf(file));
  if (text === undefined) parsed.set(file, source);
  return source;
}

function parse(file: string, text: string): Source {
  const { program, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  return { file, text, body: program.body as unknown as readonly Node[] };
}

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';

/** Every node of a source, outer ones first. */
export function nodesOf(source: Source): Generator<Node> {
  return nodesIn(source.body);
}

/** The nodes of a part of a tree. */
export function* nodesIn(part: readonly unknown[]): Generator<Node> {
  const open: unknown[] = [...part];
  for (const value of open) {
    if (Array.isArray(value)) open.push(...value);
    else if (isNode(value)) {
      yield value;
      open.push(...Object.values(value).filter((child) => typeof child === 'object' && child !== null));
    }
  }
}

/** `file:line` of a node, for people. */
export function placeOf({ file, text }: Source, node: Node): string {
  return `${file}:${text.slice(0, node.start).split('\n').length}`;
}

/** Static and dynamic imports, re-exports, `require`, and `import()` in types. */
export function importsOf(source: Source): readonly Import[] {
  return [...nodesOf(source)].flatMap((node) => {
    const from = sourceOf(node);
    if (from === undefined) return [];
    const specifiers = (Array.isArray(node['specifiers']) ? node['specifiers'] : []).filter(isNode);
    const kind = node['importKind'] ?? node['exportKind'];
    const typeOnly =
      node.type === 'TSImportType' ||
      kind === 'type' ||
      (specifiers.length > 0 && specifiers.every((s) => s['importKind'] === 'type' || s['exportKind'] === 'type'));
    const names = specifiers.map((s) => nameOf(s['imported'] ?? s['local']) ?? 'default');
    return [{ name: from, file: fileOf(source.file, from), typeOnly, names }];
  });
}

function sourceOf(node: Node): string | undefined {
  if (node.type === 'CallExpression' && nameOf(node['callee']) === 'require') {
    return literal((node['arguments'] as readonly unknown[])[0]);
  }
  const has = [
    'ImportDeclaration',
    'ExportNamedDeclaration',
    'ExportAllDeclaration',
    'ImportExpression',
    'TSImportType',
  ];
  return has.includes(node.type) ? literal(node['source']) : undefined;
}

function fileOf(importer: string, name: string): string | undefined {
  return name.startsWith('.') ? posix.join(posix.dirname(importer), name.replace(/\?.*$/u, '')) : undefined;
}

/** The name of an identifier, or of the last part of `a.b.c`. */
export function nameOf(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === 'Identifier') return node['name'] as string;
  return node.type === 'MemberExpression' && node['computed'] !== true ? nameOf(node['property']) : literal(node);
}

/** The text of a string literal. */
export function literal(node: unknown): string | undefined {
  return isNode(node) && node.type === 'Literal' && typeof node['value'] === 'string' ? node['value'] : undefined;
}
