import { columnsOf } from '../../shared/text/columns.ts';

/** The text on one line, without terminal escapes and characters that turn the direction of writing. */
export function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, ' ');
}

/** The plain text, cut to at most `width` columns. */
export function clip(text: string, width: number): string {
  let result = '';
  let used = 0;
  for (const char of plain(text)) {
    used += columnsOf(char);
    if (used > width) return result;
    result += char;
  }
  return result;
}

/** The text filled up with blanks to `width` columns. */
export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columnsOf(text)));
}

/** The text in lines of at most `width` columns, broken at blanks, between Chinese characters, or where it must be. */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.match(/[^\S\n]+|\p{Script=Han}[，。；：、）”]*|[^\s\p{Script=Han}]+/gu) ?? []) {
    if (columnsOf(line) + columnsOf(word.trimEnd()) <= width) {
      line += word;
      continue;
    }
    if (line.trim() !== '') lines.push(line.trimEnd());
    line = word.trimStart();
    while (columnsOf(line) > width) {
      const head = clip(line, width) || line.charAt(0);
      lines.push(head);
      line = line.slice(head.length);
    }
  }
  return line.trim() === '' && lines.length > 0 ? lines : [...lines, line.trimEnd()];
}
