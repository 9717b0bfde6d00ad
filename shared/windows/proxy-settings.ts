import { type ProxyAddress, parseProxyAddress } from '../go/http-proxy.ts';

/** The proxy of browsers as Windows keeps it. */
export interface ProxySettings {
  /** e.g. `127.0.0.1:7890`, or `http=a:1;https=b:2;socks=c:3`; null: none. */
  readonly server: string | null;
  /** Patterns of hosts that are reached directly; `<local>`: names without a dot. */
  readonly bypass: readonly string[];
}

/**
 * The proxy that these settings give for https of a host, or null. A PAC script is not evaluated here. Source: WinINET,
 * INTERNET_PER_CONN_PROXY_SERVER and _BYPASS; Chromium's proxy_config (ParseFromString).
 */
export function proxyOfSettings({ server, bypass }: ProxySettings, host: string): ProxyAddress | null {
  if (server === null || bypass.some((pattern) => matches(pattern.toLowerCase(), host.toLowerCase()))) return null;
  const parts = server.split(/[;\s]+/u).filter((part) => part !== '');
  const named = (name: string) =>
    parts.find((part) => part.toLowerCase().startsWith(`${name}=`))?.slice(name.length + 1);
  const plain = parts.find((part) => !part.includes('='));
  const socks = named('socks');
  const found = named('https') ?? plain ?? (socks && `socks5://${socks.replace(/^socks5?:\/\//u, '')}`);
  const proxy = found === undefined ? undefined : parseProxyAddress(found);
  return proxy === undefined || 'kind' in proxy ? null : proxy;
}

function matches(pattern: string, host: string): boolean {
  if (pattern === '<local>') return !host.includes('.');
  const name = pattern.replace(/^[a-z]+:\/\//u, '').replace(/:\d+$/u, '');
  const parts = name.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/gu, '\\$&'));
  return name !== '' && new RegExp(`^${parts.join('.*')}$`, 'u').test(host);
}
