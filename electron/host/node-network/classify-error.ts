import type { Failure, FailureWord } from '../../../shared/domain/failure.ts';

/**
 * System error codes of sockets. libuv gives Winsock numbers the same names (10013 is EACCES, 10061 ECONNREFUSED);
 * source: libuv src/win/error.c. `EINVAL` comes from connecting to an address that no packet can have.
 */
const SOCKET_WORDS: Readonly<Record<string, FailureWord>> = {
  ECONNREFUSED: 'connection-refused',
  ECONNRESET: 'connection-reset',
  ECONNABORTED: 'connection-reset',
  EPIPE: 'connection-closed',
  ERR_STREAM_PREMATURE_CLOSE: 'connection-closed',
  ERR_STREAM_DESTROYED: 'connection-closed',
  ERR_STREAM_WRITE_AFTER_END: 'connection-closed',
  EHOSTUNREACH: 'host-unreachable',
  EHOSTDOWN: 'host-unreachable',
  ENETUNREACH: 'network-unreachable',
  ENETDOWN: 'network-unreachable',
  ENONET: 'network-unreachable',
  EACCES: 'access-denied',
  EPERM: 'access-denied',
  EADDRNOTAVAIL: 'address-unavailable',
  EAFNOSUPPORT: 'address-unavailable',
  EINVAL: 'address-unavailable',
  ETIMEDOUT: 'timed-out',
};

/** getaddrinfo. `EAI_AGAIN` is what glibc says for silence and for SERVFAIL alike; source: glibc resolv/nss_dns. */
const RESOLVER_WORDS: Readonly<Record<string, FailureWord>> = {
  ENOTFOUND: 'dns-no-such-host',
  ENODATA: 'dns-no-data',
  EAI_NODATA: 'dns-no-data',
  EAI_ADDRFAMILY: 'dns-no-data',
  EAI_AGAIN: 'dns-server-failure',
  EAI_FAIL: 'dns-server-failure',
};

/** OpenSSL and BoringSSL reasons as Node spells them. */
const TLS_WORDS: Readonly<Record<string, FailureWord>> = {
  ERR_SSL_WRONG_VERSION_NUMBER: 'tls-not-tls',
  ERR_SSL_PACKET_LENGTH_TOO_LONG: 'tls-not-tls',
  ERR_SSL_ENCRYPTED_LENGTH_TOO_LONG: 'tls-not-tls',
  ERR_SSL_RECORD_LAYER_FAILURE: 'tls-not-tls',
  ERR_SSL_EXCESSIVE_MESSAGE_SIZE: 'tls-not-tls',
  ERR_SSL_LENGTH_MISMATCH: 'tls-not-tls',
  ERR_SSL_UNEXPECTED_MESSAGE: 'tls-not-tls',
  ERR_SSL_HTTP_REQUEST: 'tls-not-tls',
  ERR_SSL_HTTPS_PROXY_REQUEST: 'tls-not-tls',
  ERR_SSL_UNSUPPORTED_PROTOCOL: 'tls-protocol-version',
  ERR_SSL_NO_PROTOCOLS_AVAILABLE: 'tls-protocol-version',
  ERR_SSL_VERSION_TOO_LOW: 'tls-protocol-version',
  ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION: 'tls-protocol-version',
  ERR_SSL_UNEXPECTED_EOF_WHILE_READING: 'connection-closed',
  ERR_SSL_DH_KEY_TOO_SMALL: 'tls-handshake-refused',
  ERR_SSL_NO_SHARED_CIPHER: 'tls-handshake-refused',
};

/** Alerts with which a server ends a handshake: handshake_failure, unrecognized_name, access_denied, internal_error … */
const TLS_ALERT = /^ERR_SSL_(?:SSL\/TLS_|SSLV3_|TLSV1_|TLSV13_)ALERT_|^ERR_SSL_TLSV1_UNRECOGNIZED_NAME$/u;

/** llhttp. Source: nodejs/llhttp src/constants.ts. */
const HTTP_WORDS: Readonly<Record<string, FailureWord>> = {
  HPE_HEADER_OVERFLOW: 'http-too-large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 'http-too-large',
  HPE_INVALID_EOF_STATE: 'http-truncated',
  HPE_CLOSED_CONNECTION: 'http-malformed',
};

const FILE_WORDS: Readonly<Record<string, FailureWord>> = {
  ENOENT: 'not-found',
  EACCES: 'not-permitted',
  EPERM: 'not-permitted',
  ENOTDIR: 'not-a-directory',
  EISDIR: 'not-a-file',
  ENOSPC: 'no-space',
  EDQUOT: 'no-space',
  EROFS: 'read-only',
  ENAMETOOLONG: 'name-too-long',
};

const UV_EAI_ADDRFAMILY = -3000;
const UV_EAI_NODATA = -3007;

interface SystemError {
  readonly code: string;
  readonly errno?: number;
  readonly syscall?: string;
  readonly message: string;
}

/** The failure word of a socket, resolver, TLS or HTTP parser error. What has no word is `unknown`, with its code as detail. */
export function classifyNetworkError(error: unknown): Failure {
  const seen = systemError(error);
  return { word: networkWord(seen), detail: detailOf(seen) };
}

/** The failure word of a file or process error; EACCES means `not-permitted` here. */
export function classifyFileError(error: unknown): Failure {
  const seen = systemError(error);
  return { word: FILE_WORDS[seen.code] ?? 'unknown', detail: detailOf(seen) };
}

function networkWord({ code, errno, syscall }: SystemError): FailureWord {
  // Node folds EAI_NODATA into ENOTFOUND and keeps the number. Source: lib/internal/errors.js DNSException.
  if (errno === UV_EAI_NODATA || errno === UV_EAI_ADDRFAMILY) return 'dns-no-data';
  // Node invents ECONNRESET for an orderly end that came too early; only a real RST has a number.
  if (code === 'ECONNRESET' && errno === undefined) return 'connection-closed';
  if (code === 'EINVAL' && syscall !== 'connect') return 'unknown';
  const word = SOCKET_WORDS[code] ?? RESOLVER_WORDS[code] ?? TLS_WORDS[code] ?? HTTP_WORDS[code];
  if (word) return word;
  if (TLS_ALERT.test(code)) return 'tls-handshake-refused';
  if (code.startsWith('HPE_')) return 'http-malformed';
  return 'unknown';
}

function systemError(error: unknown): SystemError {
  if (!(error instanceof Error)) return { code: '', message: String(error) };
  const { code, errno, syscall } = error as NodeJS.ErrnoException;
  return {
    code: typeof code === 'string' ? code : '',
    message: error.message,
    ...(typeof errno === 'number' ? { errno } : {}),
    ...(typeof syscall === 'string' ? { syscall } : {}),
  };
}

/** One printable line: texts of TLS libraries carry addresses and line numbers of their own source, the code says enough. */
function detailOf({ code, message }: SystemError): string {
  if (code.startsWith('ERR_SSL_')) return code;
  return printable(message === '' ? code : message).slice(0, 300);
}

/** The text without control characters, for a terminal and a report. */
export function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/gu, ' ').trim();
}
