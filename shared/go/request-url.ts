import { fromByteString } from './byte-string.ts';
import { escapePath, escapeVersion } from './module-path.ts';
import { joinPath } from './net-url/clean-path.ts';
import { escapeBytes } from './net-url/escape.ts';
import { formatGoUrl } from './net-url/format-url.ts';
import { type GoUrl, parseGoUrl } from './net-url/parse-url.ts';

/** A file of the module proxy protocol. `latest` and `list` have no version. */
export type ProxyFile = { file: 'latest' | 'list' } | { file: 'info' | 'mod' | 'zip'; version: string };

/**
 * Returns the URL `go` asks a proxy for (credentials included, `!` shown as `%21`), or the message it refuses with.
 * Source: cmd/go/internal/modfetch/proxy.go (newProxyRepo, getBody).
 */
export function proxyFileUrl(
  proxy: string,
  modulePath: string,
  wanted: ProxyFile,
): { url: string } | { message: string } {
  if (!('version' in wanted)) return requestUrl(proxy, modulePath, wanted.file === 'latest' ? '@latest' : '@v/list');
  const version = escapeVersion(wanted.version);
  if ('error' in version) return { message: version.error.message };
  return requestUrl(proxy, modulePath, `@v/${version.escaped}.${wanted.file}`);
}

/** Returns the URL of a file below a module at a proxy; `file` as in `@v/v1.2.3.info`, its version already escaped. */
export function requestUrl(proxy: string, modulePath: string, file: string): { url: string } | { message: string } {
  const parsed = parseGoUrl(proxy);
  if ('error' in parsed) return { message: parsed.error.message };
  const module = escapePath(modulePath);
  if ('error' in module) return { message: module.error.message };
  const { url } = parsed;
  const path = joinPath(`${withoutSlash(url.path)}/${module.escaped}`, file);
  const rawPath = joinPath(`${withoutSlash(url.rawPath)}/${escapeSegments(module.escaped)}`, escapeSegments(file));
  return { url: formatted({ ...url, path, rawPath }) };
}

/** Returns the URL of a path below a proxy or checksum database, as in `sumdb/<name>/supported` (cmd/go web.Join). */
export function joinUrl(base: string, path: string): { url: string } | { message: string } {
  const parsed = parseGoUrl(base);
  if ('error' in parsed) return { message: parsed.error.message };
  const { url } = parsed;
  const rest = path.replace(/^\//, '');
  const joined = { path: `${withoutSlash(url.path)}/${rest}`, rawPath: `${withoutSlash(url.rawPath)}/${rest}` };
  return { url: formatted({ ...url, ...joined }) };
}

function formatted(url: GoUrl): string {
  return fromByteString(formatGoUrl(url));
}

function withoutSlash(path: string): string {
  return path.endsWith('/') ? path.slice(0, -1) : path;
}

function escapeSegments(path: string): string {
  return path
    .split('/')
    .map((segment) => escapeBytes(segment, 'pathSegment'))
    .join('/');
}
