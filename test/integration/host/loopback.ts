import { createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer, type TlsOptions } from 'node:tls';
import type { Channel, Limits } from '../../../electron/host/network.ts';
import { CHECK_ORDER } from '../../../electron/host/node-network/judge-certificate.ts';
import { NodeNetwork } from '../../../electron/host/node-network/node-network.ts';
import type { Outcome } from '../../../shared/domain/failure.ts';

/** A server on a free port of 127.0.0.1, with everything it holds open. */
export interface Loopback {
  readonly port: number;
  /** Connections accepted so far. */
  readonly accepted: () => number;
  close(): void;
}

/** Listens and hands each connection to `serve`. */
export async function listen(serve: (socket: Socket) => void, tls?: TlsOptions): Promise<Loopback> {
  const sockets = new Set<Socket>();
  let accepted = 0;
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
  };
  const onConnection = (socket: Socket) => {
    accepted += 1;
    keep(socket);
    serve(socket);
  };
  const server: Server = tls ? createTlsServer(tls, onConnection) : createServer(onConnection);
  if (tls) server.on('connection', keep);
  server.on('tlsClientError', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    accepted: () => accepted,
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** A network that trusts exactly these certificates. */
export function networkTrusting(pems: readonly string[], now?: number): NodeNetwork {
  return new NodeNetwork({
    loadTrust: async () => ({
      pems,
      facts: { source: 'files', places: [], certificates: pems.length, problems: [] },
    }),
    order: CHECK_ORDER.linux,
    resolvers: [],
    wallClock: () => now ?? Date.now(),
  });
}

/** Fresh limits that nobody aborts. */
export function within(timeoutMs: number): Limits {
  return { timeoutMs, signal: new AbortController().signal };
}

/** The value of an outcome that has to be a success. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.failure.word}: ${outcome.failure.detail ?? ''}`);
  return outcome.value;
}

/** The failure word of an outcome, or `ok`. */
export function wordOf(outcome: Outcome<unknown>): string {
  return outcome.ok ? 'ok' : outcome.failure.word;
}

/** A channel to a loopback server. */
export async function channelTo(network: NodeNetwork, server: Loopback, parked?: string): Promise<Channel> {
  const endpoint = { address: '127.0.0.1', port: server.port, ...(parked === undefined ? {} : { parked }) };
  return valueOf(await network.connect(endpoint, within(2000)));
}
