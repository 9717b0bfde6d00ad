import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { failed, type Outcome, success } from '../../../shared/domain/failure.ts';
import type { Channel, HelloOptions, HttpReply, HttpRequest, Limits, TlsFacts } from '../network.ts';
import { exchangeHttp } from './http-exchange.ts';
import { endOverHttp2 } from './http2-end.ts';
import { type SocksTarget, socksConnect } from './socks5.ts';
import { readUntil } from './stream-reader.ts';
import { handshake, type TlsPolicy } from './tls-handshake.ts';

const MAX_RAW_BYTES = 512;

/** A step that changed what the channel speaks: its name, and the result to repeat for a later user. */
type Step =
  | { readonly name: string; readonly kind: 'tls'; readonly facts: TlsFacts }
  | { readonly name: string; readonly kind: 'connect'; readonly reply: HttpReply }
  | { readonly name: string; readonly kind: 'socks' };

/**
 * A connected socket and the layers stacked on it. Its steps are remembered: a later user of a parked channel takes the
 * same steps again and gets the remembered results at no cost.
 */
export class SocketChannel implements Channel {
  readonly address: string;
  readonly port: number;
  reused = false;
  readonly #socket: Socket;
  readonly #policy: TlsPolicy;
  readonly #onPark: ((channel: SocketChannel) => void) | undefined;
  readonly #whileParked = () => this.close();
  readonly #steps: Step[] = [];
  /** How many of the steps the present user has taken. */
  #taken = 0;
  #stream: Duplex;

  /** @param onPark takes the channel into a pool; without it, `park` closes. */
  constructor(
    socket: Socket,
    endpoint: { address: string; port: number },
    policy: TlsPolicy,
    onPark?: (c: SocketChannel) => void,
  ) {
    this.address = endpoint.address;
    this.port = endpoint.port;
    this.#socket = socket;
    this.#stream = socket;
    this.#policy = policy;
    this.#onPark = onPark;
    // A socket without a listener for errors would take the process down when the peer resets it between two operations.
    socket.on('error', () => undefined);
  }

  get open(): boolean {
    return !this.#stream.destroyed && !this.#stream.readableEnded && !this.#socket.destroyed;
  }

  async startTls(options: HelloOptions): Promise<Outcome<TlsFacts>> {
    const name = `tls ${options.hello ?? 'ordinary'} ${options.servername}`;
    const known = this.#again(name);
    if (known?.kind === 'tls') return success(known.facts);
    const result = await handshake(this.#stream, options, this.#policy);
    if (!result.ok) {
      this.close();
      return result;
    }
    this.#stream = result.value.stream;
    this.#took({ name, kind: 'tls', facts: result.value.facts });
    return success(result.value.facts);
  }

  async request(request: HttpRequest): Promise<Outcome<HttpReply>> {
    const name = `connect ${request.target}`;
    if (request.method === 'CONNECT') {
      const known = this.#again(name);
      if (known?.kind === 'connect') return success(known.reply);
    } else this.#mustBeOnTop();
    const { outcome, reusable } = await exchangeHttp(this.#stream, request);
    if (!reusable) this.close();
    else if (outcome.ok && request.method === 'CONNECT') this.#took({ name, kind: 'connect', reply: outcome.value });
    return outcome;
  }

  async socksConnect(options: Limits & SocksTarget): Promise<Outcome<void>> {
    const name = `socks ${options.host}:${options.port}`;
    if (this.#again(name)) return success(undefined);
    const outcome = await socksConnect(this.#stream, options, options);
    if (outcome.ok) this.#took({ name, kind: 'socks' });
    else this.close();
    return outcome;
  }

  async endOverHttp2(request: HttpRequest): Promise<Outcome<string>> {
    this.#mustBeOnTop();
    if (!this.open) return failed('connection-closed');
    const outcome = await endOverHttp2(this.#stream, request);
    this.close();
    return outcome;
  }

  async exchangeRaw(options: Limits & { readonly send: Uint8Array }): Promise<Outcome<Uint8Array>> {
    this.#mustBeOnTop();
    if (!this.open) return failed('connection-closed');
    this.#stream.write(options.send);
    const answer = await readUntil(this.#stream, options, (bytes) => Math.min(bytes.length, MAX_RAW_BYTES));
    // What else the peer may have said is unknown now: nothing sensible can follow on this connection.
    this.close();
    return answer.ok ? success(new Uint8Array(answer.value)) : answer;
  }

  park(): void {
    if (!this.open || !this.#onPark) {
      this.close();
      return;
    }
    this.#socket.unref();
    // Only a stream that is read notices its end; and what a server says unasked belongs to no later question.
    this.#stream.on('data', this.#whileParked);
    this.#stream.on('end', this.#whileParked);
    this.#stream.resume();
    this.#onPark(this);
  }

  close(): void {
    this.#stream.destroy();
    this.#socket.destroy();
  }

  /** Taken out of the pool by a new user. */
  resume(): void {
    this.reused = true;
    this.#taken = 0;
    this.#stream.off('data', this.#whileParked);
    this.#stream.off('end', this.#whileParked);
    this.#stream.pause();
    this.#socket.ref();
  }

  /** The remembered step, if an earlier user took it at this place. */
  #again(name: string): Step | undefined {
    const step = this.#steps[this.#taken];
    if (step === undefined) return undefined;
    if (step.name !== name) throw new Error(`A parked channel went on with "${step.name}", not "${name}"`);
    this.#taken += 1;
    return step;
  }

  #took(step: Step): void {
    this.#steps.push(step);
    this.#taken = this.#steps.length;
  }

  #mustBeOnTop(): void {
    const next = this.#steps[this.#taken];
    if (next) throw new Error(`A parked channel went on with "${next.name}", which has to be taken again first`);
  }
}
