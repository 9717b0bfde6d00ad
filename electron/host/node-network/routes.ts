import { createSocket } from 'node:dgram';
import { type Outcome, success } from '../../../shared/domain/failure.ts';
import { classifyNetworkError } from './classify-error.ts';

/** Root servers of the DNS: addresses that every default route covers. Nothing is sent to them. */
const FAR_AWAY = { udp4: '198.41.0.4', udp6: '2001:503:ba3e::2:30' } as const;
const NO_ROUTE: ReadonlySet<string> = new Set(['network-unreachable', 'host-unreachable', 'address-unavailable']);

/**
 * Whether packets to the internet would leave this machine, by family. The system is asked for its choice of route by
 * connecting a datagram socket, which sends nothing: unlike route tables this takes policy routing of VPNs into account,
 * and it is the same on Windows, where tables are printed in the system's language.
 */
export async function internetRoutes(): Promise<Outcome<{ readonly ipv4: boolean; readonly ipv6: boolean }>> {
  const [ipv4, ipv6] = await Promise.all([hasRoute('udp4'), hasRoute('udp6')]);
  return success({ ipv4, ipv6 });
}

function hasRoute(family: 'udp4' | 'udp6'): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createSocket(family);
    const done = (error?: unknown) => {
      const word = error === undefined ? undefined : classifyNetworkError(error).word;
      resolve(word === undefined || !NO_ROUTE.has(word));
      socket.removeAllListeners('error');
      socket.on('error', () => undefined);
      socket.close();
    };
    socket.once('error', done);
    socket.connect(53, FAR_AWAY[family], (error?: Error) => done(error));
  });
}
