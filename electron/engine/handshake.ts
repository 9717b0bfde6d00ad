import type { Outcome } from '../../shared/domain/failure.ts';
import type { Channel, HelloKind, TlsFacts } from '../host/network.ts';
import type { ProbeContext, Recorded } from './probe.ts';
import { handshakeCommand } from './typed-command.ts';

/** Starts TLS over an open channel and puts it on record. A certificate that does not verify is a success with `verification`. */
export function handshake(
  context: ProbeContext,
  channel: Channel,
  servername: string,
  hello: HelloKind = 'ordinary',
): Promise<Recorded<TlsFacts>> {
  return context.record<TlsFacts>(
    {
      operation: 'tls.handshake',
      roundTrip: true,
      input: {
        address: channel.address,
        port: channel.port,
        servername,
        ...(hello === 'ordinary' ? {} : { hello }),
      },
      command: handshakeCommand(context.host, channel.address, channel.port, servername, hello === 'legacy'),
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
    () => channel.startTls({ ...context.limits('tls'), servername, hello }) as Promise<Outcome<TlsFacts>>,
  );
}
