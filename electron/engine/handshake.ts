import type { Outcome } from '../../shared/domain/failure.ts';
import type { Channel, HelloKind, TlsFacts } from '../host/network.ts';
import type { ProbeContext, Recorded } from './probe.ts';
import { type HelloTo, handshakeCommand } from './typed-command.ts';

/** Starts TLS over an open channel and puts it on record. A certificate that does not verify is a success with `verification`. */
export function handshake(
  context: ProbeContext,
  channel: Channel,
  to: HelloTo,
  hello: HelloKind = 'ordinary',
): Promise<Recorded<TlsFacts>> {
  return context.record<TlsFacts>(
    {
      operation: 'tls.handshake',
      roundTrip: true,
      input: {
        address: channel.address,
        port: channel.port,
        servername: to.host,
        ...(hello === 'ordinary' ? {} : { hello }),
      },
      command: handshakeCommand(context.host, channel.address, to, hello === 'legacy'),
      show: ({ protocol, alpn, certificate, verification }) => ({
        protocol,
        alpn,
        subject: certificate.subject,
        issuer: certificate.issuer,
        names: certificate.names.slice(0, 20),
        notBefore: new Date(certificate.notBefore).toISOString(),
        notAfter: new Date(certificate.notAfter).toISOString(),
        verification: verification ? { word: verification.word, detail: verification.detail } : null,
      }),
    },
    () => channel.startTls({ ...context.limits('tls'), servername: to.host, hello }) as Promise<Outcome<TlsFacts>>,
  );
}
