import type { FindingDraft } from '../../shared/domain/finding.ts';
import type { Target } from '../../shared/domain/target.ts';
import type { Channel } from '../host/network.ts';
import { failureOf, type ProbeContext, type Recorded, valueOf } from './probe.ts';
import { handshakeCommand } from './typed-command.ts';

/** TLS_NULL_WITH_NULL_NULL: no server agrees to it, each has to say so. Source: RFC 5246 appendix A.5. */
const NO_CIPHER = [0, 0] as const;
const ALERT = 0x15;

/**
 * Greets a server with the right name and a cipher that it must refuse. Its answer is an alert of a few bytes: if that
 * arrives, and the certificate of an ordinary handshake does not, the difference is the size. Null where no channel opens.
 */
export async function askForSmallAnswer(
  context: ProbeContext,
  target: Target,
  fresh: () => Promise<Channel | null>,
): Promise<Recorded<Uint8Array> | null> {
  const channel = await fresh();
  if (!channel) return null;
  const { address, port } = channel;
  return context.record(
    {
      operation: 'tls.small-answer',
      input: { address, port, servername: target.host },
      command: `${handshakeCommand(context.host, address, target)} --ciphers NULL --tls-max 1.2`,
      show: (bytes) => ({ bytes: bytes.length, alert: bytes[0] === ALERT ? (bytes[6] ?? -1) : null }),
    },
    () => channel.exchangeRaw({ ...context.limits('tls'), send: hello(target.host) }),
  );
}

/** The finding about the small answer. */
export function smallAnswerFinding(address: string, recorded: Recorded<Uint8Array>, target: Target): FindingDraft {
  const failure = failureOf(recorded)?.word;
  const params = {
    target: target.id,
    address,
    servername: target.host,
    ms: recorded.endMs - recorded.startMs,
    alert: valueOf(recorded)?.[0] === ALERT,
    ...(failure === undefined ? {} : { failure }),
  };
  const outcome = params.alert ? 'ok' : 'warn';
  return { code: 'tls.small-answer', outcome, subject: target.host, params, evidence: [recorded.evidence] };
}

/** A TLS 1.2 ClientHello with this server name and the one cipher. Source: RFC 5246 section 7.4.1.2, RFC 6066 section 3. */
function hello(host: string): Uint8Array {
  const name = new TextEncoder().encode(host);
  const entry = [0, ...sized(2, name)];
  const extension = [0, 0, ...sized(2, sized(2, entry))];
  const random = crypto.getRandomValues(new Uint8Array(32));
  const body = [3, 3, ...random, 0, ...sized(2, NO_CIPHER), 1, 0, ...sized(2, extension)];
  return Uint8Array.from([0x16, 3, 1, ...sized(2, [1, ...sized(3, body)])]);
}

/** Bytes after their length in so many bytes, big-endian. */
function sized(width: 2 | 3, bytes: Iterable<number>): number[] {
  const list = [...bytes];
  const { length } = list;
  const head = [length >>> 16, length >>> 8, length].map((byte) => byte & 0xff);
  return [...head.slice(3 - width), ...list];
}
