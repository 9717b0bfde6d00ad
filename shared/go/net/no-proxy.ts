import { goToLower } from '../letter-case.ts';
import { trimGoSpace } from '../white-space.ts';
import { splitHostPort } from './host-port.ts';
import { hostToAscii } from './idna.ts';
import { type IpNetwork, isLoopback, networkContains, parseCidr, parseIp, unmapIp } from './ip-network.ts';

/** One usable entry of NO_PROXY. */
export type NoProxyRule = { entry: string; port: string } & (
  | { kind: 'all' }
  | { kind: 'network'; network: IpNetwork }
  | { kind: 'ip'; bytes: number[] }
  | { kind: 'domain'; suffix: string; selfToo: boolean }
);

/**
 * Returns the rules of a NO_PROXY value; unusable entries are dropped silently, as Go does.
 * Source: golang.org/x/net/http/httpproxy (config.init).
 */
export function parseNoProxy(value: string): NoProxyRule[] {
  const rules: NoProxyRule[] = [];
  for (const piece of value.split(',')) {
    const entry = goToLower(trimGoSpace(piece));
    if (entry === '*') return [{ kind: 'all', entry, port: '' }];
    const rule = entry === '' ? undefined : parseRule(entry);
    if (rule !== undefined) rules.push(rule);
  }
  return rules;
}

/**
 * Returns the rule by which a host (in its ASCII form) is reached without proxy, undefined when the proxy is used.
 * `localhost` and loopback addresses are never proxied. Source: httpproxy (useProxy).
 */
export function matchNoProxy(
  rules: readonly NoProxyRule[],
  host: string,
  port: string,
): NoProxyRule | 'loopback' | undefined {
  if (host === 'localhost') return 'loopback';
  const bytes = parseScopedIp(host);
  if (bytes !== undefined && isLoopback(bytes)) return 'loopback';
  const name = goToLower(trimGoSpace(host));
  const byAddress = rules.filter(({ kind }) => kind !== 'domain');
  const candidates = bytes === undefined ? rules.filter(({ kind }) => kind === 'domain' || kind === 'all') : byAddress;
  return candidates.find((rule) => matches(rule, name, port, bytes));
}

function parseRule(entry: string): NoProxyRule | undefined {
  const network = parseCidr(entry);
  if (network !== undefined) return { kind: 'network', network, entry, port: '' };
  const split = splitHostPort(entry) ?? { host: entry, port: '' };
  const { port } = split;
  const bytes = parseIp(split.host);
  if (bytes !== undefined) return { kind: 'ip', bytes, entry, port };
  if (split.host === '') return undefined;
  const host = split.host.startsWith('*.') ? split.host.slice(1) : split.host;
  const selfToo = !host.startsWith('.');
  const suffix = selfToo ? `.${host}` : host;
  return { kind: 'domain', suffix: hostToAscii(suffix) ?? suffix, selfToo, entry, port };
}

function matches(rule: NoProxyRule, name: string, port: string, bytes: number[] | undefined): boolean {
  if (rule.kind === 'all') return true;
  if (rule.kind === 'network') return bytes !== undefined && networkContains(rule.network, bytes);
  if (rule.port !== '' && rule.port !== port) return false;
  if (rule.kind === 'ip') return bytes !== undefined && String(rule.bytes) === String(unmapIp(bytes));
  return name.endsWith(rule.suffix) || (rule.selfToo && name === rule.suffix.slice(1));
}

function parseScopedIp(host: string): number[] | undefined {
  const percent = host.indexOf('%');
  return parseIp(percent > 0 && percent < host.length - 1 && host.includes(':') ? host.slice(0, percent) : host);
}
