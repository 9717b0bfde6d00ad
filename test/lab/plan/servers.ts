import { proxyAddress, sites } from '../internet.ts';
import type { HostName, Site, World } from '../world.ts';

/** The sites of a world with its changes applied. */
export function worldSites(world: World): Record<HostName, Site> {
  const changed = Object.entries(sites).map(([name, site]) => [
    name,
    { ...site, ...world.servers?.everySite, ...world.servers?.[name as HostName] },
  ]);
  return Object.fromEntries(changed) as Record<HostName, Site>;
}

/** Configuration of `labd serve`. */
export function serverConfig(world: World): string {
  const list = Object.entries(worldSites(world)).map(([name, { names = [], ...site }]) => ({
    ...site,
    names: [name, ...names],
  }));
  const proxies = (world.proxies ?? []).map(({ host: _, port, ...proxy }, index) => ({
    ...proxy,
    listen: `${proxyAddress(index)}:${port}`,
  }));
  return JSON.stringify({ sites: list, proxies }, null, 2);
}
