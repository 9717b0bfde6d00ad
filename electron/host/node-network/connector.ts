import { connect, isIP, type Socket } from 'node:net';
import { type Outcome, success } from '../../../shared/domain/failure.ts';
import type { Channel, Limits } from '../network.ts';
import { bounded } from './bounded.ts';
import { classifyNetworkError } from './classify-error.ts';
import { SocketChannel } from './socket-channel.ts';
import type { TlsPolicy } from './tls-handshake.ts';

export interface Endpoint {
  readonly address: string;
  readonly port: number;
  readonly parked?: string;
}

const MAX_PARKED = 128;

/** Opens channels, and keeps parked ones for their next user. */
export class Connector {
  readonly #policy: TlsPolicy;
  readonly #parked = new Map<string, SocketChannel[]>();
  #count = 0;

  constructor(policy: TlsPolicy) {
    this.#policy = policy;
  }

  /**
   * One attempt to one address. Failures: `connection-refused`, `connection-reset`, `host-unreachable`,
   * `network-unreachable`, `access-denied`, `address-unavailable`, `timed-out`, `aborted`.
   *
   * @throws TypeError for a name instead of an address.
   */
  async connect(endpoint: Endpoint, limits: Limits): Promise<Outcome<Channel>> {
    if (isIP(endpoint.address) === 0) throw new TypeError(`Not an address: ${JSON.stringify(endpoint.address)}`);
    const parked = this.#take(endpoint);
    if (parked) return success(parked);
    const socket = await openSocket(endpoint, limits);
    if (!socket.ok) return socket;
    const park = endpoint.parked === undefined ? undefined : (channel: SocketChannel) => this.#keep(endpoint, channel);
    return success(new SocketChannel(socket.value, endpoint, this.#policy, park));
  }

  /** Closes everything parked. */
  close(): void {
    for (const channels of this.#parked.values()) for (const channel of channels) channel.close();
    this.#parked.clear();
    this.#count = 0;
  }

  #take(endpoint: Endpoint): SocketChannel | undefined {
    const channels = this.#parked.get(keyOf(endpoint)) ?? [];
    while (channels.length > 0) {
      const channel = channels.pop();
      this.#count -= 1;
      if (!channel?.open) continue;
      channel.resume();
      return channel;
    }
    return undefined;
  }

  #keep(endpoint: Endpoint, channel: SocketChannel): void {
    if (this.#count >= MAX_PARKED) {
      channel.close();
      return;
    }
    const key = keyOf(endpoint);
    this.#parked.set(key, [...(this.#parked.get(key) ?? []), channel]);
    this.#count += 1;
  }
}

function keyOf({ address, port, parked }: Endpoint): string {
  return JSON.stringify([address, port, parked ?? null]);
}

function openSocket({ address, port }: Endpoint, limits: Limits): Promise<Outcome<Socket>> {
  return bounded(limits, (settle) => {
    const socket = connect({ host: address, port, autoSelectFamily: false, noDelay: true });
    let connected = false;
    socket.once('connect', () => {
      connected = true;
      settle(success(socket));
    });
    const onError = (error: unknown) => settle({ ok: false, failure: classifyNetworkError(error) });
    socket.once('error', onError);
    return () => {
      socket.off('error', onError);
      socket.on('error', () => undefined);
      if (!connected) socket.destroy();
    };
  });
}
