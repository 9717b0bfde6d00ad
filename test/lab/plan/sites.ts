import { sites } from '../internet.ts';
import type { HostName, Site, World } from '../world.ts';

/** The sites of a world with its changes applied. */
export function worldSites(world: World): Record<HostName, Site> {
  const changed = Object.entries(sites).map(([name, site]) => [
    name,
    { ...site, ...world.servers?.everySite, ...world.servers?.[name as HostName] },
  ]);
  return Object.fromEntries(changed) as Record<HostName, Site>;
}
