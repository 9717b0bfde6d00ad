import { type ByteString, decodeRune, toByteString } from '../byte-string.ts';

const SHORT: Record<string, string> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
  '"': '"',
};

/** Returns the content of a `"…"` Go string, undefined when it is malformed (strconv.Unquote). */
export function unquote(text: ByteString): ByteString | undefined {
  if (text.length < 2 || !text.startsWith('"') || !text.endsWith('"')) return undefined;
  const end = text.length - 1;
  const parts: string[] = [];
  for (let i = 1; i < end; ) {
    const char = text.charAt(i);
    if (char === '"' || char === '\n') return undefined;
    if (char !== '\\') {
      const rune = decodeRune(text, i);
      parts.push(rune.invalid ? toByteString('\ufffd') : text.slice(i, i + rune.size));
      i += rune.size;
      continue;
    }
    const escape = readEscape(text, i + 1, end);
    if (escape === undefined) return undefined;
    parts.push(escape.bytes);
    i = escape.next;
  }
  return parts.join('');
}

function readEscape(text: ByteString, at: number, end: number): { bytes: ByteString; next: number } | undefined {
  const char = text.charAt(at);
  if (at >= end) return undefined;
  const short = SHORT[char];
  if (short !== undefined) return { bytes: short, next: at + 1 };
  if (/[0-7]/.test(char)) {
    const digits = text.slice(at, Math.min(at + 3, end));
    const value = Number.parseInt(digits, 8);
    return /^[0-7]{3}$/.test(digits) && value < 256 ? { bytes: String.fromCharCode(value), next: at + 3 } : undefined;
  }
  const length = char === 'x' ? 2 : char === 'u' ? 4 : char === 'U' ? 8 : 0;
  const digits = text.slice(at + 1, Math.min(at + 1 + length, end));
  if (length === 0 || digits.length !== length || !/^[0-9A-Fa-f]+$/.test(digits)) return undefined;
  const value = Number.parseInt(digits, 16);
  if (char === 'x') return { bytes: String.fromCharCode(value), next: at + 3 };
  const valid = value <= 0x10ffff && (value < 0xd800 || value > 0xdfff);
  return valid ? { bytes: toByteString(String.fromCodePoint(value)), next: at + 1 + length } : undefined;
}
