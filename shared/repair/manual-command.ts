import type { Cause } from '../domain/cause.ts';
import { IPV4_ADDRESS } from '../windows/connection-resolvers.ts';
import type { RepairContext } from './repair-context.ts';
import { badServers, goodServer } from './resolvers.ts';

const DNS_CODES: readonly string[] = ['dns.server-dead', 'dns.poisoned', 'dns.filtered'];

/** Sets the clock of Windows right, in PowerShell as administrator. */
export const SET_CLOCK = 'Start-Service w32time; w32tm /resync /force';

/**
 * The exact command with which an administrator could do what this program does not, since nobody could tell here whether it was
 * done. Null where there is none. Sources: Microsoft Learn, "w32tm" and
 * "Set-DnsClientServerAddress"; timedatectl(1).
 */
export function manualCommand({ code, params }: Cause, context: RepairContext): string | null {
  const windows = context.platform === 'windows';
  if (code === 'tls.clock-skew') return windows ? SET_CLOCK : 'timedatectl set-ntp true';
  // A rule of Windows (NRPT) goes before the servers of the connections: changing those would not help.
  if (!windows || !DNS_CODES.includes(code) || params['rule'] !== undefined) return null;
  const good = goodServer(context) ?? '';
  const bad = (badServers(params) ?? configured(context)).filter((server) => IPV4_ADDRESS.test(server));
  if (!IPV4_ADDRESS.test(good) || bad.length === 0) return null;
  const those = bad.map((server) => `$_.ServerAddresses -contains '${server}'`).join(' -or ');
  return `Get-DnsClientServerAddress -AddressFamily IPv4 | Where-Object { ${those} } | Set-DnsClientServerAddress -ServerAddresses ${good}`;
}

function configured({ situation }: RepairContext): readonly string[] {
  return situation.findings
    .of('dns.server-answer')
    .flatMap(({ params: { configured: own, server } }) => (own ? [server] : []));
}
