/** A separator of folders as it stands in paths, in Go's and JSON's quoted strings, and in addresses. */
export const SEPARATOR = String.raw`(?:[\\/]{1,4}|%5c|%2f)`;

/** The text as a pattern that matches it literally. */
export function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}

/**
 * A pattern for every way in which programs write a name: as it is, percent-encoded, with `\u` escapes, and as the short name
 * that Windows gave it (`ZHANGS~1`).
 */
export function spellings(name: string): string {
  // Half a character cannot be encoded.
  const whole = name.replace(/\p{Cs}/gu, '\ufffd');
  const ways = new Set([literal(name), literal(encodeURIComponent(whole)), literal(encodeURI(whole)), escaped(name)]);
  const short = name.replace(/[ .]/gu, '');
  if ([...name].length > 8 || short !== name) ways.add(`${literal([...short].slice(0, 6).join(''))}~\\d`);
  // The longest first: an alternative that is a beginning of another would end the match too early.
  return `(?:${[...ways].sort((a, b) => b.length - a.length).join('|')})`;
}

/** The name with everything that is not ASCII as `\uXXXX`, as encoders for old consoles write it, in a quoted string or twice in one. */
function escaped(name: string): string {
  return Array.from({ length: name.length }, (_, index) => {
    const unit = name.charCodeAt(index);
    return unit < 0x80 ? literal(name.charAt(index)) : `\\\\{1,2}u${unit.toString(16).padStart(4, '0')}`;
  }).join('');
}

/** A pattern that keeps a match from starting or ending in the middle of an ASCII word; other scripts know no blanks. */
export function wordEdges(name: string, pattern: string): string {
  const before = /^[\w-]/u.test(name) ? '(?<![A-Za-z0-9_])' : '';
  const after = /[\w-]$/u.test(name) ? '(?![A-Za-z0-9_])' : '';
  return `${before}${pattern}${after}`;
}
