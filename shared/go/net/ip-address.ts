import { quoteBytes } from '../quote.ts';

/** A parsed IP address: 4 or 16 bytes, with the zone of a scoped IPv6 address. */
export interface IpAddress {
  bytes: number[];
  zone: string;
}

/** Returns the address, or the message of Go's net/netip.ParseAddr (port of it). */
export function parseIpAddress(text: string): IpAddress | { message: string } {
  const kind = /[.:%]/.exec(text)?.[0];
  if (kind === '.') {
    const bytes = parseIpv4(text, text);
    return Array.isArray(bytes) ? { bytes, zone: '' } : bytes;
  }
  if (kind === ':') return parseIpv6(text);
  return fault(text, kind === '%' ? 'missing IPv6 address' : 'unable to parse IP');
}

function fault(text: string, problem: string, at = ''): { message: string } {
  const place = at === '' ? '' : ` (at ${quoteBytes(at, '"')})`;
  return { message: `ParseAddr(${quoteBytes(text, '"')}): ${problem}${place}` };
}

function parseIpv4(whole: string, part: string): number[] | { message: string } {
  const fields: number[] = [];
  let value = 0;
  let digits = 0;
  for (let i = 0; i < part.length; i++) {
    const char = part.charAt(i);
    if (char >= '0' && char <= '9') {
      if (digits === 1 && value === 0) return fault(whole, 'IPv4 field has octet with leading zero');
      value = value * 10 + Number(char);
      digits++;
      if (value > 255) return fault(whole, 'IPv4 field has value >255');
    } else if (char === '.') {
      if (i === 0 || i === part.length - 1 || part.charAt(i - 1) === '.') {
        return fault(whole, 'IPv4 field must have at least one digit', part.slice(i));
      }
      if (fields.length === 3) return fault(whole, 'IPv4 address too long');
      fields.push(value);
      value = 0;
      digits = 0;
    } else {
      return fault(whole, 'unexpected character', part.slice(i));
    }
  }
  if (fields.length < 3) return fault(whole, 'IPv4 address too short');
  return [...fields, value];
}

function parseIpv6(text: string): IpAddress | { message: string } {
  const percent = text.indexOf('%');
  const zone = percent < 0 ? '' : text.slice(percent + 1);
  if (percent >= 0 && zone === '') return fault(text, 'zone must be a non-empty string');
  let rest = percent < 0 ? text : text.slice(0, percent);
  const bytes: number[] = [];
  let ellipsis = -1;
  if (rest.startsWith('::')) {
    ellipsis = 0;
    rest = rest.slice(2);
    if (rest === '') return { bytes: new Array<number>(16).fill(0), zone };
  }
  while (bytes.length < 16) {
    const group = /^[0-9A-Fa-f]*/.exec(rest.slice(0, 6))?.[0] ?? '';
    if (group.length > 4) return fault(text, 'each group must have 4 or less digits', rest);
    if (group === '') return fault(text, 'each colon-separated field must have at least one digit', rest);
    if (rest.charAt(group.length) === '.') {
      if (ellipsis < 0 && bytes.length !== 12)
        return fault(text, 'embedded IPv4 address must replace the final 2 fields of the address', rest);
      if (bytes.length + 4 > 16)
        return fault(text, 'too many hex fields to fit an embedded IPv4 at the end of the address', rest);
      const tail = parseIpv4(text, rest);
      if (!Array.isArray(tail)) return tail;
      bytes.push(...tail);
      rest = '';
      break;
    }
    const value = Number.parseInt(group, 16);
    bytes.push(value >> 8, value & 0xff);
    rest = rest.slice(group.length);
    if (rest === '') break;
    if (!rest.startsWith(':')) return fault(text, 'unexpected character, want colon', rest);
    if (rest.length === 1) return fault(text, 'colon must be followed by more characters', rest);
    rest = rest.slice(1);
    if (rest.startsWith(':')) {
      if (ellipsis >= 0) return fault(text, 'multiple :: in address', rest);
      ellipsis = bytes.length;
      rest = rest.slice(1);
      if (rest === '') break;
    }
  }
  if (rest !== '') return fault(text, 'trailing garbage after address', rest);
  if (bytes.length < 16) {
    if (ellipsis < 0) return fault(text, 'address string too short');
    const zeros = new Array<number>(16 - bytes.length).fill(0);
    return { bytes: [...bytes.slice(0, ellipsis), ...zeros, ...bytes.slice(ellipsis)], zone };
  }
  if (ellipsis >= 0) return fault(text, 'the :: must expand to at least one field of zeros');
  return { bytes, zone };
}
