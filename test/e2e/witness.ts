import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** A server on loopback that answers everything, so that silence proves a lock and not a missing server. */
export interface Witness {
  readonly tcpPort: number;
  readonly udpPort: number;
  /** Connections and datagrams that arrived so far. */
  seen(): number;
  close(): void;
}

const ANSWER = 'HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok';

/** Listens on a TCP and a UDP port of loopback. */
export async function startWitness(): Promise<Witness> {
  let seen = 0;
  const server = createServer((socket) => {
    seen += 1;
    socket.on('error', () => {});
    socket.once('data', () => socket.end(ANSWER));
  });
  const datagrams = createSocket('udp4');
  datagrams.on('message', () => {
    seen += 1;
  });
  server.listen(0, '127.0.0.1');
  datagrams.bind(0, '127.0.0.1');
  await Promise.all([once(server, 'listening'), once(datagrams, 'listening')]);
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the witness listens nowhere');
  return {
    tcpPort: address.port,
    udpPort: datagrams.address().port,
    seen: () => seen,
    close: () => {
      server.close();
      datagrams.close();
    },
  };
}
