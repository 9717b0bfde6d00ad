import { failed, type Outcome } from '../../shared/domain/failure.ts';
import type { Target } from '../../shared/domain/target.ts';
import type { Channel, HttpReply, Limits } from '../host/network.ts';
import type { Attempted } from './attempts.ts';
import { ACCEPT_ENCODING, decodeBody } from './decode-body.ts';
import { type ProbeContext, type Recorded, valueOf } from './probe.ts';
import { type AddressConnection, openChannels } from './probes/tcp/connect.probe.ts';
import type { AddressHandshake } from './probes/tls/handshake.probe.ts';
import { openTunnel, type Tunnel } from './proxy-tunnel.ts';
import { requestCommand } from './typed-command.ts';

/** A way to a target that is known to work up to HTTP, with a connection that stands ready for the first request. */
export interface Way {
  readonly target: Target;
  readonly ready: Channel;
  /** False when the certificate does not verify: content is then evidence only. */
  readonly trusted: boolean;
}

interface Reached {
  readonly connect: readonly AddressConnection[] | null;
  readonly reply: Attempted<Tunnel> | null;
  readonly handshake: readonly AddressHandshake[] | null;
}

/** The best way to a target: a verified address before an unverified one. Null when nothing got as far as HTTP. */
export function wayTo(target: Target, { connect, reply, handshake }: Reached): Way | null {
  if (target.tls) {
    const secured = (handshake ?? []).flatMap(({ attempted }) => valueOf(attempted.result) ?? []);
    const best = secured.find((s) => s.facts.verification === undefined) ?? secured[0];
    return best ? { target, ready: best.channel, trusted: best.facts.verification === undefined } : null;
  }
  const plain = target.route.kind === 'proxy' ? reply && valueOf(reply.result)?.channel : openChannels(connect)[0];
  return plain ? { target, ready: plain, trusted: true } : null;
}

/** Opens the same way once more. */
export async function reopen(context: ProbeContext, { target, ready }: Way): Promise<Outcome<Channel>> {
  const tunnel = target.route.kind === 'proxy' ? valueOf(await openTunnel(context, target))?.channel : null;
  if (target.route.kind === 'proxy' && !tunnel) return failed('proxy-no-route');
  const opened: Outcome<Channel> = tunnel
    ? { ok: true, value: tunnel }
    : await context.host.network.connect({ address: ready.address, port: ready.port }, context.limits('tcp'));
  if (!opened.ok || !target.tls) return opened;
  const secured = await opened.value.startTls({ ...context.limits('tls'), servername: target.host });
  if (secured.ok) return opened;
  opened.value.close();
  return secured;
}

export interface Get {
  readonly method?: 'GET' | 'HEAD';
  /** Path below the target's base address, with its leading slash. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly maxBytes: number;
  readonly keepBytes?: number;
  /** Instead of the run's patience, where a body may rightly take long. */
  readonly timeoutMs?: number;
}

/**
 * Sends one request over a channel of this way, as `go` would, and puts it on record. Redirects are answers, not followed.
 * Queries stay out of the record: those of object stores are signatures.
 */
export function get(
  context: ProbeContext,
  way: Way,
  channel: Channel | null,
  request: Get,
): Promise<Recorded<HttpReply>> {
  const { target } = way;
  const method = request.method ?? 'GET';
  const url = `${target.url}${request.path}`;
  const shown = withoutQuery(url);
  return context.record<HttpReply>(
    {
      operation: `http.${method.toLowerCase()}`,
      roundTrip: true,
      input: { url: shown },
      command: requestCommand(context.host, method, shown, target.route),
      show: ({ status, headers, firstByteMs, totalMs, body, length }) => ({
        status,
        contentType: headers['content-type']?.slice(0, 200) ?? '',
        ...(headers['location'] === undefined ? {} : { location: withoutQuery(headers['location']) }),
        firstByteMs: Math.round(firstByteMs),
        totalMs: Math.round(totalMs),
        bytes: length ?? body.length,
      }),
    },
    async () => {
      const opened = channel ? ({ ok: true, value: channel } as const) : await reopen(context, way);
      if (!opened.ok) return opened;
      const reply = await opened.value.request({
        ...limitsOf(context, request),
        method,
        headers: { 'accept-encoding': ACCEPT_ENCODING, ...request.headers },
        target: requestTarget(target, url),
        host: authority(target),
        maxBytes: request.maxBytes,
        ...(request.keepBytes === undefined ? {} : { keepBytes: request.keepBytes }),
      });
      // What was opened for this request only is of no use to anybody after it.
      if (!channel) opened.value.close();
      if (!reply.ok) return reply;
      const stamped = { ...reply.value, receivedAt: context.host.wallClock() };
      return decodeBody(stamped, Math.max(request.keepBytes ?? request.maxBytes, 1));
    },
  );
}

/** The run's patience, or the time that the request itself brings. */
export function limitsOf(context: ProbeContext, { timeoutMs }: Pick<Get, 'timeoutMs'>): Limits {
  return timeoutMs === undefined ? context.limits('http') : { timeoutMs, signal: context.signal };
}

/** Characters of an address that are shown and kept: servers send on to as long ones as they like. */
const MAX_SHOWN_URL = 2048;

/** An address without its query and fragment, and not without end. */
export function withoutQuery(url: string): string {
  return url.slice(0, MAX_SHOWN_URL).replace(/[?#].*$/su, '');
}

/** Absolute form for plain http through a proxy (RFC 9112 section 3.2.2), origin form otherwise. */
function requestTarget(target: Target, url: string): string {
  if (target.route.kind === 'proxy' && !target.tls) return url;
  return url.replace(/^https?:\/\/[^/]+/u, '') || '/';
}

function authority({ host, port, tls }: Target): string {
  const name = host.includes(':') ? `[${host}]` : host;
  return port === (tls ? 443 : 80) ? name : `${name}:${port}`;
}
