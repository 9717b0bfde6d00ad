import { Agent, type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type Failure, failed, type Outcome, success } from '../../../shared/domain/failure.ts';
import type { HttpReply, HttpRequest } from '../network.ts';
import { bounded, millisecondsSince } from './bounded.ts';
import { ByteKeeper } from './byte-keeper.ts';
import { classifyNetworkError, printable } from './classify-error.ts';

const MAX_HEADER_BYTES = 64 * 1024;
/** Interim answers (1xx) before the real one, as many as `go` takes. Source: net/http transport.go max1xxResponses. */
const MAX_INTERIM = 5;
/** Visible ASCII: anything else in a target would be another request than the one meant. */
const SENDABLE_TARGET = /^[\u0021-\u007e]+$/u;
const SENDABLE_VALUE = /^[\t\u0020-\u007e]*$/u;

/** What one exchange leaves of its connection. */
export interface Exchange {
  readonly outcome: Outcome<HttpReply>;
  /** Whether another request may follow on the stream. */
  readonly reusable: boolean;
}

/**
 * One HTTP/1.1 request and its reply over a stream that exists already. Failures: `http-malformed`, `http-truncated`,
 * `http-too-large` (headers over 64 KiB), `connection-*`, `timed-out`, `aborted`, `unsupported` (cannot be written as HTTP).
 * A compressed body is asked not to be sent and never unpacked.
 */
export async function exchangeHttp(stream: Duplex, wanted: HttpRequest): Promise<Exchange> {
  const headers = requestHeaders(wanted);
  if (!SENDABLE_TARGET.test(wanted.target) || !Object.values(headers).every((value) => SENDABLE_VALUE.test(value))) {
    return { outcome: failed('unsupported', 'characters that HTTP cannot carry'), reusable: true };
  }
  if (stream.destroyed || stream.readableEnded) return { outcome: failed('connection-closed'), reusable: false };

  const agent = agentOf(stream);
  let reusable = false;
  const outcome = await bounded<HttpReply>(wanted, (settle) => {
    const started = performance.now();
    let streamError: unknown;
    const onStreamError = (error: unknown) => {
      streamError ??= error;
    };
    stream.on('error', onStreamError);

    const call: ClientRequest = httpRequest({
      agent,
      method: wanted.method,
      path: wanted.target,
      headers,
      setHost: false,
      maxHeaderSize: MAX_HEADER_BYTES,
    });
    let reply: BodyReader | undefined;
    const fail = (error: unknown) => {
      const failure = classifyNetworkError(streamError ?? error);
      settle({ ok: false, failure: reply ? truncation(failure) : failure });
    };
    call.on('error', fail);
    let interim = 0;
    call.on('information', () => {
      interim += 1;
      if (interim > MAX_INTERIM) settle(failed('http-malformed', 'too many interim answers'));
    });
    // A layer below may have paused the stream, and Node's client does not resume what it did not pause itself.
    call.on('socket', () => stream.resume());
    call.on('response', (message) => {
      reply = new BodyReader(message, wanted, started);
      reply.read((value) => {
        reusable = !value.truncatedByUs && message.complete && keepsAlive(message) && !stream.destroyed;
        settle(success(value));
      }, fail);
    });
    // Node treats every reply to CONNECT as the start of a tunnel, also a refusal.
    call.on('connect', (message: IncomingMessage, _socket, head: Buffer) => {
      const firstByteMs = millisecondsSince(started);
      const accepted = isSuccess(message.statusCode);
      if (accepted && head.length > 0) stream.unshift(head);
      reusable = accepted;
      const body = accepted ? Buffer.alloc(0) : head.subarray(0, wanted.maxBytes);
      settle(success(toReply(message, body, body.length < head.length, firstByteMs, firstByteMs)));
    });
    call.end();
    return () => {
      call.off('error', fail);
      // Errors that come after the answer is known, e.g. of our own destroy, concern nobody.
      call.on('error', () => undefined);
      stream.off('error', onStreamError);
    };
  });
  return { outcome, reusable: outcome.ok && reusable };
}

function requestHeaders(wanted: HttpRequest): Record<string, string> {
  return {
    host: wanted.host,
    // What `go` sends: some guards answer other clients otherwise.
    'user-agent': 'Go-http-client/1.1',
    'accept-encoding': 'identity',
    ...lowerCaseNames(wanted.headers ?? {}),
  };
}

function lowerCaseNames(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

function isSuccess(status: number | undefined): boolean {
  return status !== undefined && status >= 200 && status < 300;
}

/** A body that ended early; a reset in its midst stays a reset, as `go` says so too. */
function truncation(failure: Failure): Failure {
  return failure.word === 'connection-closed' ? { ...failure, word: 'http-truncated' } : failure;
}

function keepsAlive(message: IncomingMessage): boolean {
  const connection = (message.headers.connection ?? '').toLowerCase();
  if (connection.split(/\s*,\s*/u).includes('close')) return false;
  if (message.httpVersion === '1.0') return false;
  const framed = message.headers['content-length'] !== undefined || message.headers['transfer-encoding'] !== undefined;
  return framed || message.statusCode === 204 || message.statusCode === 304;
}

function toReply(
  message: IncomingMessage,
  body: Uint8Array,
  truncatedByUs: boolean,
  firstByteMs: number,
  totalMs: number,
): HttpReply {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(message.headers)) {
    if (value !== undefined) headers[name] = printable(Array.isArray(value) ? value.join(', ') : value);
  }
  return { status: message.statusCode ?? 0, headers, body, truncatedByUs, firstByteMs, totalMs };
}

/** Reads a body up to a limit; what is beyond stays unread. */
class BodyReader {
  readonly #message: IncomingMessage;
  readonly #maxBytes: number;
  readonly #kept: ByteKeeper;
  readonly #started: number;
  readonly #firstByteMs: number;
  #length = 0;

  constructor(message: IncomingMessage, { maxBytes, keepBytes }: HttpRequest, started: number) {
    this.#message = message;
    this.#maxBytes = maxBytes;
    this.#kept = new ByteKeeper(Math.min(maxBytes, keepBytes ?? maxBytes));
    this.#started = started;
    this.#firstByteMs = millisecondsSince(started);
  }

  read(done: (reply: HttpReply) => void, fail: (error: unknown) => void): void {
    const message = this.#message;
    message.on('error', fail);
    message.on('end', () => {
      if (message.complete) done(this.#reply(false));
      else fail(Object.assign(new Error('body ended early'), { code: 'ECONNRESET' }));
    });
    message.on('data', (chunk: Buffer) => {
      const room = this.#maxBytes - this.#length;
      const wanted = chunk.length > room ? chunk.subarray(0, room) : chunk;
      this.#kept.add(wanted);
      this.#length += wanted.length;
      if (chunk.length > room) {
        message.pause();
        done(this.#reply(true));
      }
    });
  }

  #reply(truncatedByUs: boolean): HttpReply {
    const body = this.#kept.bytes();
    const reply = toReply(this.#message, body, truncatedByUs, this.#firstByteMs, millisecondsSince(this.#started));
    return body.length < this.#length ? { ...reply, length: this.#length } : reply;
  }
}

/** One agent a stream: it takes the stream back after each reply and gives it to the next request. */
const agents = new WeakMap<Duplex, OneStreamAgent>();

function agentOf(stream: Duplex): OneStreamAgent {
  const agent = agents.get(stream) ?? new OneStreamAgent(stream);
  agents.set(stream, agent);
  return agent;
}

/** Node's client takes its connection from an agent; this one has just the one stream and never opens another. */
class OneStreamAgent extends Agent {
  readonly #stream: Duplex;

  constructor(stream: Duplex) {
    super({ keepAlive: true, maxSockets: 1 });
    this.#stream = stream;
  }

  override createConnection(
    _options: unknown,
    done?: (error: Error | null, stream: Duplex) => void,
  ): Duplex | undefined {
    if (!this.#stream.destroyed && !this.#stream.readableEnded) return this.#stream;
    // A request that waited for its turn finds that the one before it was the last.
    done?.(Object.assign(new Error('closed'), { code: 'ERR_STREAM_DESTROYED' }), this.#stream);
    return undefined;
  }
}
