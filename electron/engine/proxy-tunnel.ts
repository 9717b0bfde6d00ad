import { type FailureWord, failed, type Outcome, success } from '../../shared/domain/failure.ts';
import type { ObservationParams } from '../../shared/domain/finding.ts';
import type { Target } from '../../shared/domain/target.ts';
import { type ProxyAddress, proxyForUrl } from '../../shared/go/http-proxy.ts';
import type { Channel } from '../host/network.ts';
import type { ProbeContext, Recorded } from './probe.ts';
import { tunnelCommand } from './typed-command.ts';

export type Speaks = ObservationParams['proxy.reply']['speaks'];

/** What came back when the proxy was asked for a way to the target. */
export interface Tunnel {
  /** Open to the target, or to the proxy itself for plain http, which needs no tunnel. */
  readonly channel: Channel | null;
  readonly speaks: Speaks;
  readonly status?: number;
  readonly reason?: string;
}

/** Opens a way to the target through the proxy that `go` would use. Failures of the proxy itself are failures here; a refusal is an answer. */
export function openTunnel(context: ProbeContext, target: Target): Promise<Recorded<Tunnel>> {
  const { host } = context;
  const choice = proxyForUrl(host.environment(), target.url, { ignoreCase: host.platform === 'windows' });
  return openTunnelBy(context, choice && 'proxy' in choice ? choice.proxy : null, target);
}

/** The same through a given proxy, whether `go` would use it or not. Null: nobody names one. */
export function openTunnelBy(
  context: ProbeContext,
  proxy: ProxyAddress | null,
  target: Target,
): Promise<Recorded<Tunnel>> {
  const { host } = context;
  const shown = proxy ? proxyUrl(proxy) : '';
  return context.record<Tunnel>(
    {
      operation: 'proxy.tunnel',
      roundTrip: true,
      input: { proxy: shown, host: target.host, port: target.port },
      command: tunnelCommand(host, shown, target.url),
      show: ({ speaks, status, reason }) => ({
        speaks,
        ...(status === undefined ? {} : { status }),
        ...(reason ? { reason } : {}),
      }),
    },
    async () => (proxy ? tunnel(context, proxy, target) : failed<Tunnel>('unsupported')),
  );
}

/** Address of a proxy without credentials. */
export function proxyUrl({ scheme, host, port }: ProxyAddress): string {
  const name = host.toLowerCase() || 'localhost';
  return `${scheme}://${name.includes(':') ? `[${name}]` : name}:${port || '80'}`;
}

async function tunnel(context: ProbeContext, proxy: ProxyAddress, target: Target): Promise<Outcome<Tunnel>> {
  const opened = await connectProxy(context, proxy);
  if (!opened.ok) return opened;
  const channel = opened.value;
  const limits = context.limits('http');
  const credentials = proxy.user ? { user: proxy.user.name, password: proxy.user.password ?? '' } : {};
  if (proxy.scheme.startsWith('socks')) {
    const done = await channel.socksConnect({ ...limits, host: target.host, port: target.port, ...credentials });
    if (done.ok) return success<Tunnel>({ channel, speaks: 'socks5' });
    channel.close();
    // An HTTP server may wait for the end of what it takes for a request line.
    return orMismatch(context, proxy, done, ['proxy-protocol', 'timed-out']);
  }
  if (proxy.scheme === 'https') {
    const secured = await channel.startTls({ ...limits, servername: proxy.host });
    if (!secured.ok) {
      channel.close();
      return orMismatch(context, proxy, secured, ['tls-not-tls']);
    }
    const { verification } = secured.value;
    if (verification) {
      // `go` verifies the proxy's own certificate as any other. Source: net/http transport.go (dialConn, addTLS).
      channel.close();
      return failed(verification.word, verification.detail);
    }
  }
  if (!target.tls) return success<Tunnel>({ channel, speaks: 'http' });
  const authority = `${target.host.includes(':') ? `[${target.host}]` : target.host}:${target.port}`;
  const reply = await channel.request({
    ...limits,
    method: 'CONNECT',
    target: authority,
    host: authority,
    headers: authorization(proxy),
    maxBytes: 4096,
  });
  if (!reply.ok) {
    channel.close();
    return orMismatch(context, proxy, reply, ODD_REPLIES);
  }
  const { status } = reply.value;
  if (status >= 200 && status < 300) return success<Tunnel>({ channel, speaks: 'http', status });
  channel.close();
  return success<Tunnel>({ channel: null, speaks: 'http', status });
}

function authorization({ user }: ProxyAddress): Record<string, string> {
  if (!user) return {};
  return { 'proxy-authorization': `Basic ${Buffer.from(`${user.name}:${user.password ?? ''}`).toString('base64')}` };
}

async function connectProxy(context: ProbeContext, proxy: ProxyAddress): Promise<Outcome<Channel>> {
  const name = proxy.host || 'localhost';
  const literal = name.includes(':') || /^\d{1,3}(?:\.\d{1,3}){3}$/u.test(name);
  const addresses = literal ? success([name]) : await resolve(context, name);
  if (!addresses.ok) return addresses;
  let last: Outcome<Channel> = failed('dns-no-such-host', name);
  for (const address of addresses.value.slice(0, 4)) {
    last = await context.host.network.connect({ address, port: Number(proxy.port || '80') }, context.limits('tcp'));
    if (last.ok) return last;
  }
  return last;
}

async function resolve(context: ProbeContext, name: string): Promise<Outcome<readonly string[]>> {
  const limits = context.limits('dns');
  const [v4, v6] = await Promise.all([
    context.host.network.lookup(name, 4, limits),
    context.host.network.lookup(name, 6, limits),
  ]);
  const found = [...(v4.ok ? v4.value : []), ...(v6.ok ? v6.value : [])];
  return found.length > 0 || v4.ok ? success(found) : v4;
}

const MISMATCH: readonly FailureWord[] = ['http-malformed', 'http-too-large', 'proxy-protocol', 'tls-not-tls'];
const ODD_REPLIES: readonly FailureWord[] = [
  'http-malformed',
  'http-too-large',
  'connection-closed',
  'connection-reset',
];

/** After one of these failures: the same, or `proxy-protocol` with what the port was found to speak instead. */
async function orMismatch(
  context: ProbeContext,
  proxy: ProxyAddress,
  failure: Extract<Outcome<never>, { ok: false }>,
  words: readonly FailureWord[],
): Promise<Outcome<Tunnel>> {
  const { word } = failure.failure;
  if (!words.includes(word)) return failure;
  const speaks = await whatSpeaks(context, proxy);
  const known = speaks !== 'unknown' || MISMATCH.includes(word);
  return known ? failed(word === 'tls-not-tls' ? word : 'proxy-protocol', speaks) : failure;
}

/** Asks a port that did not answer as its scheme says: in SOCKS5 and in HTTP, whichever it is not said to be. */
async function whatSpeaks(context: ProbeContext, proxy: ProxyAddress): Promise<'socks5' | 'http' | 'unknown'> {
  const say = async (send: Uint8Array, known: (answer: Uint8Array) => boolean): Promise<void> => {
    const opened = await connectProxy(context, proxy);
    if (!opened.ok) throw new Error('closed');
    const answer = await opened.value.exchangeRaw({ ...context.limits('http'), send });
    opened.value.close();
    if (!answer.ok || !known(answer.value)) throw new Error('something else');
  };
  const asked: Promise<'socks5' | 'http'>[] = [];
  if (!proxy.scheme.startsWith('socks'))
    asked.push(say(Uint8Array.of(5, 1, 0), (bytes) => bytes[0] === 5).then(() => 'socks5'));
  if (proxy.scheme !== 'http') {
    const options = new TextEncoder().encode('OPTIONS * HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
    const isHttp = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes).startsWith('HTTP/');
    asked.push(say(options, isHttp).then(() => 'http'));
  }
  return Promise.any(asked).catch(() => 'unknown');
}
