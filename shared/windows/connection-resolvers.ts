/** Where a connection of Windows has its DNS servers (IPv4) from: typed in on this computer, or told by DHCP. */
export interface ResolverState {
  readonly source: 'static' | 'dhcp';
  readonly servers: readonly string[];
}

/** A connection as the registry holds it. */
export interface Connection extends ResolverState {
  /** `{GUID}` of its adapter. */
  readonly id: string;
  /** As Windows shows it, e.g. `以太网`. */
  readonly name: string;
}

/** The same connection, and whether it is in use now. */
export interface KnownConnection extends Connection {
  readonly up: boolean;
}

const OCTET = String.raw`(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)`;
/** An IPv4 address in its one spelling. */
export const IPV4_ADDRESS = new RegExp(String.raw`^${OCTET}(?:\.${OCTET}){3}$`, 'u');

/** Do two states mean the same? What DHCP tells may change with each lease: by DHCP is by DHCP. */
export function sameResolvers(a: ResolverState, b: ResolverState): boolean {
  return a.source === b.source && (a.source === 'dhcp' || a.servers.join() === b.servers.join());
}

/**
 * Arguments of netsh, one command each, that give a connection these servers; null: those that DHCP tells. `validate=no`: netsh would
 * ask each server first, for many seconds. Source: windows.md 3; Microsoft Learn, "netsh interface ipv4 set dnsservers".
 */
export function resolverArguments(name: string, servers: readonly string[] | null): readonly (readonly string[])[] {
  if (servers === null) return [[...SET, `name=${name}`, 'source=dhcp', 'register=primary', 'validate=no']];
  return servers.map((address, index) =>
    index === 0
      ? [...SET, `name=${name}`, 'source=static', `address=${address}`, 'register=primary', 'validate=no']
      : [...ADD, `name=${name}`, `address=${address}`, `index=${index + 1}`, 'validate=no'],
  );
}

const SET = ['interface', 'ipv4', 'set', 'dnsservers'] as const;
const ADD = ['interface', 'ipv4', 'add', 'dnsservers'] as const;
