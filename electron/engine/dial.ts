import type { Channel } from '../host/network.ts';
import type { ProbeContext, Recorded } from './probe.ts';
import { connectCommand } from './typed-command.ts';

/** Opens a TCP connection to one address and puts it on record. Failures: connection-*, *-unreachable, timed-out, access-denied. */
export function dial(context: ProbeContext, address: string, port: number): Promise<Recorded<Channel>> {
  return context.record<Channel>(
    {
      operation: 'tcp.connect',
      roundTrip: true,
      input: { address, port },
      command: connectCommand(context.host, address, port),
    },
    () => context.host.network.connect({ address, port }, context.limits('tcp')),
  );
}
