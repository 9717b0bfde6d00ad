import { resolverArguments, sameResolvers } from '../../shared/windows/connection-resolvers.ts';
import { isPlainValue } from '../../shared/windows/firewall-command.ts';
import { readConnection } from '../host/windows/connections.ts';
import type { PrivilegedMachine } from './machine.ts';
import type { Operation } from './request.ts';

type Of<O extends Operation['op']> = Extract<Operation, { readonly op: O }>;

/** Gives one connection other DNS servers, or those of DHCP again, if it still has the ones that were looked at. */
export async function prepareResolvers(
  { id, expect, servers }: Of<'dns.set'>,
  machine: PrivilegedMachine,
): Promise<(() => Promise<boolean>) | 'badRequest' | 'changedSince'> {
  const now = await readConnection(machine.registry, id);
  if (!now.ok || now.value === null || !sameResolvers(now.value, expect)) return 'changedSince';
  // netsh knows connections by the name that people gave them.
  const { name } = now.value;
  if (!isPlainValue(name)) return 'badRequest';
  const wanted = servers === null ? { source: 'dhcp' as const, servers: [] } : { source: 'static' as const, servers };
  return async () => {
    for (const args of resolverArguments(name, servers)) await machine.netsh(args);
    // What netsh says proves nothing.
    const then = await readConnection(machine.registry, id);
    return then.ok && then.value !== null && sameResolvers(then.value, wanted);
  };
}
