import { toByteString } from './byte-string.ts';
import { goQuote, goQuoteRune } from './quote.ts';

/** A refused module path or version: the reason alone, and the whole text as `go` prints it. */
export interface PathError {
  reason: string;
  message: string;
}

type PathKind = 'module' | 'import' | 'file';
const WINDOWS_NAMES = /^(?:con|prn|aux|nul|com[1-9]|lpt[1-9])$/i;
const ALLOWED: Record<PathKind, RegExp> = {
  module: /^[-._~0-9A-Za-z]$/,
  import: /^[-._~+0-9A-Za-z]$/,
  file: /^[!#$%&()+,\-.=@[\]^_{}~ 0-9A-Za-z]$|^(?![\0-\x7f])\p{L}$/u,
};

/** Returns undefined for a module path that `go` can fetch, else the error. Source: golang.org/x/mod/module (CheckPath). */
export function checkPath(path: string): PathError | undefined {
  const reason = modulePathReason(path);
  return reason === undefined ? undefined : { reason, message: `malformed module path ${goQuote(path)}: ${reason}` };
}

/** Returns undefined for a valid import path, else the error. Source: golang.org/x/mod/module (CheckImportPath). */
export function checkImportPath(path: string): PathError | undefined {
  const reason = pathReason(path, 'import');
  return reason === undefined ? undefined : { reason, message: `malformed import path ${goQuote(path)}: ${reason}` };
}

/** Returns undefined for a file path allowed in a module zip, else the error. Source: x/mod/module (CheckFilePath). */
export function checkFilePath(path: string): PathError | undefined {
  const reason = pathReason(path, 'file');
  return reason === undefined ? undefined : { reason, message: `malformed file path ${goQuote(path)}: ${reason}` };
}

/** Returns the path as it stands in proxy URLs and the module cache: every capital as `!` and its small letter. */
export function escapePath(path: string): { escaped: string } | { error: PathError } {
  const error = checkPath(path);
  return error === undefined ? { escaped: escapeCapitals(path) } : { error };
}

/** Returns the version as it stands in proxy URLs. Source: golang.org/x/mod/module (EscapeVersion). */
export function escapeVersion(version: string): { escaped: string } | { error: PathError } {
  const reason = 'disallowed version string';
  if (elementReason(version, 'file') !== undefined || version.includes('!')) {
    return { error: { reason, message: `version ${goQuote(version)} invalid: ${reason}` } };
  }
  if (/^[\0-\x7f]*$/.test(version)) return { escaped: escapeCapitals(version) };
  return { error: { reason, message: 'internal error: inconsistency in EscapePath' } };
}

/** Returns the module path behind an escaped one, undefined when it is none. Source: x/mod/module (UnescapePath). */
export function unescapePath(escaped: string): string | undefined {
  const path = unescapeCapitals(escaped);
  return path === undefined || checkPath(path) !== undefined ? undefined : path;
}

/** Returns the version behind an escaped one, undefined when it is none. Source: x/mod/module (UnescapeVersion). */
export function unescapeVersion(escaped: string): string | undefined {
  const version = unescapeCapitals(escaped);
  return version === undefined || elementReason(version, 'file') !== undefined ? undefined : version;
}

/** Splits `path/v2` into prefix and `/v2` (gopkg.in: `.v2`); undefined when the suffix is not allowed. */
export function splitPathVersion(path: string): { prefix: string; major: string } | undefined {
  if (path.startsWith('gopkg.in/')) {
    const found = /\.v([0-9]*)(?:-unstable)?$/.exec(path);
    if (found === null) return undefined;
    const digits = found[1] ?? '';
    const leadingZero = digits.startsWith('0') && found[0] !== '.v0';
    if (digits === '' || leadingZero || found.index === 0) return undefined;
    return { prefix: path.slice(0, found.index), major: found[0] };
  }
  const suffix = trailingVersion(path);
  if (suffix === undefined) return { prefix: path, major: '' };
  const bad = suffix.includes('.') || suffix.length <= 2 || suffix.startsWith('/v0') || suffix === '/v1';
  return bad ? undefined : { prefix: path.slice(0, -suffix.length), major: suffix };
}

// `/v` and digits or dots at the end; at least one of them, and something before.
function trailingVersion(path: string): string | undefined {
  let i = path.length;
  while (i > 0 && /[0-9.]/.test(path.charAt(i - 1))) i--;
  if (i <= 1 || i === path.length || path.charAt(i - 1) !== 'v' || path.charAt(i - 2) !== '/') return undefined;
  return path.slice(i - 2);
}

function modulePathReason(path: string): string | undefined {
  const general = pathReason(path, 'module');
  if (general !== undefined) return general;
  const first = path.split('/', 1)[0] ?? '';
  if (first === '') return 'leading slash';
  if (!first.includes('.')) return 'missing dot in first path element';
  if (path.startsWith('-')) return 'leading dash in first path element';
  const bad = [...first].find((char) => !/^[-.0-9a-z]$/.test(char));
  if (bad !== undefined) return `invalid char ${goQuoteRune(bad)} in first path element`;
  return splitPathVersion(path) === undefined ? 'invalid version' : undefined;
}

function pathReason(path: string, kind: PathKind): string | undefined {
  if (path === '') return 'empty string';
  if (path.startsWith('-') && kind !== 'file') return 'leading dash';
  if (path.includes('//')) return 'double slash';
  if (path.endsWith('/')) return 'trailing slash';
  for (const element of path.split('/')) {
    const reason = elementReason(element, kind);
    if (reason !== undefined) return reason;
  }
  return undefined;
}

function elementReason(element: string, kind: PathKind): string | undefined {
  if (element === '') return 'empty path element';
  if (/^\.+$/.test(element)) return `invalid path element ${goQuote(element)}`;
  if (element.startsWith('.') && kind === 'module') return 'leading dot in path element';
  if (element.endsWith('.')) return 'trailing dot in path element';
  for (const char of element) if (!ALLOWED[kind].test(char)) return `invalid char ${goQuoteRune(char)}`;
  const short = element.split('.', 1)[0] ?? '';
  if (isWindowsName(short)) return `${goQuote(short)} disallowed as path element component on Windows`;
  if (kind === 'file') return undefined;
  return /~[0-9]+$/.test(short.slice(short.lastIndexOf('~'))) ? 'trailing tilde and digits in path element' : undefined;
}

// strings.EqualFold: the two foreign letters that fold into ASCII (ſ and the Kelvin sign) count too.
function isWindowsName(name: string): boolean {
  return name.length <= 8 && WINDOWS_NAMES.test(name.replace(/ſ/g, 's').replace(/\u212a/g, 'k'));
}

function escapeCapitals(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => `!${letter.toLowerCase()}`);
}

function unescapeCapitals(escaped: string): string | undefined {
  const bytes = toByteString(escaped);
  if (/[^\0-\x7f]|[A-Z]|!(?![a-z])/.test(bytes)) return undefined;
  return bytes.replace(/!([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
