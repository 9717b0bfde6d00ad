import { clientResolver, proxyAddress, publicResolvers, realAddress } from '../internet.ts';
import type { World } from '../world.ts';
import { cachedModules, clientFiles, home, moduleCacheMount } from './client.ts';
import { clientResolverConfig, forgerConfig, publicResolverConfig } from './dns.ts';
import type { LabCache } from './lab-cache.ts';
import { realServerFiles } from './real-servers.ts';
import { forgerMark, routerDelay, routerLinks, routerRace, routerRate, routerRules } from './router.ts';
import { serverConfig } from './servers.ts';
import { worldSites } from './sites.ts';
import { squidFiles } from './squid.ts';
import { sshFiles } from './ssh.ts';

/**
 * Everything the sandbox needs to become a world: files for `labd unpack`, read by `sandbox/inner.sh`. Files of
 * the client stand below `client/`.
 */
export function planWorld(world: World, cache: LabCache): Record<string, string> {
  const forger = forgerConfig(world);
  const delay = routerDelay(world);
  const race = routerRace(world);
  const rate = routerRate(world);
  return {
    'internet.ip': internetAddresses(world),
    'servers.json': serverConfig(world),
    'resolver.dnsmasq': clientResolverConfig(world),
    'public.dnsmasq': publicResolverConfig(world),
    'router.v4': routerRules(world, 4),
    'router.v6': routerRules(world, 6),
    'router.ip': routerLinks(world),
    'client.ip': world.client?.defaultRoute === false ? 'route del default\nroute del ::/0\n' : '',
    'client.cached': cachedModules(world, cache),
    'client.programs': Object.keys(world.client?.programs ?? {})
      .map((path) => `${home}/${path}\n`)
      .join(''),
    ...(world.client?.moduleCache && { 'client.modcache': moduleCacheMount(world.client.moduleCache) }),
    'client.without': (world.client?.without ?? []).map((program) => `${program}\n`).join(''),
    ...sshFiles(world, cache),
    ...squidFiles(world),
    ...realServerFiles(world),
    ...(forger !== null && { 'forger.dnsmasq': forger, 'forger.mark': `${forgerMark}` }),
    ...(delay !== null && { delay: `${delay}` }),
    ...(race !== null && { race: `${race}` }),
    ...(rate !== null && { rate: `${rate}` }),
    ...Object.fromEntries(Object.entries(clientFiles(world, cache)).map(([path, text]) => [`client${path}`, text])),
  };
}

/** `ip -batch` commands that give the internet its addresses. */
function internetAddresses(world: World): string {
  const own = [
    clientResolver,
    ...publicResolvers,
    ...(world.dns?.odd ?? []).map(({ address }) => address),
    ...Object.values(worldSites(world)).flatMap((site) => site.addresses),
    ...(world.proxies ?? []).map((_, index) => proxyAddress(index)),
    ...(world.realServers ?? []).map((_, index) => realAddress(index)),
  ];
  const commands = [...new Set(own)].map(
    (address) => `addr add ${address}/${address.includes(':') ? '128 nodad' : '32'} dev lo\n`,
  );
  return commands.join('');
}
