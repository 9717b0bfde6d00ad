import { isIP } from 'node:net';
import type { Duplex } from 'node:stream';
import ipaddr from 'ipaddr.js';
import { type FailureWord, failed, type Outcome, success } from '../../../shared/domain/failure.ts';
import type { Limits } from '../network.ts';
import { readUntil } from './stream-reader.ts';

export interface SocksTarget {
  readonly host: string;
  readonly port: number;
  readonly user?: string;
  readonly password?: string;
}

const VERSION = 5;
const NO_AUTHENTICATION = 0;
const USER_PASSWORD = 2;
const NO_ACCEPTABLE_METHOD = 0xff;

const CUT: readonly FailureWord[] = ['connection-closed', 'connection-reset'];

/** Reply codes of RFC 1928 §6. */
const REPLIES: Readonly<Record<number, readonly [FailureWord, string]>> = {
  1: ['proxy-refused', 'general failure'],
  2: ['proxy-refused', 'not allowed by ruleset'],
  3: ['proxy-no-route', 'network unreachable'],
  4: ['proxy-no-route', 'host unreachable'],
  5: ['proxy-no-route', 'connection refused'],
  6: ['proxy-no-route', 'TTL expired'],
  7: ['proxy-protocol', 'command not supported'],
  8: ['proxy-protocol', 'address type not supported'],
};

/** Detail of the failure of a proxy that closes the connection instead of replying. */
export const CLOSED = 'closed at the address';

/**
 * SOCKS5 CONNECT, the name resolved by the proxy as `go` has it done. Failures: `proxy-protocol` (speaks something else),
 * `proxy-auth-required`, `proxy-refused`, `proxy-no-route`, `connection-*`, `timed-out`. Sources: RFC 1928, RFC 1929.
 */
export async function socksConnect(stream: Duplex, target: SocksTarget, limits: Limits): Promise<Outcome<void>> {
  const deadline = performance.now() + limits.timeoutMs;
  const left = (): Limits => ({ ...limits, timeoutMs: Math.max(1, deadline - performance.now()) });

  const methods = target.user === undefined ? [NO_AUTHENTICATION] : [NO_AUTHENTICATION, USER_PASSWORD];
  stream.write(Buffer.from([VERSION, methods.length, ...methods]));
  const choice = await readUntil(stream, left(), exactly(2));
  if (!choice.ok) return choice;
  if (choice.value[0] !== VERSION) return failed('proxy-protocol', 'the answer is not SOCKS5');
  const method = choice.value[1] ?? NO_ACCEPTABLE_METHOD;
  if (method === NO_ACCEPTABLE_METHOD) return failed('proxy-auth-required');
  if (!methods.includes(method)) return failed('proxy-protocol', `unknown method ${method}`);

  if (method === USER_PASSWORD) {
    stream.write(Buffer.concat([Buffer.from([1]), counted(target.user ?? ''), counted(target.password ?? '')]));
    const verdict = await readUntil(stream, left(), exactly(2));
    if (!verdict.ok) return verdict;
    if (verdict.value[1] !== 0) return failed('proxy-auth-required', 'user or password refused');
  }

  const port = Buffer.from([target.port >> 8, target.port & 0xff]);
  stream.write(Buffer.concat([Buffer.from([VERSION, 1, 0]), addressBytes(target.host), port]));
  const reply = await readUntil(stream, left(), replyLength);
  // It has spoken SOCKS5 and hangs up at the address: `ssh -D` does, where the server forwards nothing.
  if (!reply.ok && CUT.includes(reply.failure.word)) return failed('proxy-refused', CLOSED);
  if (!reply.ok) return reply;
  if (reply.value[0] !== VERSION) return failed('proxy-protocol', 'the reply is not SOCKS5');
  const code = reply.value[1] ?? 1;
  if (code === 0) return success(undefined);
  const [word, detail] = REPLIES[code] ?? ['proxy-refused', `reply ${code}`];
  return failed(word, detail);
}

function exactly(length: number): (bytes: Buffer) => number | undefined {
  return (bytes) => {
    // What does not begin with a version byte of ours will not become an answer by waiting for more of it.
    if (bytes.length >= 1 && (bytes[0] ?? 0) > VERSION) return bytes.length;
    return bytes.length >= length ? length : undefined;
  };
}

/** A refusal may come without the address part. */
function replyLength(bytes: Buffer): number | undefined {
  if (bytes.length < 2) return undefined;
  if (bytes[0] !== VERSION || bytes[1] !== 0) return bytes.length;
  if (bytes.length < 5) return undefined;
  const sizes: Readonly<Record<number, number>> = { 1: 4, 3: 1 + (bytes[4] ?? 0), 4: 16 };
  const length = 4 + (sizes[bytes[3] ?? 0] ?? 0) + 2;
  return bytes.length >= length ? length : undefined;
}

function addressBytes(host: string): Buffer {
  if (isIP(host) === 4) return Buffer.from([1, ...host.split('.').map(Number)]);
  if (isIP(host) === 6) return Buffer.concat([Buffer.from([4]), ipv6Bytes(host)]);
  return Buffer.concat([Buffer.from([3]), counted(host)]);
}

function counted(text: string): Buffer {
  const bytes = Buffer.from(text, 'utf8').subarray(0, 255);
  return Buffer.concat([Buffer.from([bytes.length]), bytes]);
}

function ipv6Bytes(host: string): Buffer {
  return Buffer.from(ipaddr.IPv6.parse(host).toByteArray());
}
