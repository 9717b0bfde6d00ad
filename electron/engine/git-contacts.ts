import type { FurtherContact } from '../../shared/report/contacts.ts';
import { type GitValue, parseGitAddress, rewriteUrl } from '../../shared/vcs/git-config.ts';
import type { Host } from '../host/host.ts';
import { gitProxyFor } from './git-proxy.ts';
import { sshPlaces } from './ssh-port.ts';

/**
 * Where git goes for modules that `go` fetches from their own hosts, by its settings: another host or the ssh server that an
 * address is rewritten to, and its own proxy. Nothing is asked.
 */
export async function gitContacts(
  host: Host,
  values: readonly GitValue[],
  modules: readonly { readonly path: string; readonly ifNeeded: boolean }[],
): Promise<readonly FurtherContact[]> {
  const found = modules.map(async ({ path, ifNeeded }): Promise<readonly FurtherContact[]> => {
    const plain = `https://${path}`;
    const address = parseGitAddress(rewriteUrl(values, plain).url);
    if (!address) return [];
    if (address.transport === 'ssh')
      return (await sshPlaces(host, address.host, address.port)).map((place) => ({
        ...place,
        reason: 'ssh' as const,
        ifNeeded,
        about: path,
      }));
    const url = `https://${address.host}`;
    const proxy = gitProxyFor(host.environment(), values, url);
    return [
      { host: address.host, port: address.port, reason: 'rewritten' as const, ifNeeded, about: path },
      ...(proxy ? [{ ...proxy, reason: 'git-proxy' as const, ifNeeded, about: proxy.setting.key }] : []),
    ];
  });
  return (await Promise.all(found)).flat();
}
