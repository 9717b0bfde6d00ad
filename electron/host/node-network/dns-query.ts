import { createSocket } from 'node:dgram';
import { connect, isIP } from 'node:net';
import { failed, type Outcome, success } from '../../../shared/domain/failure.ts';
import type { DnsQuestion, Limits } from '../network.ts';
import { bounded } from './bounded.ts';
import { classifyNetworkError } from './classify-error.ts';
import { makeQuery, type Query, type Reading, readReply } from './dns-message.ts';

const DNS_PORT = 53;
/** A datagram may be lost: the same question is sent again after these milliseconds. */
const RESEND_MS = [1000, 2500];

interface Server {
  readonly address: string;
  readonly port: number;
}

/**
 * Asks one resolver. A datagram answer that was cut short is asked for again by TCP. No record of the type: empty list.
 * Failures: `dns-no-such-host`, `dns-refused`, `dns-server-failure`, `dns-malformed`, `timed-out`, `connection-*`.
 */
export async function queryDns(question: DnsQuestion, limits: Limits): Promise<Outcome<readonly string[]>> {
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
  return askByTcp(server, query, { timeoutMs: left, signal: limits.signal });
}

/** `1.2.3.4`, `fd00::1`, and with a port as Node writes it: `1.2.3.4:5353`, `[fd00::1]:5353`. */
function parseServer(text: string): Server | undefined {
  if (isIP(text) !== 0) return { address: text, port: DNS_PORT };
  const match = /^(?:\[(.+)\]|([^:]+)):(\d{1,5})$/u.exec(text);
  const address = match?.[1] ?? match?.[2] ?? '';
  return match && isIP(address) !== 0 ? { address, port: Number(match[3]) } : undefined;
}

function askByUdp(server: Server, query: Query, limits: Limits): Promise<Outcome<Reading>> {
  return bounded(limits, (settle) => {
    // The port is the system's choice, a random one; connected, so that a refusal by ICMP reaches us and strangers do not.
    const socket = createSocket(isIP(server.address) === 6 ? 'udp6' : 'udp4');
    const fail = (error: unknown) => settle({ ok: false, failure: classifyNetworkError(error) });
    const timers: NodeJS.Timeout[] = [];
    let closed = false;
    const send = () => {
      if (!closed) socket.send(query.bytes, (error) => error && fail(error));
    };
    socket.on('error', fail);
    socket.on('message', (bytes) => {
      const reading = readReply(query, bytes);
      if (reading.kind !== 'foreign') settle(success(reading));
    });
    socket.connect(server.port, server.address, (error?: Error) => {
      if (error) return fail(error);
      send();
      for (const ms of RESEND_MS) timers.push(setTimeout(send, ms));
    });
    return () => {
      closed = true;
      for (const timer of timers) clearTimeout(timer);
      socket.off('error', fail);
      socket.on('error', () => undefined);
      socket.close();
    };
  });
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
