import type { Identity } from '../../shared/report/redact/identity.ts';
import type { Host } from '../host/host.ts';

/** Whose machine this is, as its environment tells: what redaction takes out of a report. */
export function identityOfHost(host: Pick<Host, 'environment' | 'homeFolder'>): Identity {
  const environment = new Map(Object.entries(host.environment()).map(([name, value]) => [name.toUpperCase(), value]));
  const values = (...names: readonly string[]) =>
    distinct(names.flatMap((name) => environment.get(name)?.trim() || []));
  const homes = distinct([host.homeFolder(), ...values('USERPROFILE', 'HOME')]).filter((home) => /[\\/]./u.test(home));
  const ofHomes = homes.flatMap((home) => home.split(/[\\/]+/u).at(-1) || home.split(/[\\/]+/u).at(-2) || []);
  return {
    users: distinct([...values('USERNAME', 'USER', 'LOGNAME'), ...ofHomes]),
    homes,
    computers: values('COMPUTERNAME', 'HOSTNAME'),
    domains: values('USERDNSDOMAIN'),
  };
}

function distinct(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
