import { type ByteString, decodeRune, toByteString } from './byte-string.ts';

// strconv.IsPrint: letters, marks, numbers, punctuation, symbols and the ASCII blank.
const PRINTABLE = /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]$/u;
const SHORT: Record<string, string> = {
  '\x07': '\\a',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
};

/** Returns text in double quotes as Go's `%q` prints it (strconv.Quote). */
export function goQuote(text: string): string {
  return quoteBytes(toByteString(text), '"');
}

/** Returns one char in single quotes as Go's `%q` prints a rune (strconv.QuoteRune). */
export function goQuoteRune(char: string): string {
  return quoteBytes(toByteString(char), "'");
}

/** Like goQuote for a byte string: a byte that is not UTF-8 prints as `\xNN`. */
export function quoteBytes(bytes: ByteString, mark: '"' | "'"): string {
  const parts: string[] = [mark];
  for (let i = 0; i < bytes.length; ) {
    const byte = bytes.charCodeAt(i);
    if (byte >= 0x20 && byte < 0x7f && byte !== 0x5c && byte !== mark.charCodeAt(0)) {
      parts.push(bytes.charAt(i++));
      continue;
    }
    const rune = decodeRune(bytes, i);
    parts.push(rune.invalid ? `\\x${hex(bytes.charCodeAt(i), 2)}` : quoteRune(rune.codePoint, mark));
    i += rune.size;
  }
  parts.push(mark);
  return parts.join('');
}

function quoteRune(code: number, mark: string): string {
  const char = String.fromCodePoint(code);
  if (char === mark || char === '\\') return `\\${char}`;
  if (PRINTABLE.test(char)) return char;
  const short = SHORT[char];
  if (short !== undefined) return short;
  if (code < 0x20 || code === 0x7f) return `\\x${hex(code, 2)}`;
  return code < 0x10000 ? `\\u${hex(code, 4)}` : `\\U${hex(code, 8)}`;
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}
