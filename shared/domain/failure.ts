/**
 * The one failure vocabulary. Every operating system error, TLS alert and protocol surprise is mapped to one of these
 * words by the host (`electron/host/classify-error.ts`); whatever has no word stays `unknown`. Rules match words, never texts.
 */
export const FAILURES = [
  'dns-no-such-host',
  'dns-no-data',
  'dns-refused',
  'dns-server-failure',
  'dns-malformed',
  'connection-refused',
  'connection-reset',
  'connection-closed',
  'host-unreachable',
  'network-unreachable',
  'access-denied',
  'address-unavailable',
  'timed-out',
  'tls-untrusted',
  'tls-expired',
  'tls-not-yet-valid',
  'tls-wrong-host',
  'tls-not-tls',
  'tls-protocol-version',
  'tls-handshake-refused',
  'http-malformed',
  'http-truncated',
  'http-encoding',
  'http-too-large',
  'proxy-auth-required',
  'proxy-refused',
  'proxy-protocol',
  'proxy-no-route',
  'not-found',
  'not-permitted',
  'not-a-directory',
  'not-a-file',
  'no-space',
  'read-only',
  'name-too-long',
  'exit-status',
  'malformed-output',
  'output-too-large',
  'unsupported',
  'aborted',
  'unknown',
] as const;

export type FailureWord = (typeof FAILURES)[number];

/** Why an operation failed: a word of the vocabulary, and the raw detail for people (already free of secrets). */
export interface Failure {
  readonly word: FailureWord;
  readonly detail?: string;
}

/** Result of an operation that may fail in known ways. Hosts return these; they throw only on programming errors. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

/** A successful {@link Outcome}. */
export function success<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

/** A failed {@link Outcome}. */
export function failed<T = never>(word: FailureWord, detail?: string): Outcome<T> {
  return { ok: false, failure: detail === undefined ? { word } : { word, detail } };
}
