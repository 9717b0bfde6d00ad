import { clientResolver, proxyAddress, publicResolvers, realAddress } from '../internet.ts';
import type { Records, World } from '../world.ts';
import { worldSites } from './sites.ts';

const common = ['user=root', 'pid-file=', 'no-hosts', 'no-resolv', 'log-queries', 'cache-size=0', 'local-ttl=60'];

/** dnsmasq of the client's own resolver. */
export const clientResolverConfig = (world: World) =>
  honest('resolver', [clientResolver], { ...truth(world), ...world.dns?.clientResolver });

/** dnsmasq of all well-known public resolvers. */
export const publicResolverConfig = (world: World) => honest('public', publicResolvers, truth(world));

/**
 * dnsmasq of the forger. It listens on every address there is, answers only the forged names and what lies below
 * them, and gets only queries that contain one.
 */
export function forgerConfig(world: World): string | null {
  const forged = (world.router ?? []).filter((fault) => fault.kind === 'forge-dns' || fault.kind === 'race-dns');
  if (forged.length === 0) return null;
  return lines([
    ...common,
    log('forger'),
    ...forged.flatMap(({ name, answers }) => answers.map((answer) => `address=/${name}/${answer}`)),
  ]);
}

/** What the sound resolvers of a world know. */
export function truth(world: World): Records {
  const records: Record<string, readonly string[]> = {};
  for (const [name, site] of Object.entries(worldSites(world))) {
    for (const alias of [name, ...(site.names ?? [])]) records[alias] = site.addresses;
  }
  (world.proxies ?? []).forEach((proxy, index) => {
    records[proxy.host] = [proxyAddress(index)];
  });
  (world.realServers ?? []).forEach(({ host }, index) => {
    records[host] = [realAddress(index)];
  });
  return { ...records, ...world.dns?.records };
}

function honest(name: string, listen: readonly string[], records: Records): string {
  const known = Object.entries(records).flatMap(([name, answer]) =>
    // host-record and not address: the other family is then "no data" and not "no such name".
    answer === 'nxdomain' ? [] : [`host-record=${[name, ...answer].join(',')}`],
  );
  const addresses = listen.map((address) => `listen-address=${address}`);
  // Every other name does not exist; without this dnsmasq would answer "refused".
  return lines([...common, log(name), 'bind-interfaces', ...addresses, 'address=/#/', ...known]);
}

/** Everything that was asked, for a look from a shell inside. */
const log = (name: string) => `log-facility=/run/log/${name}.log`;

const lines = (list: readonly string[]) => `${list.join('\n')}\n`;
