import { type ProxyAddress, parseProxyAddress } from './http-proxy.ts';

/**
 * What is wrong with the value of HTTP_PROXY or HTTPS_PROXY:
 * - `malformed`: no address at all; Go ignores it silently and connects directly
 * - `quoted`, `blank`: quotation marks or white space are part of it
 * - `scheme-as-host`: Go takes `http` for the host, as in `http://http://…` or `http:/127.0.0.1`
 * - `unknown-scheme`: Go talks plain HTTP to it, whatever it is (socks4, quic, …)
 * - `no-port`: the scheme has no default port, so no connection is possible
 */
export type ProxyProblem = 'malformed' | 'quoted' | 'blank' | 'scheme-as-host' | 'unknown-scheme' | 'no-port';

/** Returns the first problem of a proxy setting and what was probably meant; undefined for a sound one. */
export function lintProxy(value: string): { problem: ProxyProblem; meant?: string } | undefined {
  const bare = value.replace(/^[\s"'“”‘’]+|[\s"'“”‘’]+$/g, '');
  const meant = bare === value ? {} : { meant: bare };
  if (value === '') return undefined;
  if (/["'“”‘’]/.test(value)) return { problem: 'quoted', ...meant };
  if (/\s/.test(value)) return { problem: 'blank', ...meant };
  const address = parseProxyAddress(value);
  if ('kind' in address) return { problem: 'malformed' };
  return problemOf(address);
}

function problemOf({ scheme, host, port }: ProxyAddress): { problem: ProxyProblem } | undefined {
  if (/^(?:https?|socks[45]?[ah]?)$/.test(host)) return { problem: 'scheme-as-host' };
  if (port === '') return { problem: 'no-port' };
  return ['http', 'https', 'socks5', 'socks5h'].includes(scheme) ? undefined : { problem: 'unknown-scheme' };
}
