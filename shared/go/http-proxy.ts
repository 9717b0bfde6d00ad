import { fromByteString } from './byte-string.ts';
import { joinHostPort, splitHostPort } from './net/host-port.ts';
import { hostToAscii } from './net/idna.ts';
import { matchNoProxy, type NoProxyRule, parseNoProxy } from './net/no-proxy.ts';
import { type GoUrl, hostnameOf, parseGoUrl, portOf } from './net-url/parse-url.ts';
import { goQuote } from './quote.ts';

/** The environment: variable → value. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Where a proxy listens. `user` holds credentials: never show or store it. */
export interface ProxyAddress {
  /** `http`, `https`, `socks5`, `socks5h`; Go talks plain HTTP to a proxy of any other scheme. */
  scheme: string;
  /** Host as written, brackets off; '' means this machine. */
  host: string;
  /** Port, the scheme's default filled in; '' where the scheme has none. */
  port: string;
  user?: { name: string; password?: string };
}

/** A variable that names a proxy, unusable. */
export interface ProxyError {
  /**
   * - `malformed`: no proxy address; Go ignores the variable silently and connects directly
   * - `cgi`: REQUEST_METHOD is set, so Go refuses HTTP_PROXY and the request fails
   */
  kind: 'malformed' | 'cgi';
  message: string;
}

/** The proxy for one URL; null: a direct connection. */
export type ProxyChoice = { variable: string; proxy: ProxyAddress } | { variable: string; error: ProxyError } | null;

const DEFAULT_PORT: Record<string, string> = { http: '80', https: '443', socks5: '1080', socks5h: '1080' };
const CGI = 'refusing to use HTTP_PROXY value in CGI environment; see golang.org/s/cgihttpproxy';

/**
 * Returns the proxy `go` uses for a URL. Capitals win over small letters, empty counts as unset, ALL_PROXY and the
 * proxy settings of Windows are never looked at. Source: golang.org/x/net/http/httpproxy, net/http (ProxyFromEnvironment).
 */
export function proxyForUrl(
  environment: Environment,
  url: string,
  options: { ignoreCase?: boolean } = {},
): ProxyChoice {
  const parsed = parseGoUrl(url);
  if ('error' in parsed) return null;
  const { scheme } = parsed.url;
  if (scheme !== 'http' && scheme !== 'https') return null;
  const read = reader(environment, options.ignoreCase === true);
  const setting = scheme === 'https' ? read('HTTPS_PROXY', 'https_proxy') : read('HTTP_PROXY', 'http_proxy');
  if (setting === undefined) return null;
  const { variable } = setting;
  const proxy = parseProxyAddress(setting.value);
  if ('kind' in proxy) return { variable, error: proxy };
  if (scheme === 'http' && read('REQUEST_METHOD') !== undefined)
    return { variable, error: { kind: 'cgi', message: CGI } };
  const bypass = bypassFor(parsed.url, parseNoProxy(read('NO_PROXY', 'no_proxy')?.value ?? ''));
  return bypass === undefined ? { variable, proxy } : null;
}

/** Returns why a URL is reached without proxy: the NO_PROXY entry, `loopback`, `unparsable-host`; undefined when it is not. */
export function noProxyReason(noProxy: string, url: string): string | undefined {
  const parsed = parseGoUrl(url);
  if ('error' in parsed) return undefined;
  const bypass = bypassFor(parsed.url, parseNoProxy(noProxy));
  return typeof bypass === 'object' ? bypass.entry : bypass;
}

/** Returns the proxy an HTTP_PROXY or HTTPS_PROXY value names. Source: httpproxy (parseProxy). */
export function parseProxyAddress(value: string): ProxyAddress | ProxyError {
  const first = parseGoUrl(value);
  if ('url' in first && first.url.scheme !== '' && first.url.host !== '') return addressOf(first.url);
  const second = parseGoUrl(`http://${value}`);
  if ('url' in second) return addressOf(second.url);
  if ('url' in first) return addressOf(first.url);
  return { kind: 'malformed', message: `invalid proxy address ${goQuote(value)}: ${first.error.message}` };
}

function addressOf(url: GoUrl): ProxyAddress {
  const address: ProxyAddress = {
    scheme: url.scheme,
    host: hostnameOf(url),
    port: portOf(url) || (DEFAULT_PORT[url.scheme] ?? ''),
  };
  if (url.user === undefined) return address;
  const { name, password } = url.user;
  address.user = {
    name: fromByteString(name),
    ...(password === undefined ? {} : { password: fromByteString(password) }),
  };
  return address;
}

function bypassFor(url: GoUrl, rules: NoProxyRule[]): NoProxyRule | 'loopback' | 'unparsable-host' | undefined {
  const host = hostnameOf(url);
  const port = portOf(url) || (DEFAULT_PORT[url.scheme] ?? '');
  const split = splitHostPort(joinHostPort(hostToAscii(host) ?? host, port));
  return split === undefined ? 'unparsable-host' : matchNoProxy(rules, split.host, split.port);
}

function reader(
  environment: Environment,
  ignoreCase: boolean,
): (...names: string[]) => { variable: string; value: string } | undefined {
  const entries = Object.entries(environment);
  return (...names) => {
    for (const name of names) {
      const found = entries.find(([key]) => (ignoreCase ? key.toUpperCase() === name.toUpperCase() : key === name));
      if (found?.[1] !== undefined && found[1] !== '') return { variable: found[0], value: found[1] };
    }
    return undefined;
  };
}
