import type { ByteString } from '../byte-string.ts';
import { quoteBytes } from '../quote.ts';

/** The part of a URL being escaped (net/url: encoding). */
export type UrlPart = 'path' | 'pathSegment' | 'host' | 'zone' | 'userPassword' | 'queryComponent' | 'fragment';

const UNRESERVED = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~';

// net/url gen_encoding_table.go: the punctuation that may stand unescaped, per part.
const MAY_STAND: Record<UrlPart, string> = {
  path: '$&+,/:;=@',
  pathSegment: '$&+:=@',
  host: '!$&\'()*+,;=:[]<>"',
  zone: '!$&\'()*+,;=:[]<>"',
  userPassword: '$&+,;=',
  queryComponent: '',
  fragment: '$&+,/:;=?@!()*',
};

const ALLOWED = new Map(Object.entries(MAY_STAND).map(([part, marks]) => [part, new Set(UNRESERVED + marks)]));

/** Tells whether a byte must be escaped in that part (net/url: shouldEscape). */
export function mustEscape(byte: string, part: UrlPart): boolean {
  return ALLOWED.get(part)?.has(byte) !== true;
}

/** Returns the percent-encoded form of a byte string (net/url: escape). */
export function escapeBytes(bytes: ByteString, part: UrlPart): string {
  const parts: string[] = [];
  for (const byte of bytes) {
    if (!mustEscape(byte, part)) parts.push(byte);
    else if (byte === ' ' && part === 'queryComponent') parts.push('+');
    else parts.push(`%${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
  }
  return parts.join('');
}

/** Returns the decoded bytes, or the message net/url gives for a bad escape or host character (net/url: unescape). */
export function unescapeBytes(escaped: ByteString, part: UrlPart): { value: ByteString } | { message: string } {
  const parts: string[] = [];
  for (let i = 0; i < escaped.length; i++) {
    const byte = escaped.charAt(i);
    if (byte === '%') {
      const digits = escaped.slice(i + 1, i + 3);
      const triple = escaped.slice(i, i + 3);
      if (!/^[0-9A-Fa-f]{2}$/.test(digits)) return badEscape(triple);
      const value = String.fromCharCode(Number.parseInt(digits, 16));
      // RFC 6874: in a host only non-ASCII bytes and %25; a zone may also hold blanks (Windows puts them there).
      if (part === 'host' && value.charCodeAt(0) < 0x80 && triple !== '%25') return badEscape(triple);
      if (part === 'zone' && triple !== '%25' && value !== ' ' && mustEscape(value, 'host')) return badEscape(triple);
      parts.push(value);
      i += 2;
    } else if ((part === 'host' || part === 'zone') && byte.charCodeAt(0) < 0x80 && mustEscape(byte, part)) {
      return { message: `invalid character ${quoteBytes(byte, '"')} in host name` };
    } else {
      parts.push(byte === '+' && part === 'queryComponent' ? ' ' : byte);
    }
  }
  return { value: parts.join('') };
}

function badEscape(text: ByteString): { message: string } {
  return { message: `invalid URL escape ${quoteBytes(text, '"')}` };
}
