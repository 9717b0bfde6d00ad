import { decodeBase64 } from './base64.ts';
import { encodeUtf8, fromByteString } from './byte-string.ts';
import { keyHash, type Sha256 } from './key-hash.ts';
import { formatGoUrl } from './net-url/format-url.ts';
import { parseGoUrl } from './net-url/parse-url.ts';
import { goFields, isGoSpace } from './white-space.ts';

/** What GOSUMDB says. Without `url` the database is asked through the GOPROXY list, then at `https://<name>`. */
export type Gosumdb =
  | { name: string; key: string; url?: string; known: boolean }
  | { off: true }
  | { error: { kind: GosumdbErrorKind; message: string } };

/** Why `go` refuses the value. */
export type GosumdbErrorKind =
  | 'missing'
  | 'too-many-fields'
  | 'bad-key'
  | 'unknown-algorithm'
  | 'wrong-key-hash'
  | 'bad-name'
  | 'bad-url';

/** The keys built into `go` (cmd/go/internal/modfetch/key.go). */
export const KNOWN_SUMDB_KEYS: Readonly<Record<string, string>> = {
  'sum.golang.org': 'sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8',
};

const CHINA_ALIAS = 'sum.golang.google.cn';

/**
 * Returns what `go` makes of a GOSUMDB value; `message` is the text it prints. The key hash is checked only where
 * `sha256` is given. Source: cmd/go/internal/modfetch/sumdb.go (dbDial), golang.org/x/mod/sumdb/note (NewVerifier).
 */
export function parseGosumdb(value: string, sha256?: Sha256): Gosumdb {
  const text = value === CHINA_ALIAS ? `sum.golang.org https://${CHINA_ALIAS}` : value;
  if (text === 'off') return { off: true };
  const [first, url, third] = goFields(text);
  if (first === undefined) return refuse('missing', 'missing GOSUMDB');
  if (third !== undefined) return refuse('too-many-fields', 'invalid GOSUMDB: too many fields');
  const knownKey = Object.hasOwn(KNOWN_SUMDB_KEYS, first) ? KNOWN_SUMDB_KEYS[first] : undefined;
  const key = knownKey ?? first;
  const bad = checkVerifierKey(key, sha256);
  if (bad !== undefined) return refuse(bad.kind, `invalid GOSUMDB: ${bad.message}`);
  const name = key.slice(0, key.indexOf('+'));
  if (!isHostAndPath(name)) return refuse('bad-name', `invalid sumdb name (must be host[/path]): ${name}`);
  const known = Object.values(KNOWN_SUMDB_KEYS).includes(key);
  if (url === undefined) return { name, key, known };
  const parsed = parseGoUrl(url);
  if ('error' in parsed) return refuse('bad-url', `invalid GOSUMDB URL: ${parsed.error.message}`);
  return { name, key, url: fromByteString(formatGoUrl(parsed.url)), known };
}

function checkVerifierKey(
  key: string,
  sha256: Sha256 | undefined,
): { kind: GosumdbErrorKind; message: string } | undefined {
  const malformed = { kind: 'bad-key', message: 'malformed verifier id' } as const;
  const [name = '', hash = '', ...rest] = key.split('+');
  const bytes = decodeBase64(rest.join('+'));
  if (!/^[0-9A-Fa-f]{8}$/.test(hash) || bytes === undefined || bytes.length === 0) return malformed;
  if (name === '' || [...name].some(isGoSpace)) return malformed;
  if (sha256 !== undefined && keyHash(encodeUtf8(name), bytes, sha256) !== Number.parseInt(hash, 16)) {
    return { kind: 'wrong-key-hash', message: 'invalid verifier hash' };
  }
  if (bytes[0] !== 1) return { kind: 'unknown-algorithm', message: 'unknown verifier algorithm' };
  return bytes.length === 33 ? undefined : malformed;
}

// The name becomes a URL path of proxies: host[/path], nothing else, and no second spelling.
function isHostAndPath(name: string): boolean {
  const parsed = parseGoUrl(`https://${name}`);
  if ('error' in parsed || name.endsWith('/')) return false;
  const { url } = parsed;
  const extra =
    url.user !== undefined || url.rawQuery !== '' || url.forceQuery || url.fragment !== '' || url.opaque !== '';
  return !extra && url.rawPath === '' && url.host !== '';
}

function refuse(kind: GosumdbErrorKind, message: string): Gosumdb {
  return { error: { kind, message } };
}
