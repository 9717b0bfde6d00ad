// Go strings are bytes. Where a rule of Go looks at bytes (URL escapes, quoting), text is carried as a "byte string":
// a JavaScript string whose every char is one byte (0–255).

/** A string whose chars are the bytes of a Go string. */
export type ByteString = string;

const ASCII = /^[\0-\x7f]*$/;

/** Returns the UTF-8 bytes of `text` as a byte string; a lone surrogate becomes U+FFFD, as Windows hands it to Go. */
export function toByteString(text: string): ByteString {
  if (ASCII.test(text)) return text;
  const parts: string[] = [];
  for (const char of text) parts.push(encodeCodePoint(char.codePointAt(0) ?? 0xfffd));
  return parts.join('');
}

/** Returns the text of a byte string; every invalid byte becomes U+FFFD, as in Go's `for range`. */
export function fromByteString(bytes: ByteString): string {
  if (ASCII.test(bytes)) return bytes;
  const parts: string[] = [];
  for (let i = 0; i < bytes.length; ) {
    const rune = decodeRune(bytes, i);
    parts.push(String.fromCodePoint(rune.codePoint));
    i += rune.size;
  }
  return parts.join('');
}

/** Returns the byte string of raw bytes. */
export function bytesToByteString(bytes: Uint8Array): ByteString {
  const parts: string[] = [];
  for (let i = 0; i < bytes.length; i += 8192) parts.push(String.fromCharCode(...bytes.subarray(i, i + 8192)));
  return parts.join('');
}

/** Returns the raw bytes of a byte string. */
export function byteStringToBytes(bytes: ByteString): Uint8Array {
  const out = new Uint8Array(bytes.length);
  for (let i = 0; i < bytes.length; i++) out[i] = bytes.charCodeAt(i);
  return out;
}

/** Returns the UTF-8 encoding of text. */
export function encodeUtf8(text: string): Uint8Array {
  return byteStringToBytes(toByteString(text));
}

/** Returns the text of UTF-8 bytes; every invalid byte becomes U+FFFD. */
export function decodeUtf8(bytes: Uint8Array): string {
  return fromByteString(bytesToByteString(bytes));
}

/** Tells whether the bytes are valid UTF-8 (Go: utf8.ValidString). */
export function isValidUtf8(bytes: ByteString): boolean {
  if (ASCII.test(bytes)) return true;
  for (let i = 0; i < bytes.length; ) {
    const rune = decodeRune(bytes, i);
    if (rune.invalid) return false;
    i += rune.size;
  }
  return true;
}

/** One decoded rune: `invalid` when the byte at this place starts no valid sequence (then `size` is 1). */
export interface Rune {
  codePoint: number;
  size: number;
  invalid: boolean;
}

/** Decodes the rune at `at` (Go: utf8.DecodeRuneInString); shortest forms only, no surrogates, at most U+10FFFF. */
export function decodeRune(bytes: ByteString, at: number): Rune {
  const first = bytes.charCodeAt(at);
  if (first < 0x80) return { codePoint: first, size: 1, invalid: false };
  const length =
    first >= 0xc2 && first <= 0xdf ? 2 : first >= 0xe0 && first <= 0xef ? 3 : first >= 0xf0 && first <= 0xf4 ? 4 : 0;
  if (length === 0 || at + length > bytes.length) return INVALID;
  let value = first & (0xff >> (length + 1));
  for (let i = 1; i < length; i++) {
    const next = bytes.charCodeAt(at + i);
    if ((next & 0xc0) !== 0x80) return INVALID;
    value = (value << 6) | (next & 0x3f);
  }
  const tooShort = (length === 3 && value < 0x800) || (length === 4 && value < 0x10000);
  if (tooShort || value > 0x10ffff || (value >= 0xd800 && value <= 0xdfff)) return INVALID;
  return { codePoint: value, size: length, invalid: false };
}

const INVALID: Rune = { codePoint: 0xfffd, size: 1, invalid: true };

function encodeCodePoint(value: number): ByteString {
  const code = value >= 0xd800 && value <= 0xdfff ? 0xfffd : value;
  if (code < 0x80) return String.fromCharCode(code);
  if (code < 0x800) return String.fromCharCode(0xc0 | (code >> 6), 0x80 | (code & 0x3f));
  if (code < 0x10000)
    return String.fromCharCode(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f));
  return String.fromCharCode(
    0xf0 | (code >> 18),
    0x80 | ((code >> 12) & 0x3f),
    0x80 | ((code >> 6) & 0x3f),
    0x80 | (code & 0x3f),
  );
}
