import { readFile } from 'node:fs/promises';
import { isIP } from 'node:net';

/** The C library and Go use no more than three. Source: resolv.conf(5) MAXNS. */
const MAX_SERVERS = 3;
/** Older C libraries use no more; each may cost a question. Source: resolv.conf(5). */
const MAX_SEARCH = 6;
/** Without any, both ask the own machine. Source: resolv.conf(5), Go net/dnsconfig.go. */
const DEFAULT_SERVERS = ['127.0.0.1', '::1'];

/** What resolv.conf says: addresses of the resolvers in order, and the suffixes that names are tried with. */
export interface ResolverSettings {
  readonly resolvers: readonly string[];
  readonly searchDomains: readonly string[];
}

/** The settings of the system's resolver. */
export async function resolverSettings(file = '/etc/resolv.conf'): Promise<ResolverSettings> {
  try {
    const text = await readFile(file, 'utf8');
    return { resolvers: parseResolvers(text), searchDomains: parseSearch(text) };
  } catch {
    return { resolvers: DEFAULT_SERVERS, searchDomains: [] };
  }
}

/** The `nameserver` lines of a resolv.conf. */
export function parseResolvers(text: string): readonly string[] {
  const servers = text
    .split('\n')
    .map((line) => /^nameserver\s+(\S+)/u.exec(line)?.[1] ?? '')
    .filter((address) => isIP(address) !== 0);
  return servers.length > 0 ? servers.slice(0, MAX_SERVERS) : DEFAULT_SERVERS;
}

/** The suffixes of the last `search` or `domain` line. Source: resolv.conf(5). */
export function parseSearch(text: string): readonly string[] {
  const lines = text.split('\n').flatMap((line) => /^(?:search|domain)\s+(.*)$/u.exec(line)?.[1] ?? []);
  const words = (lines.at(-1) ?? '').split(/\s+/u).map((word) => word.replace(/^\.|\.$/gu, '').toLowerCase());
  return words.filter((word) => word !== '').slice(0, MAX_SEARCH);
}
