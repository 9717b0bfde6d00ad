const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Returns the bytes, or undefined where Go's base64.StdEncoding refuses. CR and LF are skipped, padding is required. */
export function decodeBase64(text: string): Uint8Array | undefined {
  const clean = text.replace(/[\r\n]/g, '');
  if (clean.length % 4 !== 0) return undefined;
  const padding = clean.endsWith('==') ? 2 : clean.endsWith('=') ? 1 : 0;
  const digits = clean.length - padding;
  const out = new Uint8Array((clean.length / 4) * 3 - padding);
  let bits = 0;
  let value = 0;
  let length = 0;
  for (let i = 0; i < digits; i++) {
    const digit = ALPHABET.indexOf(clean.charAt(i));
    if (digit < 0) return undefined;
    value = ((value << 6) | digit) & 0xffffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    out[length++] = (value >> bits) & 0xff;
  }
  return out;
}

/** Returns the standard base64 of bytes, with padding. */
export function encodeBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(i, i + 3);
    const group = (a << 16) | (b << 8) | c;
    const left = bytes.length - i;
    parts.push(ALPHABET.charAt(group >> 18), ALPHABET.charAt((group >> 12) & 63));
    parts.push(left > 1 ? ALPHABET.charAt((group >> 6) & 63) : '=', left > 2 ? ALPHABET.charAt(group & 63) : '=');
  }
  return parts.join('');
}
