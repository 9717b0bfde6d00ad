import type { FailureWord } from '../../domain/failure.ts';
import type { Target } from '../../domain/target.ts';
import { type FailureFacts, wordFailure } from '../../go/go-wording.ts';
import { joinHostPort } from '../../go/net/host-port.ts';
import { statusText } from '../../go/status-text.ts';
import type { PathView } from '../path-view.ts';
import type { Situation } from '../situation.ts';

/** Words of the probes as Go's packages word them. */
const SOCKET: Partial<Record<FailureWord, FailureFacts['word']>> = {
  'connection-refused': 'refused',
  'connection-reset': 'reset',
  'connection-closed': 'closed',
  'host-unreachable': 'unreachable',
  'network-unreachable': 'unreachable',
  'access-denied': 'forbidden-socket',
  'timed-out': 'timed-out',
};
const TLS: Partial<Record<FailureWord, FailureFacts['word']>> = {
  'timed-out': 'handshake-timeout',
  'connection-reset': 'reset',
  'connection-closed': 'closed',
  'tls-untrusted': 'untrusted',
  'tls-expired': 'expired',
  'tls-not-yet-valid': 'not-yet-valid',
  'tls-wrong-host': 'wrong-host',
  'tls-handshake-refused': 'legacy',
};

/** What only the moment itself can tell, such as the port of this end or the time; and what is not known. */
export const UNKNOWN = '…';

/**
 * What `go` prints after `Get "URL": ` because of the way to a server, below HTTP; `hangs` where it waits for ever, undefined
 * where the way is free.
 */
export function wordPathFailure(view: PathView, situation: Situation): string | 'hangs' | undefined {
  const { failedAt } = view;
  if (failedAt === 'proxy') return wordProxy(view, situation);
  if (failedAt === 'dns') return wordLookup(view, situation);
  if (failedAt === 'tcp') return wordDial(view, situation);
  // `go` keeps to the address that it has connected to, whatever the others of the same host show.
  const taken = failedAt === null ? firstAddress(view.tls)?.params.failure : undefined;
  if (failedAt === 'tls') return wordHandshake(view, situation);
  if (taken !== undefined) return wordHandshake({ ...view, failure: taken }, situation);
  return wordLargeHello(view, situation);
}

/** Is it a Go for Windows, which words what its system tells it? */
export function isWindows({ findings }: Situation): boolean {
  return /^[A-Za-z]:/u.test(findings.of('go.installed')[0]?.params.path ?? '');
}

function wordLookup({ target, failure }: PathView, situation: Situation): string | undefined {
  const asked = situation.findings.about('dns.server-answer', target.id).filter((f) => f.params.configured);
  const offline = situation.findings.of('net.route').some((f) => !f.params.ipv4 && !f.params.ipv6);
  // Go itself refuses a name that no domain can have, and asks nobody.
  const isName = isDomainName(target.host);
  const denying = asked.find((f) => f.params.a.failure === undefined || isDenial(f.params.a.failure));
  // Where nobody asked them one by one, a denial is that of the first, which answers.
  const first = isDenial(failure) ? firstThatAnswers(situation) : undefined;
  // It goes on to the next resolver until one has an answer, and names the last one that it asked.
  const last = isName ? (denying ?? asked.at(-1) ?? first)?.params : undefined;
  const denied = !isName || denying !== undefined || (asked.length === 0 && isDenial(failure));
  return wordFailure({
    word: denied ? 'no-such-host' : offline ? 'no-network' : 'resolver-dead',
    windows: isWindows(situation),
    name: target.host,
    local: UNKNOWN,
    ...(last ? { resolver: joinHostPort(last.server, '53') } : {}),
    ...resolverFailure(last?.a.failure),
  });
}

function firstThatAnswers({ findings }: Situation) {
  const answering = findings.of('dns.server-answer').filter(({ params }) => params.a.failure === undefined);
  return answering.find(({ params }) => params.configured);
}

/** The resolver has said that there is no such name, which ends the search. Source: net/dnsclient_unix.go (tryOneName). */
function isDenial(failure: FailureWord | undefined): boolean {
  return failure === 'dns-no-such-host' || failure === 'dns-no-data';
}

/** Source: net/dnsclient.go (isDomainName). */
function isDomainName(host: string): boolean {
  return /^(?!-)[A-Za-z0-9_-]{1,63}(?<!-)(?:\.(?!-)[A-Za-z0-9_-]{1,63}(?<!-))*\.?$/u.test(host);
}

function resolverFailure(word: FailureWord | undefined): Pick<FailureFacts, 'resolverFailure'> {
  if (word === 'connection-refused') return { resolverFailure: 'refused' };
  if (word === 'dns-server-failure' || word === 'dns-refused') return { resolverFailure: 'servfail' };
  return { resolverFailure: 'timed-out' };
}

/**
 * The address that `go` tries first, whose error it prints: one that a route leads to, then by RFC 6724, which puts private,
 * Teredo and 6to4 addresses behind IPv4, others of IPv6 before it. Source: net/dial.go (dialParallel), net/addrselect.go.
 */
function firstAddress<T extends { readonly params: { readonly address: string; readonly failure?: FailureWord } }>(
  found: readonly T[],
): T | undefined {
  const rank = ({ params: { address, failure } }: T): number => {
    if (failure === 'network-unreachable' || failure === 'address-unavailable') return 3;
    if (!address.includes(':')) return 1;
    return /^(?:f[cd]|2002:|2001:(?:0{0,3}:|0:))/iu.test(address) ? 2 : 0;
  };
  return [...found].sort((a, b) => rank(a) - rank(b))[0];
}

function wordDial({ target, tcp }: PathView, situation: Situation): string | undefined {
  const first = firstAddress(tcp);
  if (!first) return undefined;
  const { address, port, failure = 'unknown' } = first.params;
  return wordSocket(failure, joinHostPort(address, String(port || target.port)), situation);
}

/** The same for a connection that failed where others went well. */
export function wordConnection({ target, tcp }: PathView, failure: FailureWord, situation: Situation): string {
  const address = firstAddress(tcp)?.params.address;
  const known = address !== undefined && target.route.kind === 'direct';
  const text = known ? wordSocket(failure, joinHostPort(address, String(target.port)), situation) : undefined;
  return text ?? UNKNOWN;
}

function wordSocket(failure: FailureWord, address: string, situation: Situation): string | undefined {
  if (failure === 'host-unreachable' && !isWindows(situation)) return `dial tcp ${address}: connect: no route to host`;
  const word = SOCKET[failure];
  return word && wordFailure({ word, windows: isWindows(situation), address });
}

function wordHandshake({ target, tls, failure }: PathView, situation: Situation): string | undefined {
  const first = firstAddress(tls);
  if (!first) return undefined;
  const { address, certificate } = first.params;
  if (failure === 'tls-not-tls') return wordNotTls(target, situation);
  if (failure === 'tls-protocol-version') return 'remote error: tls: protocol version not supported';
  const word = failure && TLS[failure];
  return (
    word &&
    wordFailure({
      word,
      windows: isWindows(situation),
      address: joinHostPort(address, String(target.port)),
      local: UNKNOWN,
      now: UNKNOWN,
      host: target.host,
      ...(certificate
        ? {
            certificateNames: certificate.names,
            limit: goTime(word === 'expired' ? certificate.notAfter : certificate.notBefore),
          }
        : {}),
    })
  );
}

function goTime(epochMs: number): string {
  return new Date(epochMs).toISOString().replace(/\.\d{3}Z$/u, 'Z');
}

function wordNotTls({ id }: Target, { findings }: Situation): string {
  const speaks = findings.about('tls.port-speaks', id)[0]?.params.speaks;
  return speaks === 'http'
    ? 'http: server gave HTTP response to HTTPS client'
    : 'tls: first record does not look like a TLS handshake';
}

/** The hello of `go` is larger than that of the probe, which got through; maybe to an address that `go` tries later. */
function wordLargeHello({ target, tcp }: PathView, situation: Situation): string | undefined {
  const hello = situation.findings
    .about('tls.other-hello', target.id)
    .find((f) => (f.params.hello === 'large' || f.params.hello === 'h2') && f.params.failure !== undefined);
  const word = hello?.params.failure && TLS[hello.params.failure];
  if (!hello || !word) return undefined;
  const reached = firstAddress(tcp.filter((f) => f.params.failure === undefined))?.params.address;
  const address = joinHostPort(reached ?? hello.params.address, String(target.port));
  return wordFailure({ word, windows: isWindows(situation), address, local: UNKNOWN });
}

function wordProxy({ target, tunnel, failure }: PathView, situation: Situation): string | 'hangs' | undefined {
  const { route } = target;
  const proxy = route.kind === 'proxy' ? situation.targets.find(({ id }) => id === route.proxy) : undefined;
  if (!proxy || !tunnel) return undefined;
  const { status, speaks, reason } = tunnel.params;
  if (status !== undefined) return statusText(status);
  const before = beforeProxy(proxy, target);
  if (failure === 'tls-not-tls') return `${before}tls: first record does not look like a TLS handshake`;
  const view = situation.view(proxy.id);
  if (view?.failedAt === 'dns' || view?.failedAt === 'tls') {
    const text = view.failedAt === 'dns' ? wordLookup(view, situation) : wordHandshake(view, situation);
    return text && `${before}${text}`;
  }
  if (failure === undefined) return undefined;
  const port = String(proxy.port);
  const address = joinHostPort(addressOfProxy(proxy, situation), port);
  const socks = isSocks(proxy);
  if (failure === 'timed-out') return 'hangs';
  if (tunnel.params.closed) return `${before}EOF`;
  if (failure === 'proxy-protocol' && socks) return speaks === 'http' ? 'hangs' : undefined;
  if (failure === 'proxy-refused') {
    const refusal = SOCKS_REFUSALS[reason ?? ''];
    return refusal && `${before}${refusal}`;
  }
  // What is no SOCKS message is cut off unread.
  if (failure === 'proxy-protocol') return `read tcp ${UNKNOWN}->${address}: read: connection reset by peer`;
  const text = wordSocket(failure, address, situation);
  return text && `${before}${text}`;
}

/** By how the proxy refused. Source: net/http socks_bundle.go (socksReply.String). */
const SOCKS_REFUSALS: Readonly<Record<string, string>> = {
  'general failure': 'unknown error general SOCKS server failure',
  'not allowed by ruleset': 'unknown error connection not allowed by ruleset',
  'closed at the address': 'EOF',
};

function isSocks({ scheme }: Target): boolean {
  return scheme?.startsWith('socks') === true;
}

/** What stands before the failure of the way to a proxy. Source: net/http transport.go (dialConn), x/net/internal/socks. */
function beforeProxy(proxy: Target, { host, port }: Target): string {
  if (!isSocks(proxy)) return 'proxyconnect tcp: ';
  return `socks connect tcp ${joinHostPort(proxy.host, String(proxy.port))}->${joinHostPort(host, String(port))}: `;
}

/** What the probes of the proxy itself dialled. */
function addressOfProxy({ id, host }: Target, { findings }: Situation): string {
  return findings.about('tcp.connect', id)[0]?.params.address ?? host;
}
