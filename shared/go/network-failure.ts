/** Where on the way to a server a request failed. */
export type FailureLayer = 'proxy' | 'dns' | 'tcp' | 'tls' | 'http';

/** A failure as the net, crypto/tls and net/http packages word it, whatever the language of Windows. */
export interface NetworkFailure {
  layer: FailureLayer;
  word: FailureWord;
  /** What was dialled, `address:port`. */
  dialled?: string;
  /** The name that was looked up. */
  name?: string;
  /** The resolver that was asked, without port. */
  resolver?: string;
}

/** The words of these failures. `proxy-…` words tell what the proxy itself did. */
export type FailureWord =
  | 'proxy-dead'
  | 'proxy-auth'
  | 'proxy-refuses'
  | 'proxy-scheme'
  | 'proxy-malformed'
  | 'proxy-stalls'
  | 'no-such-host'
  | 'resolver-dead'
  | 'no-network'
  | 'timed-out'
  | 'refused'
  | 'reset'
  | 'unreachable'
  | 'forbidden-socket'
  | 'handshake-timeout'
  | 'untrusted'
  | 'expired'
  | 'not-yet-valid'
  | 'wrong-host'
  | 'not-tls'
  | 'legacy'
  | 'name-refused'
  | 'no-roots'
  | 'truncated'
  | 'closed'
  | 'encoding'
  | 'insecure-redirect'
  | 'stalled'
  | 'no-scheme'
  | 'too-many-redirects';

interface Pattern {
  layer: FailureLayer;
  word: FailureWord;
  pattern: RegExp;
}

// Winsock texts: 10013, 10050/51/65, 10053/54, 10060, 10061 and the resolver's 11001–11004, in English and Chinese.
const FORBIDDEN =
  /forbidden by its access permissions|访问权限不允许的方式|存取權限不允許|connect: (?:permission denied|operation not permitted)|\(?(?:WSAEACCES|10013)\)?/;
const UNREACHABLE =
  /unreachable (?:network|host)|(?:network|host) is unreachable|no route to host|dead network|无法连接的(?:网络|主机)|已死的网络|無法連線的(?:網路|主機)|\b(?:10050|10051|10065)\b/;
const REFUSED = /actively refused|积极拒绝|拒絕連線|connection refused|\b10061\b/;
const RESET =
  /forcibly closed by the remote host|aborted by the software|connection reset by peer|强[迫制]关闭了一个现有的连接|中止了一个已建立的连接|強制關閉|broken pipe|\b1005[34]\b/;
const TIMED_OUT =
  /i\/o timeout|did not properly respond|operation timed out|connection timed out|没有正确答复|沒有正確回應|没有反应，连接尝试失败|\b10060\b|deadline exceeded/;
const NO_SUCH_HOST =
  /no such host|不知道这样的主机|不知道這樣的主機|No such host is known|no data of the requested type|找不到请求的类型的数据|Name or service not known|nodename nor servname|No address associated|\b1100[14]\b/;
const RESOLVER_DEAD =
  /server misbehaving|[Tt]emporary failure|temporary error during hostname|暂时性?(?:的)?错误|不可恢复的错误|non-recoverable error|cannot unmarshal DNS|no answer from DNS server|dnsquery|\b1100[23]\b|i\/o timeout|connection refused|timed? ?out|actively refused|forcibly closed|unreachable/i;

const PATTERNS: Pattern[] = [
  {
    layer: 'tls',
    word: 'legacy',
    pattern:
      /legacy Common Name|negative serial number|insecure algorithm|tls: handshake failure|protocol version not supported|unsupported protocol version|no supported (?:versions|signature)|tls: insufficient security|no cipher suite supported/,
  },
  {
    layer: 'tls',
    word: 'untrusted',
    pattern:
      /unknown authority|certificate is not trusted|not authorized to sign|self[- ]signed certificate|incompatible key usage/,
  },
  { layer: 'tls', word: 'not-yet-valid', pattern: /expired or is not yet valid: current time \S+ is before/ },
  { layer: 'tls', word: 'expired', pattern: /certificate has expired|expired or is not yet valid/ },
  {
    layer: 'tls',
    word: 'wrong-host',
    pattern: /certificate is (?:not )?valid for|doesn't contain any IP SANs|not valid for any names/,
  },
  { layer: 'tls', word: 'no-roots', pattern: /failed to load system roots/ },
  { layer: 'tls', word: 'handshake-timeout', pattern: /TLS handshake timeout/ },
  { layer: 'tls', word: 'name-refused', pattern: /tls: unrecognized name/ },
  {
    layer: 'tls',
    word: 'not-tls',
    pattern:
      /first record does not look like a TLS handshake|server gave HTTP response to HTTPS client|malformed HTTP response "\\x15/,
  },
  { layer: 'tls', word: 'untrusted', pattern: /\bx509: / },
  { layer: 'http', word: 'insecure-redirect', pattern: /redirected from secure URL|redirect(?:ion|ed)? to insecure/ },
  { layer: 'http', word: 'too-many-redirects', pattern: /stopped after 10 redirects/ },
  {
    layer: 'http',
    word: 'encoding',
    pattern: /gzip: invalid (?:header|checksum)|flate: corrupt|malformed chunked encoding/,
  },
  {
    layer: 'http',
    word: 'truncated',
    pattern: /unexpected EOF|stream error: stream ID|stream ID \S+; (?:INTERNAL|PROTOCOL)_ERROR/,
  },
  {
    layer: 'http',
    word: 'closed',
    pattern:
      /GOAWAY|http2: client connection (?:lost|force closed)|server closed idle connection|transport connection broken/,
  },
  {
    layer: 'http',
    word: 'stalled',
    pattern:
      /awaiting (?:response )?headers|Client\.Timeout (?:exceeded|or context)|while reading body|request canceled/,
  },
  { layer: 'http', word: 'no-scheme', pattern: /unsupported protocol scheme/ },
  { layer: 'tcp', word: 'forbidden-socket', pattern: FORBIDDEN },
  { layer: 'tcp', word: 'unreachable', pattern: UNREACHABLE },
  { layer: 'tcp', word: 'refused', pattern: REFUSED },
  { layer: 'tcp', word: 'reset', pattern: RESET },
  { layer: 'tcp', word: 'timed-out', pattern: TIMED_OUT },
  { layer: 'tcp', word: 'reset', pattern: /(?:^|: )EOF\s*(?:$|[)\]])/ },
];

// net/http prints the status words of a refused CONNECT and nothing else.
const CONNECT_ANSWER =
  /^(?:Forbidden|Bad Gateway|Service Unavailable|Gateway Time-?out|Not Found|Method Not Allowed|Bad Request|Internal Server Error|Not Implemented|Unauthorized|Access Denied|Blocked)\s*\.?\)?$/i;

/**
 * Returns what went wrong in the part of an error that follows the URL, undefined when the text is no network failure.
 * Sources: net, crypto/tls, crypto/x509, net/http (transport.go), golang.org/x/net/internal/socks, Winsock error texts.
 */
export function readNetworkFailure(text: string): NetworkFailure | undefined {
  return readProxyFailure(text) ?? readDnsFailure(text) ?? readDialFailure(text);
}

function readProxyFailure(text: string): NetworkFailure | undefined {
  const proxy = (word: FailureWord): NetworkFailure => ({ layer: 'proxy', word, ...dialledIn(text) });
  if (
    /Proxy Authentication Required|^\s*authentication ?required\s*$|authentication methods|password authentication failed|\b407\b.{0,40}[Pp]roxy/.test(
      text,
    )
  )
    return proxy('proxy-auth');
  if (
    /invalid proxy address|proxyconnect tcp: .{0,80}(?:missing port|unknown port|too many colons|invalid port)/.test(
      text,
    )
  )
    return proxy('proxy-malformed');
  if (/unexpected protocol version|malformed HTTP response "\\x05|lookup socks5h?\b|unknown proxy scheme/.test(text))
    return proxy('proxy-scheme');
  const connecting = text.indexOf('proxyconnect tcp:');
  if (connecting >= 0) {
    const inner = text.slice(connecting + 'proxyconnect tcp:'.length).trim();
    if (/lookup ["'“]?(?:https?|socks[45]?)\b/.test(inner)) return proxy('proxy-malformed');
    if (/first record does not look|server gave HTTP response|malformed HTTP/.test(inner)) return proxy('proxy-scheme');
    const certificate = inner.includes('x509: ') ? readDialFailure(inner) : undefined;
    return certificate ?? proxy('proxy-dead');
  }
  const socks = text.indexOf('socks connect tcp');
  if (socks >= 0) {
    const inner = text.slice(socks);
    if (/: dial tcp/.test(inner)) return proxy('proxy-dead');
    return proxy(/: EOF/.test(inner) ? 'proxy-scheme' : 'proxy-refuses');
  }
  return CONNECT_ANSWER.test(text.trim()) ? proxy('proxy-refuses') : undefined;
}

// `lookup NAME on SERVER:53: …`, `lookup NAME: …`
function readDnsFailure(text: string): NetworkFailure | undefined {
  const found = /\blookup (\S{1,300}?)(?: on (\S{1,100}))?: (.{0,400})/.exec(text);
  if (found === null) return undefined;
  const [, name = '', server, rest = ''] = found;
  const resolver = server?.replace(/:[0-9]+$/, '').replace(/^\[|\]$/g, '');
  const extra = { name, ...(resolver === undefined ? {} : { resolver }) };
  if (NO_SUCH_HOST.test(rest)) return { layer: 'dns', word: 'no-such-host', ...extra };
  if (/(?:dial|write) udp \S+: .{0,60}network is unreachable/.test(rest))
    return { layer: 'dns', word: 'no-network', ...extra };
  return RESOLVER_DEAD.test(rest) ? { layer: 'dns', word: 'resolver-dead', ...extra } : undefined;
}

function readDialFailure(text: string): NetworkFailure | undefined {
  const found = PATTERNS.find(({ pattern }) => pattern.test(text));
  return found && { layer: found.layer, word: found.word, ...dialledIn(text) };
}

function dialledIn(text: string): { dialled?: string } {
  const found = /\bdial (?:tcp|tcp4|tcp6) (\S{1,120}?):? /.exec(`${text} `)?.[1];
  return found === undefined || found === '' || found === 'lookup' ? {} : { dialled: found };
}
