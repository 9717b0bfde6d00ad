import { proxyAddress } from '../internet.ts';
import type { Records, World } from '../world.ts';
import { truth } from './dns.ts';
import { worldSites } from './sites.ts';

const known = (records: Records) =>
  Object.fromEntries(Object.entries(records).filter(([, answer]) => answer !== 'nxdomain'));

/** Configuration of `labd serve`. */
export function serverConfig(world: World): string {
  const list = Object.entries(worldSites(world)).map(([name, { names = [], ...site }]) => ({
    ...site,
    names: [name, ...names],
    ...(site.role === 'doh' && { records: known(truth(world)) }),
  }));
  const proxies = (world.proxies ?? []).flatMap(({ host, port, program, ...proxy }, index) =>
    program ? [] : [{ ...proxy, names: [host], listen: `${proxyAddress(index)}:${port}` }],
  );
  const resolvers = (world.dns?.odd ?? []).map(({ records = {}, ...resolver }) => ({
    ...resolver,
    records: known({ ...truth(world), ...records }),
  }));
  return JSON.stringify({ sites: list, proxies, resolvers }, null, 2);
}
