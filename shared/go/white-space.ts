// Go's idea of white space (unicode.IsSpace) is not JavaScript's: it has U+0085 and lacks U+FEFF.

const SPACE = '\\t\\n\\v\\f\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';
const IS_SPACE = new RegExp(`^[${SPACE}]$`);
const SPLIT = new RegExp(`[${SPACE}]+`);

/** Tells whether one char is white space to Go (unicode.IsSpace). */
export function isGoSpace(char: string): boolean {
  const code = char.charCodeAt(0);
  return code < 0x80 ? (code === 0x20 || (code >= 0x09 && code <= 0x0d)) && char.length === 1 : IS_SPACE.test(char);
}

/** Returns `text` without white space at both ends (strings.TrimSpace). */
export function trimGoSpace(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isGoSpace(text.charAt(start))) start++;
  while (end > start && isGoSpace(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

/** Returns the words of `text` (strings.Fields). */
export function goFields(text: string): string[] {
  return text.split(SPLIT).filter((word) => word !== '');
}
