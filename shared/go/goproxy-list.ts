import { type ByteString, fromByteString } from './byte-string.ts';
import { formatGoUrl, redactGoUrl } from './net-url/format-url.ts';
import { type GoUrl, parseGoUrl } from './net-url/parse-url.ts';
import { trimGoSpace } from './white-space.ts';
import { isAbsoluteWindowsPath } from './windows-path.ts';

/** One entry of a GOPROXY list. */
export interface GoproxyEntry {
  /** As written, without blanks around it. */
  raw: string;
  /** What `go` asks: a URL without trailing slash (credentials included), or `direct` or `off`. */
  url: string;
  kind: 'url' | 'file' | 'direct' | 'off';
  /** The separator after the entry: `,` goes on after 404 and 410 only, `|` after any error; '' at the end. */
  separator: ',' | '|' | '';
}

/** Why `go` refuses a whole GOPROXY list. */
export interface GoproxyError {
  kind: 'no-entries' | 'missing-scheme' | 'bad-scheme' | 'file-with-host' | 'unparsable-url';
  /** The entry at fault as written; '' for `no-entries`. */
  entry: string;
  /** The text `go` prints (passwords already hidden where `go` hides them). */
  message: string;
}

/** What `go` makes of a GOPROXY value. With an error `go` uses none of the entries. */
export interface GoproxyList {
  entries: GoproxyEntry[];
  error?: GoproxyError;
  /** Entries after `direct` or `off`: `go` never looks at them, not even to validate them. */
  ignored: string[];
}

const NO_ENTRIES = 'GOPROXY list is not the empty string, but contains no entries';

/**
 * Returns the entries of a GOPROXY value. Every entry is validated before the first request; one bad entry spoils all.
 * Source: cmd/go/internal/modfetch/proxy.go (proxyList, newProxyRepo).
 */
export function parseGoproxy(value: string, options: { windows?: boolean } = {}): GoproxyList {
  const entries: GoproxyEntry[] = [];
  const pieces = splitList(value);
  for (const [index, piece] of pieces.entries()) {
    const raw = trimGoSpace(piece.text);
    if (raw === '') continue;
    if (raw === 'direct' || raw === 'off') {
      const ignored = pieces.slice(index + 1).map((later) => trimGoSpace(later.text));
      entries.push({ raw, url: raw, kind: raw, separator: piece.separator });
      return { entries, ignored: ignored.filter((text) => text !== '') };
    }
    const parsed = parseEntry(raw, options.windows === true);
    if ('error' in parsed) return { entries, error: parsed.error, ignored: [] };
    entries.push({ raw, url: parsed.text, kind: parsed.kind, separator: piece.separator });
  }
  if (entries.length === 0)
    return { entries, error: { kind: 'no-entries', entry: '', message: NO_ENTRIES }, ignored: [] };
  return { entries, ignored: [] };
}

function splitList(value: string): { text: string; separator: ',' | '|' | '' }[] {
  const pieces: { text: string; separator: ',' | '|' | '' }[] = [];
  let start = 0;
  for (let i = 0; i < value.length; i++) {
    const char = value.charAt(i);
    if (char !== ',' && char !== '|') continue;
    pieces.push({ text: value.slice(start, i), separator: char });
    start = i + 1;
  }
  pieces.push({ text: value.slice(start), separator: '' });
  return pieces;
}

function parseEntry(raw: string, windows: boolean): { text: string; kind: 'url' | 'file' } | { error: GoproxyError } {
  const parsed = parseGoUrl(withScheme(raw, windows));
  if ('error' in parsed) return refuse('unparsable-url', raw, parsed.error.message);
  const { url } = parsed;
  const shown = fromByteString(redactGoUrl(url));
  if (url.scheme === 'http' || url.scheme === 'https') return { text: baseUrl(url), kind: 'url' };
  if (url.scheme === '') return refuse('missing-scheme', raw, `invalid proxy URL missing scheme: ${shown}`);
  if (url.scheme !== 'file')
    return refuse('bad-scheme', raw, `invalid proxy URL scheme (must be https, http, file): ${shown}`);
  if (!isPathOnly(url))
    return refuse('file-with-host', raw, `invalid file:// proxy URL with non-path elements: ${shown}`);
  return { text: baseUrl(url), kind: 'file' };
}

// Single words are reserved for built-in behaviour; whatever has one of .:/ but no :/ and is no absolute path gets https://.
function withScheme(raw: string, windows: boolean): string {
  const absolute = raw.startsWith('/') || (windows && isAbsoluteWindowsPath(raw));
  return /[.:/]/.test(raw) && !raw.includes(':/') && !absolute ? `https://${raw}` : raw;
}

// *base == url.URL{Scheme, Path, RawPath}
function isPathOnly(url: GoUrl): boolean {
  const { opaque, user, host, rawQuery, forceQuery, fragment, omitHost } = url;
  return (
    opaque === '' && user === undefined && host === '' && rawQuery === '' && !forceQuery && fragment === '' && !omitHost
  );
}

function baseUrl(url: GoUrl): string {
  if (url.host === '' && withoutSlash(url.path) === '') return fromByteString(formatGoUrl(url));
  return fromByteString(formatGoUrl({ ...url, path: withoutSlash(url.path), rawPath: withoutSlash(url.rawPath) }));
}

function withoutSlash(path: ByteString): ByteString {
  let end = path.length;
  while (end > 0 && path.charAt(end - 1) === '/') end--;
  return path.slice(0, end);
}

function refuse(kind: GoproxyError['kind'], entry: string, message: string): { error: GoproxyError } {
  return { error: { kind, entry, message } };
}
