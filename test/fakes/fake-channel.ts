import type { Channel, HttpReply, HttpRequest, Limits, TlsFacts } from '../../electron/host/network.ts';
import { type FailureWord, failed, type Outcome, success } from '../../shared/domain/failure.ts';

/** A reply as tests write it. */
export interface ReplyScript {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** What a connection answers. A missing entry makes the channel fail as `unknown` and note the call. */
export interface ChannelScript {
  /** By server name; `*` for any. */
  readonly tls?: Readonly<Record<string, Partial<TlsFacts> | FailureWord>>;
  /** By method and target, e.g. `GET /x` or `CONNECT goproxy.cn:443`. */
  readonly http?: Readonly<Record<string, ReplyScript | FailureWord>>;
  /** By `host:port`. */
  readonly socks?: Readonly<Record<string, 'ok' | FailureWord>>;
  readonly raw?: Uint8Array | FailureWord;
}

const SOUND: TlsFacts = {
  protocol: 'TLSv1.3',
  alpn: 'http/1.1',
  certificate: {
    subject: 'CN=*.example',
    issuer: 'CN=Public Issuer',
    root: 'Public Root',
    names: [],
    notBefore: Date.parse('2026-01-01T00:00:00Z'),
    notAfter: Date.parse('2027-01-01T00:00:00Z'),
    selfSigned: false,
    fingerprint: '00',
  },
};

/** A connection in memory that follows a script. */
export class FakeChannel implements Channel {
  readonly reused = false;
  open = true;
  readonly address: string;
  readonly port: number;
  readonly #script: ChannelScript;
  readonly #unexpected: (call: string) => void;

  constructor(address: string, port: number, script: ChannelScript, unexpected: (call: string) => void) {
    this.address = address;
    this.port = port;
    this.#script = script;
    this.#unexpected = unexpected;
  }

  async startTls({ servername }: Limits & { readonly servername: string }): Promise<Outcome<TlsFacts>> {
    const answer = this.#script.tls?.[servername] ?? this.#script.tls?.['*'];
    return this.#answer(`tls ${servername}`, answer, (facts) => ({ ...SOUND, ...facts }));
  }

  async request({ method, target, maxBytes }: HttpRequest): Promise<Outcome<HttpReply>> {
    const answer = this.#script.http?.[`${method} ${target}`];
    return this.#answer(`${method} ${target}`, answer, ({ status, headers = {}, body = '' }) => {
      const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
      const truncatedByUs = bytes.length > maxBytes;
      return { status, headers, body: bytes.slice(0, maxBytes), truncatedByUs, firstByteMs: 1, totalMs: 1 };
    });
  }

  async socksConnect({ host, port }: { readonly host: string; readonly port: number }): Promise<Outcome<void>> {
    const answer = this.#script.socks?.[`${host}:${port}`];
    return answer === 'ok' ? success(undefined) : this.#answer(`socks ${host}:${port}`, answer, () => undefined);
  }

  async exchangeRaw(): Promise<Outcome<Uint8Array>> {
    return this.#answer('raw exchange', this.#script.raw, (bytes) => bytes);
  }

  park(): void {}

  close(): void {
    this.open = false;
  }

  #answer<S extends object, T>(
    call: string,
    scripted: S | FailureWord | undefined,
    make: (script: S) => T,
  ): Outcome<T> {
    if (!this.open) return failed('connection-closed', 'closed by its user');
    if (scripted === undefined) {
      this.#unexpected(`${call} at ${this.address}:${this.port}`);
      return failed('unknown', `unexpected call: ${call}`);
    }
    return typeof scripted === 'string' ? failed(scripted) : success(make(scripted));
  }
}
