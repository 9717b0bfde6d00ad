import { failed, type Outcome, success } from '../../../shared/domain/failure.ts';
import { type Connection, IPV4_ADDRESS, type KnownConnection } from '../../../shared/windows/connection-resolvers.ts';
import { dwordOf, type Registry, type RegistryKey } from './registry.ts';

/** Each adapter's settings of IPv4. Source: windows.md 3; Microsoft, "TCP/IP and NBT configuration parameters". */
export const INTERFACES = 'HKLM\\SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters\\Interfaces';
/** Adapters of networks, with the names that people see. */
export const ADAPTERS = 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Network\\{4D36E972-E325-11CE-BFC1-08002BE10318}';
/** Servers that a group policy sets go before those of every connection. */
const POLICY = 'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\DNSClient';

/** How an adapter is called in the registry. */
export const ADAPTER_ID = /^\{[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\}$/u;

/** More adapters than these are not read. */
const MAX_ADAPTERS = 64;

/**
 * One connection; null where its settings are not understood: no DHCP and no servers either, a list for one network only
 * (`ProfileNameServer` of Windows 11), something that is no address. Failures: those of the registry; `unsupported` where a group
 * policy sets the servers.
 */
export async function readConnection(registry: Registry, id: string): Promise<Outcome<Connection | null>> {
  if (!ADAPTER_ID.test(id)) return success(null);
  const policy = await registry.optionalValue(POLICY, 'NameServer');
  if (!policy.ok) return policy;
  if (policy.value && policy.value.data.trim() !== '') return failed('unsupported', `${POLICY}\\NameServer`);
  const [settings, name] = await Promise.all([
    registry.optionalKey(`${INTERFACES}\\${id}`),
    registry.optionalValue(`${ADAPTERS}\\${id}\\Connection`, 'Name'),
  ]);
  if (!settings.ok) return settings;
  if (!name.ok) return name;
  return success(connectionOf(id, name.value?.data ?? '', settings.value));
}

/** All connections that are understood. @param up names of those in use. */
export async function readConnections(
  registry: Registry,
  up: readonly string[],
): Promise<Outcome<readonly KnownConnection[]>> {
  const key = await registry.optionalKey(INTERFACES);
  if (!key.ok) return key;
  const ids = (key.value?.subkeys ?? []).map((path) => path.slice(path.lastIndexOf('\\') + 1)).slice(0, MAX_ADAPTERS);
  const found: KnownConnection[] = [];
  for (const id of ids) {
    const connection = await readConnection(registry, id);
    if (!connection.ok) return connection;
    if (connection.value) found.push({ ...connection.value, up: up.includes(connection.value.name) });
  }
  return success(found);
}

function connectionOf(id: string, name: string, key: RegistryKey | undefined): Connection | null {
  const value = (wanted: string) => key?.values.find((entry) => entry.name.toLowerCase() === wanted);
  const list = (wanted: string) => (value(wanted)?.data ?? '').split(/[\s,]+/u).filter((text) => text !== '');
  if (name === '' || list('profilenameserver').length > 0) return null;
  const typed = list('nameserver');
  const told = list('dhcpnameserver');
  const dhcp = dwordOf(value('enabledhcp')) === 1;
  if (![...typed, ...told].every((text) => IPV4_ADDRESS.test(text))) return null;
  if (typed.length > 0) return { id, name, source: 'static', servers: typed };
  // Nothing typed in and no DHCP: no servers at all, which is not "by DHCP".
  return dhcp ? { id, name, source: 'dhcp', servers: told } : null;
}
