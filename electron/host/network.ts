import type { CertificateFacts } from '../../shared/domain/certificate-facts.ts';
import type { Failure, Outcome } from '../../shared/domain/failure.ts';

export interface Limits {
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
  /** Asked when the time is up: milliseconds to wait on after `waitedMs`, because answers were seen to take longer since. None or 0 ends it. */
  moreMs?(waitedMs: number): number;
}

/** A question to one resolver, asked by ourselves. */
export interface DnsQuestion {
  readonly server: string;
  readonly name: string;
  readonly type: 'A' | 'AAAA';
  /** `https`: DNS over HTTPS (RFC 8484) at the server's own address. */
  readonly transport: 'udp' | 'tcp' | 'https';
}

/** What can be wrong with a certificate that arrived over a sound handshake. */
export type CertificateProblem = 'tls-untrusted' | 'tls-expired' | 'tls-not-yet-valid' | 'tls-wrong-host';

/** Facts of a finished handshake. `failure` of the verification does not end the channel: content behind a bad certificate is evidence. */
export interface TlsFacts {
  readonly protocol: string;
  readonly alpn: string | null;
  readonly certificate: CertificateFacts;
  /** The certificates that were sent, leaf first, as DER; absent where nobody kept them. */
  readonly chain?: readonly Uint8Array[];
  /** What the platform's trust store says: undefined when the chain, dates and name all verify. */
  readonly verification?: {
    /** The problem that `go` would stop at, in its order of checks on this platform. */
    readonly word: CertificateProblem;
    readonly detail: string;
    /** The other problems of the same certificate, e.g. wrong host besides expired. */
    readonly also: readonly CertificateProblem[];
  };
  /** For an untrusted chain, where variables replace the system's roots: would those have trusted it? */
  readonly trustedBySystem?: boolean;
}

/**
 * How a ClientHello is made. `ordinary`: as `go` offers it, but small. `large`: the same in more than one packet, as the
 * hellos of newer Go are. `legacy`: protocols and ciphers that `go` no longer offers too. `h2`: offers HTTP/2 besides, as `go` does.
 */
export type HelloKind = 'ordinary' | 'large' | 'legacy' | 'h2';

export interface HelloOptions extends Limits {
  readonly servername: string;
  /** `ordinary` if absent. */
  readonly hello?: HelloKind;
}

export interface HttpRequest extends Limits {
  readonly method: 'GET' | 'HEAD' | 'CONNECT';
  /** Origin form (`/path`), or `host:port` for CONNECT, or absolute form for a plain request through a proxy. */
  readonly target: string;
  readonly host: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Body bytes read; reading stops there and `truncatedByUs` is set. */
  readonly maxBytes: number;
  /** Body bytes kept, where it is enough to know the beginning and that the rest arrived; all that are read if absent. */
  readonly keepBytes?: number;
}

/** One reply, redirects not followed. Header names lower case; control characters are kept out by the parser. */
export interface HttpReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  /** Bytes that arrived, where fewer were kept. */
  readonly length?: number;
  readonly truncatedByUs: boolean;
  /** Milliseconds from sending the request to the first byte, and to the end of the body. */
  readonly firstByteMs: number;
  readonly totalMs: number;
  /** Clock of this computer when the reply was complete, epoch milliseconds; absent where nobody noted it. */
  readonly receivedAt?: number;
}

/** An open connection that can be upgraded in place: plain → CONNECT or SOCKS tunnel → TLS → requests. */
export interface Channel {
  /** Resolved address and port of the peer. */
  readonly address: string;
  readonly port: number;
  /**
   * True for a channel that lay parked: the steps its earlier user took (CONNECT, SOCKS, TLS) are taken again from memory,
   * and a `connection-closed` of its next request may only mean that the server gave up waiting. Then connect afresh.
   */
  readonly reused: boolean;
  /** False once either side ended it, e.g. after a reply with `connection: close`. */
  readonly open: boolean;
  /** Sends a TLS ClientHello with this SNI over the channel as it stands. On success requests go through TLS. */
  startTls(options: HelloOptions): Promise<Outcome<TlsFacts>>;
  /** Sends one HTTP/1.1 request and reads the reply; keeps the connection for a further request where the server does. */
  request(request: HttpRequest): Promise<Outcome<HttpReply>>;
  /**
   * Where HTTP/2 was agreed on (`alpn`): sends one GET and reads the body to its end, keeping nothing. The code with which the
   * server ended the stream, e.g. INTERNAL_ERROR; NO_ERROR where all came. Nothing can follow. Absent where only recorded.
   */
  endOverHttp2?(request: HttpRequest): Promise<Outcome<string>>;
  /** SOCKS5 CONNECT by name (RFC 1928, RFC 1929). */
  socksConnect(
    options: Limits & {
      readonly host: string;
      readonly port: number;
      readonly user?: string;
      readonly password?: string;
    },
  ): Promise<Outcome<void>>;
  /** Sends bytes and returns the first answer (at most 512 bytes): what does this port speak? */
  exchangeRaw(options: Limits & { readonly send: Uint8Array }): Promise<Outcome<Uint8Array>>;
  /** Leaves the connection open for the next `connect` to the same place, which then costs nothing. Closed at the end of the run. */
  park(): void;
  close(): void;
}

/** Where the trusted roots come from, for people and for rules about SSL_CERT_FILE and SSL_CERT_DIR. */
export interface TrustFacts {
  /** `files`: Go's rule on Linux. `system`: the Windows stores. `bundled`: the runtime's own list, as the system's cannot be read. */
  readonly source: 'files' | 'system' | 'bundled';
  /** Files and folders that certificates came from. */
  readonly places: readonly string[];
  readonly certificates: number;
  /** Places that exist or were asked for by a variable, and cannot be read or hold no certificate. */
  readonly problems: readonly { readonly place: string; readonly failure: Failure }[];
}

/** 4, 6, or 0 for both in one question, as `go` asks: a hosts line of one family then hides the other's DNS answer. */
export type LookupFamily = 0 | 4 | 6;

/** Every way in which the doctor touches the net. Each address is tried apart: no happy eyeballs. */
export interface Network {
  /** Addresses of the configured resolvers, in order. */
  resolvers(): readonly string[];
  /** Is there an interface with an address and a default route, per family? */
  routes(): Promise<Outcome<{ readonly ipv4: boolean; readonly ipv6: boolean }>>;
  /** The platform's own resolver (getaddrinfo: hosts file, NRPT, VPN rules apply), one family or both at a time. No address of this family: empty list. */
  lookup(name: string, family: LookupFamily, limits: Limits): Promise<Outcome<readonly string[]>>;
  /** One resolver asked directly. No record of this type: empty list. Failures: dns-*, timed-out, connection-*. */
  query(question: DnsQuestion, limits: Limits): Promise<Outcome<readonly string[]>>;
  /**
   * Sends one datagram and listens on after the first answer: whoever forges in haste cannot keep the real answer from
   * arriving too. Each different answer in order of arrival; a denial is an empty list. Failures: as `query`.
   */
  hear(question: Omit<DnsQuestion, 'transport'>, limits: Limits): Promise<Outcome<readonly (readonly string[])[]>>;
  /** Suffixes that the system tries after a name as it stands, and first after a name of one label. */
  searchDomains(): readonly string[];
  /**
   * Connects to an address (never a name). With `parked`, a channel that was connected for the same place under the same
   * word and parked is reused, and this one can be parked under it; without it, `park` closes.
   */
  connect(
    endpoint: { readonly address: string; readonly port: number; readonly parked?: string },
    limits: Limits,
  ): Promise<Outcome<Channel>>;
  /** The trust store that `startTls` verifies against. */
  trust(): Promise<TrustFacts>;
  /** Closes everything still parked. */
  close(): void;
}
