import { hostnameOf, parseGoUrl, portOf } from '../go/net-url/parse-url.ts';

/** A line that is no address. */
export interface BadLine {
  /** Counted from one. */
  readonly number: number;
  readonly text: string;
}

/** What a text of addresses holds. */
export interface ParsedAddresses {
  /** Each once, in order, with its scheme. */
  readonly addresses: readonly string[];
  readonly bad: readonly BadLine[];
}

/** The address of a service: with its scheme, `https` where none was written; null for what is none. */
export function targetAddress(text: string): string | null {
  const address = /^[a-z][a-z0-9+.-]*:\/\//iu.test(text) ? text : `https://${text}`;
  const parsed = parseGoUrl(address);
  if ('error' in parsed || /[\s,;|<>"'`]/u.test(address)) return null;
  const { scheme } = parsed.url;
  const port = portOf(parsed.url);
  const host = hostnameOf(parsed.url);
  if ((scheme !== 'http' && scheme !== 'https') || !/^[\p{L}\p{N}_.:-]+$/u.test(host) || /^[.:-]/u.test(host))
    return null;
  return port === '' || (Number(port) > 0 && Number(port) < 65_536) ? address : null;
}

/**
 * Reads a text with one address a line. Empty lines and what follows a `#` at the start of a word are left out; a byte order
 * mark and any ending of lines are fine.
 */
export function parseAddresses(text: string): ParsedAddresses {
  const lines = text
    .replace(/^\ufeff/u, '')
    .split(/\r\n|\n|\r/u)
    .map((line, index) => ({ number: index + 1, text: line.replace(/(?:^|\s)#.*$/u, '').trim() }))
    .filter((line) => line.text !== '');
  const read = lines.map((line) => ({ ...line, address: targetAddress(line.text) }));
  return {
    addresses: [...new Set(read.flatMap(({ address }) => address ?? []))],
    bad: read.filter(({ address }) => address === null).map(({ number, text: line }) => ({ number, text: line })),
  };
}
