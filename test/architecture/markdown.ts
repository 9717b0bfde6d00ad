import { textOf } from './tree.ts';

/** A document, with its fenced blocks apart: what stands in them is not Markdown. */
export interface Document {
  readonly file: string;
  /** Without fenced blocks. */
  readonly prose: string;
  readonly blocks: readonly string[];
  /** Contents of `code spans`. */
  readonly spans: readonly string[];
  /** Targets of links and pictures. */
  readonly links: readonly string[];
}

export function readDocument(file: string, text = textOf(file)): Document {
  const fence = /^```.*\n[\s\S]*?^```$/gmu;
  const prose = text.replace(fence, '');
  return {
    file,
    prose,
    blocks: text.match(fence) ?? [],
    spans: [...prose.matchAll(/`([^`\n]+)`/gu)].map(([, span = '']) => span),
    links: [...prose.matchAll(/\]\(([^)\s]+)\)/gu)].map(([, target = '']) => target),
  };
}

/** Cells of the table rows below a heading row that begins with these words; `\|` is no border. */
export function tableRows({ file, prose }: Document, heading: string): readonly (readonly string[])[] {
  const lines = prose.split('\n');
  const start = lines.findIndex((line) => line.startsWith(`| ${heading} |`));
  if (start < 0) throw new Error(`${file} has no table "${heading}"`);
  const end = lines.findIndex((line, i) => i > start && !line.startsWith('|'));
  const cells = (line: string) => line.split(/(?<!\\)\|/u).slice(1, -1);
  return lines.slice(start + 2, end < 0 ? undefined : end).map((line) => cells(line).map((cell) => cell.trim()));
}

/** The code spans of one cell. */
export const spansOf = (cell = ''): readonly string[] => [...cell.matchAll(/`([^`]+)`/gu)].map(([, span = '']) => span);
