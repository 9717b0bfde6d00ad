import { readFile } from 'node:fs/promises';
import { isIP } from 'node:net';

/** The C library and Go use no more than three. Source: resolv.conf(5) MAXNS. */
const MAX_SERVERS = 3;
/** Without any, both ask the own machine. Source: resolv.conf(5), Go net/dnsconfig.go. */
const DEFAULT_SERVERS = ['127.0.0.1', '::1'];

/** Addresses of the configured resolvers, in order. */
export async function configuredResolvers(file = '/etc/resolv.conf'): Promise<readonly string[]> {
  try {
    return parseResolvers(await readFile(file, 'utf8'));
  } catch {
    return DEFAULT_SERVERS;
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
