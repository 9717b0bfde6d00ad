import { failed, type Outcome } from '../../../shared/domain/failure.ts';
import type { Channel, DnsQuestion, Limits } from '../network.ts';
import { makeQuery, readReply } from './dns-message.ts';

const HTTPS_PORT = 443;
/** The most that one DNS message can have. */
const MAX_MESSAGE = 65_535;

type Connect = (
  endpoint: { readonly address: string; readonly port: number },
  limits: Limits,
) => Promise<Outcome<Channel>>;

/**
 * Asks a resolver over HTTPS at its own address. Its certificate has to verify for that address: an answer that somebody
 * opened on the way is no second opinion. Source: RFC 8484 section 4.1. Failures: those of connecting, TLS and HTTP,
 * `exit-status` with the HTTP status as detail, `dns-*`.
 */
export async function queryByHttps(
  { server, name, type }: DnsQuestion,
  limits: Limits,
  connect: Connect,
): Promise<Outcome<readonly string[]>> {
  const query = makeQuery(name, type);
  if (!query) return failed('dns-no-such-host', 'not a domain name');
  const opened = await connect({ address: server, port: HTTPS_PORT }, limits);
  if (!opened.ok) return opened;
  const channel = opened.value;
  try {
    const secured = await channel.startTls({ ...limits, servername: server });
    if (!secured.ok) return secured;
    const { verification } = secured.value;
    if (verification) return failed(verification.word, verification.detail);
    const reply = await channel.request({
      ...limits,
      method: 'GET',
      target: `/dns-query?dns=${query.bytes.toString('base64url')}`,
      host: server.includes(':') ? `[${server}]` : server,
      headers: { accept: 'application/dns-message' },
      maxBytes: MAX_MESSAGE,
    });
    if (!reply.ok) return reply;
    if (reply.value.status !== 200) return failed('exit-status', String(reply.value.status));
    const reading = readReply(query, Buffer.from(reply.value.body));
    return reading.kind === 'answer' ? reading.outcome : failed('dns-malformed', `${reading.kind} answer by HTTPS`);
  } finally {
    channel.close();
  }
}
