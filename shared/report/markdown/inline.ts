import { printable } from '../printable.ts';

/** Signs that Markdown, and the HTML inside it, give a meaning. */
const MEANINGFUL = /[\\`*_{}[\]<>#|~]/gu;

/** A text in one line, with nothing in it that Markdown or a chat would take for markup. */
export function plain(text: string): string {
  const line = printable(text).replace(/\s+/gu, ' ').trim();
  // A bare address must stay one that can be clicked; its underscores and tildes mean nothing.
  return line
    .split(/(https?:\/\/[^\s<>|`*]+)/u)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(MEANINGFUL, '\\$&')))
    .join('');
}

/** Code in a line. Back quotes in it need a longer fence; a bar would end a cell of a table. Source: CommonMark, code spans. */
export function code(text: string): string {
  const line = printable(text).replace(/\s+/gu, ' ').trim();
  if (line === '') return '—';
  const fence = '`'.repeat(longestRun(line) + 1);
  const pad = /^`|`$/u.test(line) ? ' ' : '';
  return `${fence}${pad}${line}${pad}${fence}`;
}

/** A block of code, as it was printed. */
export function block(text: string, language = ''): string {
  const clean = printable(text).trimEnd();
  const fence = '`'.repeat(Math.max(3, longestRun(clean) + 1));
  return `${fence}${language}\n${clean}\n${fence}`;
}

/** Rows as a table of GitHub's kind. Cells are Markdown already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replace(/(?<!\\)\|/gu, '\\|') || ' ').join(' | ')} |`;
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/gu) ?? []).map((run) => run.length));
}
