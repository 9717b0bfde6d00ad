import { failed, type Outcome } from '../../../shared/domain/failure.ts';
import type { Channel, HttpReply, HttpRequest, Limits, TlsFacts } from '../network.ts';
import type { CallLog } from './call-log.ts';
import type { RecordedContent, RecordedEndpoint, RecordedTunnel } from './machine-schema.ts';
import type { Recording } from './recording.ts';
import { replay } from './replay.ts';

interface Endpoints {
  endpoint(place: string): RecordedEndpoint | undefined;
}

/** A connection of a recorded machine. A tunnel leads to another recorded endpoint. */
export class RecordedChannel implements Channel {
  readonly address: string;
  readonly port: number;
  reused = false;
  open = true;
  readonly #endpoints: Endpoints;
  readonly #recording: Recording;
  readonly #log: CallLog;
  readonly #onPark: ((channel: RecordedChannel) => void) | undefined;
  readonly #first: RecordedEndpoint;
  /** Whom the bytes reach now. */
  #peer: RecordedEndpoint;

  constructor(
    endpoint: RecordedEndpoint,
    endpoints: Endpoints,
    recording: Recording,
    log: CallLog,
    onPark?: (channel: RecordedChannel) => void,
  ) {
    this.address = endpoint.address;
    this.port = endpoint.port;
    this.#first = endpoint;
    this.#peer = endpoint;
    this.#endpoints = endpoints;
    this.#recording = recording;
    this.#log = log;
    this.#onPark = onPark;
  }

  async startTls({ servername, ...limits }: Limits & { readonly servername: string }): Promise<Outcome<TlsFacts>> {
    const recorded = this.#peer.tls[servername] ?? this.#peer.tls['*'];
    if (!recorded) return this.#unexpected(`tls ${servername}`);
    return this.#orClose(
      replay(recorded, limits, ({ facts: { verification, ...facts } }) => ({
        ...facts,
        ...(verification ? { verification } : {}),
      })),
    );
  }

  async request(request: HttpRequest): Promise<Outcome<HttpReply>> {
    if (!this.open) return failed('connection-closed');
    if (request.method === 'CONNECT') return this.#connect(request);
    const recorded = this.#peer.http.find(
      ({ method, target }) => method === request.method && fits(target, request.target),
    );
    if (!recorded) return this.#unexpected(`${request.method} ${request.target}`);
    const reply = await replay(recorded, request, (found) => this.#reply(found, request));
    if (!reply.ok || reply.value.truncatedByUs || reply.value.headers['connection'] === 'close') this.close();
    return reply;
  }

  async socksConnect(options: Limits & { readonly host: string; readonly port: number }): Promise<Outcome<void>> {
    const place = `${options.host}:${options.port}`;
    const recorded = this.#peer.socks[place] ?? this.#peer.socks['*'];
    if (!recorded) return this.#unexpected(`socks ${place}`);
    return this.#orClose(replay(recorded, options, (found) => this.#enter(found)));
  }

  async exchangeRaw(options: Limits & { readonly send: Uint8Array }): Promise<Outcome<Uint8Array>> {
    const recorded = this.#peer.raw;
    if (!recorded) return this.#unexpected('raw exchange');
    const answer = await replay(recorded, options, (found) => new Uint8Array(this.#recording.bytes(found.answer)));
    this.close();
    return answer;
  }

  park(): void {
    if (this.open && this.#onPark) this.#onPark(this);
    else this.close();
  }

  close(): void {
    this.open = false;
  }

  /** Taken out of the pool by a new user. */
  resume(): this {
    this.reused = true;
    this.#peer = this.#first;
    return this;
  }

  async #connect(request: HttpRequest): Promise<Outcome<HttpReply>> {
    const recorded = this.#peer.tunnels[request.target] ?? this.#peer.tunnels['*'];
    if (!recorded) return this.#unexpected(`CONNECT ${request.target}`);
    const outcome = await replay(recorded, request, (found) => {
      this.#enter(found);
      return 'status' in found ? this.#reply(found, request) : this.#reply({ ...ESTABLISHED, ms: found.ms }, request);
    });
    if (!outcome.ok || outcome.value.status >= 300) this.close();
    return outcome;
  }

  #enter(tunnel: RecordedTunnel): void {
    if (!('to' in tunnel)) return;
    const peer = this.#endpoints.endpoint(tunnel.to);
    if (peer) this.#peer = peer;
    else this.#log.unexpectedCall(`tunnel to ${tunnel.to}`);
  }

  #reply(found: RecordedReply, { maxBytes, method }: HttpRequest): HttpReply {
    const body = method === 'HEAD' ? Buffer.alloc(0) : this.#recording.bytes(found.body);
    const headers = Object.fromEntries(
      Object.entries(found.headers).map(([name, value]) => [name.toLowerCase(), value]),
    );
    const kept = new Uint8Array(body.subarray(0, maxBytes));
    const times = { firstByteMs: found.ms, totalMs: found.ms };
    return { status: found.status, headers, body: kept, truncatedByUs: body.length > maxBytes, ...times };
  }

  async #orClose<T>(pending: Promise<Outcome<T>>): Promise<Outcome<T>> {
    const outcome = await pending;
    if (!outcome.ok) this.close();
    return outcome;
  }

  #unexpected<T>(call: string): Outcome<T> {
    this.close();
    return this.#log.unexpectedCall(`${call} at ${this.#peer.address}:${this.#peer.port}`);
  }
}

interface RecordedReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: RecordedContent;
  readonly ms: number;
}

const ESTABLISHED = { status: 200, headers: {}, body: { text: '' } };

function fits(recorded: string, target: string): boolean {
  return recorded.endsWith('*') ? target.startsWith(recorded.slice(0, -1)) : recorded === target;
}
