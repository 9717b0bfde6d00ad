import type { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import type { Duplex } from 'node:stream';
import { connect, type TLSSocket } from 'node:tls';
import { failed, type Outcome, success } from '../../../shared/domain/failure.ts';
import type { CertificateProblem, HelloKind, HelloOptions, TlsFacts } from '../network.ts';
import { bounded } from './bounded.ts';
import { certificateFacts, sentChain } from './certificate-chain.ts';
import { classifyNetworkError } from './classify-error.ts';
import { judgeCertificate, reachesRoot } from './judge-certificate.ts';
import type { LoadedTrust } from './trust-store.ts';

/** What every handshake of a network is judged by. */
export interface TlsPolicy {
  trust(): Promise<LoadedTrust>;
  readonly order: readonly CertificateProblem[];
  /** Wall clock, epoch milliseconds. */
  wallClock(): number;
}

/** A stream behind a finished handshake. */
export interface Secured {
  readonly stream: TLSSocket;
  readonly facts: TlsFacts;
}

/** Protocols that nobody speaks: they make the hello larger than one packet of any Ethernet. */
const PADDING = Array.from({ length: 8 }, (_, index) => `gomod-doctor/${index}/`.padEnd(200, 'x'));

/** What is offered by ALPN. Source: RFC 7301; net/http (HTTP2) for `h2`. */
const OFFERS: Readonly<Record<HelloKind, string[]>> = {
  ordinary: ['http/1.1'],
  legacy: ['http/1.1'],
  large: ['http/1.1', ...PADDING],
  // Asked over it is only what HTTP/1.1 has been cut off at, see http2-end.ts.
  h2: ['h2', 'http/1.1'],
};

/**
 * A TLS client handshake over a stream. A certificate that does not verify is no failure, it is in the facts.
 * Failures: `tls-not-tls`, `tls-protocol-version`, `tls-handshake-refused`, `connection-*`, `timed-out`, `aborted`.
 */
export async function handshake(stream: Duplex, options: HelloOptions, policy: TlsPolicy): Promise<Outcome<Secured>> {
  const trust = await policy.trust();
  if (stream.destroyed || stream.readableEnded) return failed('connection-closed');
  const name = options.servername.replace(/\.$/u, '');
  let lowerError: unknown;
  const onLowerError = (error: unknown) => {
    lowerError ??= error;
  };
  stream.on('error', onLowerError);
  const secured = await bounded<TLSSocket>(options, (settle) => {
    const socket = connect({
      socket: stream,
      // An address is no server name. Source: RFC 6066 §3; Go crypto/tls hostnameInSNI.
      servername: isIP(name) === 0 ? name : '',
      secureContext: options.hello === 'legacy' ? trust.legacyContext() : trust.context,
      // Requests are written as HTTP/1.1, so nothing else may be agreed on.
      ALPNProtocols: OFFERS[options.hello ?? 'ordinary'],
      rejectUnauthorized: false,
      // Names are judged apart, see judge-certificate.ts.
      checkServerIdentity: () => undefined,
    });
    const fail = (error: unknown) => settle({ ok: false, failure: classifyNetworkError(lowerError ?? error) });
    const onClose = () => fail(Object.assign(new Error('closed during the handshake'), { code: 'ECONNRESET' }));
    socket.on('error', fail);
    socket.on('close', onClose);
    socket.once('secureConnect', () => settle(success(socket)));
    return () => {
      socket.off('close', onClose);
      socket.off('error', fail);
      socket.on('error', () => undefined);
    };
  });
  stream.off('error', onLowerError);
  if (!secured.ok) return secured;
  const socket = secured.value;
  const leaf = socket.getPeerX509Certificate();
  if (!leaf) return failed('unknown', 'the peer sent no certificate');
  return success({ stream: socket, facts: tlsFacts(socket, leaf, name, trust, policy) });
}

function tlsFacts(
  socket: TLSSocket,
  leaf: X509Certificate,
  host: string,
  trust: LoadedTrust,
  policy: TlsPolicy,
): TlsFacts {
  const chain: readonly [X509Certificate, ...X509Certificate[]] = [leaf, ...sentChain(leaf).slice(1)];
  // Typed as an Error by @types/node, documented and in fact a string. Source: Node lib/_tls_wrap.js onConnectSecure.
  const error: unknown = socket.authorizationError;
  const verification = judgeCertificate({
    chain,
    host,
    now: policy.wallClock(),
    chainCode: socket.authorized ? null : String(error ?? 'UNSPECIFIED'),
    roots: () => trust.roots(),
    order: policy.order,
  });
  const others = verification?.word === 'tls-untrusted' ? trust.systemRoots() : undefined;
  return {
    protocol: socket.getProtocol() ?? 'unknown',
    alpn: socket.alpnProtocol || null,
    certificate: certificateFacts(chain),
    chain: chain.map(({ raw }) => raw),
    ...(verification ? { verification } : {}),
    ...(others ? { trustedBySystem: reachesRoot(chain, others) } : {}),
  };
}
