import { createSocket } from 'node:dgram';
import { connect, isIP } from 'node:net';
import { type Failure, failed, type Outcome, success } from '../../../shared/domain/failure.ts';
import type { DnsQuestion, Limits } from '../network.ts';
import { bounded } from './bounded.ts';
import { classifyNetworkError } from './classify-error.ts';
import { makeQuery, type Query, type Reading, readReply } from './dns-message.ts';

const DNS_PORT = 53;
/** A datagram may be lost: the same question is sent again after these milliseconds. */
const RESEND_MS = [1000, 2500];
/** A real answer that a forger has overtaken comes this soon after it, in milliseconds, or as the way takes. */
const LISTEN_MS = 300;
/** Different answers to one question that are kept. */
const MAX_HEARD = 8;

interface Server {
  readonly address: string;
  readonly port: number;
}

/**
 * Asks one resolver. A datagram answer that was cut short is asked for again by TCP. No record of the type: empty list.
 * Failures: `dns-no-such-host`, `dns-refused`, `dns-server-failure`, `dns-malformed`, `timed-out`, `connection-*`.
 */
export async function queryDns(
  question: DnsQuestion & { readonly transport: 'udp' | 'tcp' },
  limits: Limits,
): Promise<Outcome<readonly string[]>> {
  const server = parseServer(question.server);
  if (!server) return failed('address-unavailable', `no address: ${question.server}`);
  const query = makeQuery(question.name, question.type);
  if (!query) return failed('dns-no-such-host', 'not a domain name');
  if (question.transport === 'tcp') return askByTcp(server, query, limits);
  const started = performance.now();
  const reading = await askByUdp(server, query, limits);
  if (!reading.ok) return reading;
  if (reading.value.kind === 'answer') return reading.value.outcome;
  const left = Math.max(1, limits.timeoutMs - (performance.now() - started));
  return askByTcp(server, query, { ...limits, timeoutMs: left });
}

/** `1.2.3.4`, `fd00::1`, and with a port as Node writes it: `1.2.3.4:5353`, `[fd00::1]:5353`. */
function parseServer(text: string): Server | undefined {
  if (isIP(text) !== 0) return { address: text, port: DNS_PORT };
  const match = /^(?:\[(.+)\]|([^:]+)):(\d{1,5})$/u.exec(text);
  const address = match?.[1] ?? match?.[2] ?? '';
  return match && isIP(address) !== 0 ? { address, port: Number(match[3]) } : undefined;
}

function askByUdp(server: Server, query: Query, limits: Limits): Promise<Outcome<Reading>> {
  return bounded(limits, (settle) =>
    converse(server, query, RESEND_MS, {
      answered: (reading) => settle(success(reading)),
      failed: (failure) => settle({ ok: false, failure }),
    }),
  );
}

/**
 * One datagram, and everything that answers it until twice as long after the first answer as that took, and at least 300 ms.
 * Each different answer in order of arrival; a denial is an empty list. It is not sent twice: a sound resolver may answer
 * the second time with other addresses of the same service. Failures: as {@link queryDns}.
 */
export async function hearDns(
  question: Omit<DnsQuestion, 'transport'>,
  limits: Limits,
): Promise<Outcome<readonly (readonly string[])[]>> {
  const server = parseServer(question.server);
  if (!server) return failed('address-unavailable', `no address: ${question.server}`);
  const query = makeQuery(question.name, question.type);
  if (!query) return failed('dns-no-such-host', 'not a domain name');
  return bounded(limits, (settle) => {
    const started = performance.now();
    const heard = new Map<string, readonly string[]>();
    let timer: NodeJS.Timeout | undefined;
    const stop = converse(server, query, [], {
      answered: (reading) => {
        if (reading.kind !== 'answer' || heard.size === MAX_HEARD) return;
        const addresses = reading.outcome.ok ? reading.outcome.value : [];
        heard.set([...addresses].sort().join(' '), addresses);
        const more = Math.max(LISTEN_MS, 2 * (performance.now() - started));
        timer ??= setTimeout(() => settle(success([...heard.values()])), more);
      },
      failed: (failure) => settle({ ok: false, failure }),
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  });
}

/** Sends a question, again after so many milliseconds each, and tells of whatever answers it; returns what ends that. */
function converse(
  server: Server,
  query: Query,
  resendMs: readonly number[],
  on: { answered(reading: Reading): void; failed(failure: Failure): void },
): () => void {
  // The port is the system's choice, a random one; connected, so that a refusal by ICMP reaches us and strangers do not.
  const socket = createSocket(isIP(server.address) === 6 ? 'udp6' : 'udp4');
  const fail = (error: unknown) => on.failed(classifyNetworkError(error));
  const timers: NodeJS.Timeout[] = [];
  let closed = false;
  const send = () => {
    if (!closed) socket.send(query.bytes, (error) => error && fail(error));
  };
  socket.on('error', fail);
  socket.on('message', (bytes) => {
    const reading = readReply(query, bytes);
    if (reading.kind !== 'foreign') on.answered(reading);
  });
  socket.connect(server.port, server.address, (error?: Error) => {
    if (error) return fail(error);
    send();
    for (const ms of resendMs) timers.push(setTimeout(send, ms));
  });
  return () => {
    closed = true;
    for (const timer of timers) clearTimeout(timer);
    socket.off('error', fail);
    socket.on('error', () => undefined);
    socket.close();
  };
}

/** One question and one answer with their two bytes of length. Source: RFC 1035 §4.2.2. */
function askByTcp(server: Server, query: Query, limits: Limits): Promise<Outcome<readonly string[]>> {
  return bounded(limits, (settle) => {
    const socket = connect({ host: server.address, port: server.port, autoSelectFamily: false });
    let bytes = Buffer.alloc(0);
    socket.once('connect', () => {
      const length = Buffer.alloc(2);
      length.writeUInt16BE(query.bytes.length);
      socket.write(Buffer.concat([length, query.bytes]));
    });
    socket.on('data', (chunk) => {
      bytes = Buffer.concat([bytes, chunk]);
      if (bytes.length < 2) return;
      const end = 2 + bytes.readUInt16BE(0);
      if (bytes.length < end) return;
      const reading = readReply(query, bytes.subarray(2, end));
      settle(reading.kind === 'answer' ? reading.outcome : failed('dns-malformed', `${reading.kind} answer by TCP`));
    });
    socket.on('error', (error) => settle({ ok: false, failure: classifyNetworkError(error) }));
    socket.on('close', () => settle(failed('connection-closed')));
    return () => {
      socket.on('error', () => undefined);
      socket.destroy();
    };
  });
}
