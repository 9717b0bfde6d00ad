/** Columns a text takes in a terminal: East Asian wide characters count two. Source: Unicode UAX #11, wide ranges in use here. */
export function columnsOf(text: string): number {
  let width = 0;
  for (const char of text) width += isWide(char.codePointAt(0) ?? 0) ? 2 : 1;
  return width;
}

/** The text on one line, without terminal escapes and characters that turn the direction of writing. */
export function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, ' ');
}

/** The plain text, cut to at most `width` columns. */
export function clip(text: string, width: number): string {
  let result = '';
  let used = 0;
  for (const char of plain(text)) {
    used += isWide(char.codePointAt(0) ?? 0) ? 2 : 1;
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

function isWide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x20000 && code <= 0x3fffd)
  );
}
