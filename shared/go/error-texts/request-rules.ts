import { type NetworkFailure, readNetworkFailure } from '../network-failure.ts';
import {
  isForgedAnswerName,
  isGoVanityHost,
  isSumdbHost,
  MODULE_PROXY_HOSTS,
  RETIRED_PROXY_HOSTS,
} from './known-hosts.ts';
import { moduleInText, moduleInUrl } from './module-in-text.ts';
import { hostOf, type RequestInText, requestInText } from './request-in-text.ts';
import { explainStatus } from './status-meaning.ts';
import type { LineContext, Match, TextRule } from './text-rule.ts';

/** Whom a failed request was for. */
export type RequestRole = 'mirror' | 'sumdb' | 'vcs' | 'redirect' | 'unknown';

const GO_CONTEXT =
  /(?:^|[\s"'|>(])go(?:\.exe)?(?: (?:get|mod|list|build|install|test|generate|run|env|work|tool|vet)\b[^:]{0,200})?: |verifying (?:module|go\.mod|\S+@)|unrecognized import path|\bhttps? fetch\b|\bmodule \S+: |[a-z0-9-]+\.[a-z]+\/\S+@v[0-9]/;

/** Network and HTTP failures of go's requests, and bare quotes of such failures. */
export const requestRules: readonly TextRule[] = [
  {
    needles: [
      'Get "',
      'Get http',
      'Get …',
      'Head "',
      'reading http',
      'fetching http',
      'read "http',
      'unexpected status (',
      'proxyconnect',
      'socks connect',
      'dial tcp',
      'lookup ',
      'connectex',
      'wsarecv',
      'x509: ',
      'tls: ',
      'TLS handshake timeout',
      'redirected from secure',
      'HTTPS client',
      'GOAWAY',
      'stream error',
      'gzip: invalid',
      'invalid proxy address',
      'unexpected EOF',
      'malformed HTTP response',
      'Proxy Authentication',
    ],
    match: explainRequest,
  },
];

// What net/http logs for servers, which go is none of. Source: net/http server.go, httputil/reverseproxy.go.
const OF_A_SERVER = /\bhttp: (?:proxy error|TLS handshake error from \S+): /;

function explainRequest(context: LineContext): Match | undefined {
  const line = withBrokenVerb(context);
  if (OF_A_SERVER.test(line)) return undefined;
  const request = requestInText(line) ?? { url: '', rest: line };
  // The end of another program's request, which a log has broken.
  if (
    request.url === '' &&
    /\b(?:Get|Post|Put|Head|Patch|Delete) "?https?:[^\s"]{1,600}"?:\s*$/.test(context.before(1))
  )
    return undefined;
  if (!isAboutModules(line, request)) return undefined;
  // Trace lines of -x: the error itself follows, and a 404 of a parent path is normal.
  if (/^\s*# get /.test(line) && request.rest === line) return undefined;
  if (isDamagedList(request, line)) return { code: 'config.goproxy-invalid', subject: 'GOPROXY' };
  const role = roleOf(request, line);
  if (request.status !== undefined) return explainStatus(request, role, context);
  const failure = readNetworkFailure(request.rest);
  if (failure === undefined) return undefined;
  return explainFailure(failure, request, role, line);
}

// `… Get ` and its URL on the next line, as people and mails break long lines.
function withBrokenVerb({ line, before }: LineContext): string {
  const above = /^\s*"?https?:\/\//.test(line) ? before(1).trimEnd() : '';
  return /(?:^|\s)Get$/.test(above) ? `${above} ${line.trim()}` : line;
}

// A failure without URL counts where go prints it, or where somebody quotes nothing but the failure.
function isAboutModules(line: string, { url, host }: RequestInText): boolean {
  if (url === '') {
    const dialled = /\bdial tcp \S{1,100}:([0-9]+)\b/.exec(line)?.[1];
    if (dialled !== undefined && !['443', '80'].includes(dialled) && !line.includes('proxyconnect')) return false;
    const name = /\blookup (\S{1,300}?)(?: on \S{1,100})?: /.exec(line)?.[1] ?? '';
    return (
      GO_CONTEXT.test(line) ||
      MODULE_PROXY_HOSTS.has(name) ||
      isSumdbHost(name) ||
      /^["'`(\s]{0,3}(?:proxyconnect|socks connect|dial tcp|lookup |connectex|read tcp|wsarecv|x509: |tls: |remote error: tls|net\/http: |http2?: |gzip: |stream error|redirected from|invalid proxy|unexpected EOF|malformed HTTP|Proxy Auth)/.test(
        line,
      )
    );
  }
  if (host === undefined) return !/^https?:\/{2}\w/.test(url);
  if (/\/@v\/|\/@latest|\/sumdb\/|[?&]go-get=1|\/lookup\/|\/tile\/[0-9]|…/.test(url)) return true;
  return isSumdbHost(host) || MODULE_PROXY_HOSTS.has(host) || GO_CONTEXT.test(line);
}

function isDamagedList({ url }: RequestInText, line: string): boolean {
  const name = /\blookup (\S{1,300}?)(?: on \S{1,100})?: /.exec(line)?.[1] ?? '';
  return (
    /[;；，、,|]|%EF%BC%8C|%3B|%E3%80%81/i.test(name) ||
    /^https?:\/{1,2}[^/?#]{0,300}(?:[;；，、,|]|%EF%BC%8C|%EF%BC%9B|%E3%80%81|%3B)/i.test(url)
  );
}

function roleOf({ url, host }: RequestInText, line: string): RequestRole {
  if (/[?&]go-get=1/.test(url) || /https? fetch\b/.test(line)) return 'vcs';
  if (host !== undefined && isSumdbHost(host)) return 'sumdb';
  if (/\/sumdb\/|\/lookup\/|\/tile\/[0-9]/.test(url)) return 'sumdb';
  if (
    url === '' ||
    host === undefined ||
    MODULE_PROXY_HOSTS.has(host) ||
    /\/@v\/|\/@latest|…|^[a-z]+:\/\/[^/]+\/?$/.test(url)
  )
    return 'mirror';
  return moduleInText(line) !== undefined ? 'redirect' : 'unknown';
}

function explainFailure(
  failure: NetworkFailure,
  request: RequestInText,
  role: RequestRole,
  line: string,
): Match | undefined {
  const host = request.host ?? hostFromFailure(failure);
  const about = (code: string, subject = host): Match => (subject === undefined ? { code } : { code, subject });
  if (failure.layer === 'proxy') return about(PROXY_CODES[failure.word] ?? 'proxy.dead', proxyVariable(request.url));
  if (failure.word === 'no-network') return about('net.offline', 'default-route');
  if (failure.word === 'no-scheme') return about('config.goproxy-invalid', 'GOPROXY');
  if (host !== undefined && RETIRED_PROXY_HOSTS.has(host)) return about('config.goproxy-retired-host');
  if (failure.word === 'forbidden-socket') return { code: 'firewall.blocks-program' };
  const certificate = CERTIFICATE_CODES[failure.word];
  // The certificate of a proxy that is itself spoken to in TLS.
  if (certificate !== undefined && request.rest.includes('proxyconnect tcp:'))
    return about(certificate, proxyVariable(request.url));
  // The server that was asked, not the place that it sends to.
  const asked =
    failure.word === 'insecure-redirect' ? /redirected from secure URL (https:\S+)/.exec(line)?.[1] : undefined;
  if (asked !== undefined) {
    const asker = hostOf(asked);
    const ofDatabase = roleOf({ ...request, ...asker, url: asked }, line) === 'sumdb' && !/\/sumdb\//.test(asked);
    return about(ofDatabase ? 'sumdb.unreachable' : 'http.insecure-redirect', asker.host);
  }
  if (certificate !== undefined)
    return about(failure.word === 'wrong-host' && isForged(line, host) ? 'dns.poisoned' : certificate);
  // A proxy that passes the database on is a mirror as far as its network goes.
  if (role === 'sumdb' && (host === undefined || !/\/sumdb\//.test(request.url))) return about('sumdb.unreachable');
  if (failure.word === 'no-such-host') return about('dns.no-such-host', host ?? failure.name);
  if (failure.word === 'resolver-dead') return about('dns.server-dead', failure.resolver ?? failure.name ?? host);
  if (role === 'vcs')
    return about(
      host !== undefined && isGoVanityHost(host) ? 'config.goproxy-direct-only' : 'vcs.https-blocked',
      host !== undefined && isGoVanityHost(host) ? 'GOPROXY' : host,
    );
  if (role === 'redirect' && failure.layer === 'tcp') return about('http.redirect-host-blocked');
  return about(addressCode(failure, host) ?? NETWORK_CODES[failure.word] ?? 'tcp.filtered');
}

const PROXY_CODES: Record<string, string> = {
  'proxy-dead': 'proxy.dead',
  'proxy-auth': 'proxy.auth-required',
  'proxy-refuses': 'proxy.refuses-target',
  'proxy-scheme': 'proxy.scheme-mismatch',
  'proxy-malformed': 'proxy.malformed',
  'proxy-stalls': 'proxy.stalls',
};

const CERTIFICATE_CODES: Record<string, string> = {
  untrusted: 'tls.untrusted',
  expired: 'tls.expired',
  'not-yet-valid': 'tls.clock-skew',
  'wrong-host': 'tls.wrong-host',
  legacy: 'tls.legacy-server',
  'not-tls': 'tls.plaintext-port',
  'no-roots': 'config.cert-file',
};

const NETWORK_CODES: Record<string, string> = {
  'timed-out': 'tcp.filtered',
  refused: 'tcp.refused',
  reset: 'tcp.reset',
  unreachable: 'tcp.unreachable',
  'handshake-timeout': 'tls.sni-blocked',
  'name-refused': 'tls.sni-blocked',
  truncated: 'http.truncated',
  closed: 'http.server-error',
  encoding: 'http.encoding-broken',
  'insecure-redirect': 'http.insecure-redirect',
  'too-many-redirects': 'http.not-a-module-proxy',
  stalled: 'http.stalled',
};

// What was dialled tells where the name led: fake-IP tunnels, a hosts file, a filter, broken IPv6.
function addressCode({ word, dialled }: NetworkFailure, host: string | undefined): string | undefined {
  if (dialled === undefined) return undefined;
  if (dialled.startsWith('[') && word === 'unreachable') return 'tcp.ipv6-broken';
  const named = host !== undefined && /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}$/.test(host);
  if (!named || word === 'reset') return undefined;
  if (/^198\.1[89]\./.test(dialled)) return 'dns.fake-ip-stale';
  if (/^(?:127\.|\[::1\])/.test(dialled)) return 'dns.hosts-override';
  return /^(?:0\.0\.0\.0|\[::\]):/.test(dialled) ? 'dns.filtered' : undefined;
}

function isForged(line: string, host: string | undefined): boolean {
  const names = /certificate is valid for (.{1,300}?), not /.exec(line)?.[1]?.split(', ') ?? [];
  return (
    host !== undefined && names.some((name) => isForgedAnswerName(name.replace('*.', ''))) && !isForgedAnswerName(host)
  );
}

function hostFromFailure({ name }: NetworkFailure): string | undefined {
  return name === undefined || name.includes('…') ? undefined : name.toLowerCase();
}

function proxyVariable(url: string): string | undefined {
  if (/^https:/.test(url)) return 'HTTPS_PROXY';
  return /^http:/.test(url) ? 'HTTP_PROXY' : undefined;
}

/** Returns the module of a failed request, from the message or its URL. */
export function moduleOfRequest(request: RequestInText, line: string): string | undefined {
  return moduleInText(line) ?? moduleInUrl(request.url);
}
