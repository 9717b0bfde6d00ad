import { decodeUtf8 } from './byte-string.ts';

/** How the bytes of a text file seem to be encoded. */
export type FileEncoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be';

/** Returns the encoding by byte order mark, or by NUL bytes beside ASCII for UTF-16 without one. */
export function detectEncoding(bytes: Uint8Array): FileEncoding {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8-bom';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (bytes.length >= 4 && b === 0 && d === 0 && a !== 0 && c !== 0) return 'utf-16le';
  if (bytes.length >= 4 && a === 0 && c === 0 && b !== 0 && d !== 0) return 'utf-16be';
  return 'utf-8';
}

/** Returns the text without byte order mark. */
export function decodeFile(bytes: Uint8Array, encoding: FileEncoding): string {
  if (encoding === 'utf-8') return decodeUtf8(bytes);
  if (encoding === 'utf-8-bom') return decodeUtf8(bytes.subarray(3));
  const high = encoding === 'utf-16be' ? 0 : 1;
  const parts: string[] = [];
  for (let i = 0; i + 1 < bytes.length; i += 2) {
    parts.push(String.fromCharCode(((bytes[i + high] ?? 0) << 8) | (bytes[i + 1 - high] ?? 0)));
  }
  const text = parts.join('');
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}
