import type { ByteString } from '../byte-string.ts';
import { escapeBytes, mustEscape, type UrlPart, unescapeBytes } from './escape.ts';
import type { GoUrl } from './parse-url.ts';

/** Returns the URL as Go prints it (net/url: URL.String). */
export function formatGoUrl(url: GoUrl): string {
  let out = url.scheme === '' ? '' : `${url.scheme}:`;
  if (url.opaque !== '') {
    out += url.opaque;
  } else {
    out += formatAuthority(url);
    const path = escapedPath(url);
    if (path !== '' && !path.startsWith('/') && url.host !== '') out += '/';
    if (out === '' && (path.split('/', 1)[0] ?? '').includes(':')) out += './';
    out += path;
  }
  if (url.forceQuery || url.rawQuery !== '') out += `?${url.rawQuery}`;
  if (url.fragment !== '') out += `#${validOr(url.rawFragment, url.fragment, 'fragment')}`;
  return out;
}

/** Returns the URL with its password replaced by `xxxxx`, as Go prints it in errors and traces (net/url: Redacted). */
export function redactGoUrl(url: GoUrl): string {
  if (url.user?.password === undefined) return formatGoUrl(url);
  return formatGoUrl({ ...url, user: { name: url.user.name, password: 'xxxxx' } });
}

/** Returns the path as it goes over the wire (net/url: EscapedPath). */
export function escapedPath(url: GoUrl): string {
  return url.path === '*' && url.rawPath === '' ? '*' : validOr(url.rawPath, url.path, 'path');
}

function formatAuthority(url: GoUrl): string {
  if (url.scheme === '' && url.host === '' && url.user === undefined) return '';
  if (url.omitHost && url.host === '' && url.user === undefined) return '';
  let out = url.host !== '' || url.path !== '' || url.user !== undefined ? '//' : '';
  if (url.user !== undefined) {
    out += escapeBytes(url.user.name, 'userPassword');
    if (url.user.password !== undefined) out += `:${escapeBytes(url.user.password, 'userPassword')}`;
    out += '@';
  }
  return out + escapeBytes(url.host, 'host');
}

// The raw form is used only where it is a valid encoding of exactly the decoded form.
function validOr(raw: ByteString, decoded: ByteString, part: UrlPart): string {
  if (raw !== '' && [...raw].every((byte) => "!$&'()*+,;=:@[]%".includes(byte) || !mustEscape(byte, part))) {
    const again = unescapeBytes(raw, part);
    if ('value' in again && again.value === decoded) return raw;
  }
  return part === 'path' && decoded === '*' ? '*' : escapeBytes(decoded, part);
}
