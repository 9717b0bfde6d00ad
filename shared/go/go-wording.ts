import type { FailureWord } from './network-failure.ts';

/** What is known of a network failure, to word it as `go` would. */
export interface FailureFacts {
  word: FailureWord;
  windows: boolean;
  /** `address:port` that was dialled. */
  address?: string;
  /** This end, `address:port`; a new one at every try. */
  local?: string;
  /** The name that was looked up, and the resolver that was asked (`address:port`; Windows names none). */
  name?: string;
  resolver?: string;
  /** How the resolver failed. */
  resolverFailure?: 'timed-out' | 'refused' | 'servfail';
  /** Names of the certificate, for `wrong-host`. */
  certificateNames?: readonly string[];
  /** RFC 3339 times, for `expired` and `not-yet-valid`; Windows prints none. */
  now?: string;
  limit?: string;
  host?: string;
  /** The failed step was the connection to a proxy. */
  toProxy?: boolean;
}

const WINSOCK: Partial<Record<FailureWord, string>> = {
  refused: 'No connection could be made because the target machine actively refused it.',
  'timed-out':
    'A connection attempt failed because the connected party did not properly respond after a period of time, or established connection failed because connected host has failed to respond.',
  unreachable: 'A socket operation was attempted to an unreachable network.',
  'forbidden-socket': 'An attempt was made to access a socket in a way forbidden by its access permissions.',
};
const UNIX: Partial<Record<FailureWord, string>> = {
  refused: 'connect: connection refused',
  'timed-out': 'i/o timeout',
  unreachable: 'connect: network is unreachable',
  'forbidden-socket': 'connect: permission denied',
};

/**
 * Returns the text `go` prints after `Get "URL": ` for a failure, undefined where it has none of its own.
 * Sources: net, crypto/tls, crypto/x509, net/http of Go 1.26; Winsock texts in English.
 */
export function wordFailure(facts: FailureFacts): string | undefined {
  const inner = wordInner(facts);
  return inner === undefined ? undefined : facts.toProxy === true ? `proxyconnect tcp: ${inner}` : inner;
}

function wordInner(facts: FailureFacts): string | undefined {
  const { word, windows, address = '', host = '' } = facts;
  const dialling = windows ? WINSOCK[word] : UNIX[word];
  if (dialling !== undefined) return `dial tcp ${address}: ${windows ? 'connectex: ' : ''}${dialling}`;
  switch (word) {
    case 'no-such-host':
    case 'resolver-dead':
    case 'no-network':
      return `dial tcp: lookup ${facts.name ?? host}${windows || facts.resolver === undefined ? '' : ` on ${facts.resolver}`}: ${wordResolver(facts)}`;
    case 'reset':
      return windows
        ? `read tcp ${facts.local ?? ''}->${address}: wsarecv: An existing connection was forcibly closed by the remote host.`
        : `read tcp ${facts.local ?? ''}->${address}: read: connection reset by peer`;
    case 'closed':
      return 'EOF';
    case 'handshake-timeout':
      return 'net/http: TLS handshake timeout';
    case 'not-tls':
      return facts.toProxy === true
        ? 'tls: first record does not look like a TLS handshake'
        : 'http: server gave HTTP response to HTTPS client';
    case 'legacy':
      return 'remote error: tls: handshake failure';
    case 'proxy-auth':
      return 'Proxy Authentication Required';
    default:
      return wordCertificate(facts);
  }
}

function wordResolver({ word, windows, resolver = '', local = '', resolverFailure }: FailureFacts): string {
  if (word === 'no-such-host') return 'no such host';
  if (word === 'no-network') return `dial udp ${resolver}: connect: network is unreachable`;
  if (resolverFailure === 'servfail') return windows ? 'getaddrinfow: No such host is known.' : 'server misbehaving';
  const problem = resolverFailure === 'refused' ? 'read: connection refused' : 'i/o timeout';
  return windows || resolver === '' ? problem : `read udp ${local}->${resolver}: ${problem}`;
}

function wordCertificate({
  word,
  windows,
  certificateNames = [],
  now = '',
  limit = '',
  host = '',
}: FailureFacts): string | undefined {
  const verify = 'tls: failed to verify certificate: x509: ';
  if (word === 'untrusted') return `${verify}certificate signed by unknown authority`;
  if (word === 'expired' || word === 'not-yet-valid') {
    const when = windows ? '' : `current time ${now} is ${word === 'expired' ? 'after' : 'before'} ${limit}`;
    return `${verify}certificate has expired or is not yet valid: ${when}`;
  }
  if (word !== 'wrong-host') return undefined;
  return certificateNames.length === 0
    ? `${verify}certificate is not valid for any names, but wanted to match ${host}`
    : `${verify}certificate is valid for ${certificateNames.join(', ')}, not ${host}`;
}

/** Returns a line with what changes at every try taken out: ports of this end, times, names of temporary files, the number of a stream. For comparing two lines. */
export function withoutVolatile(line: string): string {
  return line
    .replace(/\b(read|write) (tcp|udp) [^\s]{1,80}?->/g, '$1 $2 *->')
    .replace(/\bstream ID (?:[0-9]+|…);/g, 'stream ID *;')
    .replace(/\.zip(?:[0-9]+|…)\.tmp:/g, '.zip*.tmp:')
    .replace(/current time \S+ is/g, 'current time * is')
    .replace(/after [0-9]+ ms/g, 'after * ms');
}
