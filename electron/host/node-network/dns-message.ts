import { randomInt } from 'node:crypto';
import { type Answer, decode, encode, type Packet, RECURSION_DESIRED } from 'dns-packet';
import { type FailureWord, failed, type Outcome, success } from '../../../shared/domain/failure.ts';

/** Addresses kept of one answer; a forger may send thousands. */
const MAX_ADDRESSES = 64;

const RCODE_WORDS: Readonly<Record<string, FailureWord>> = {
  NXDOMAIN: 'dns-no-such-host',
  REFUSED: 'dns-refused',
  SERVFAIL: 'dns-server-failure',
  NOTIMP: 'dns-server-failure',
  FORMERR: 'dns-server-failure',
};

export interface Query {
  readonly id: number;
  readonly name: string;
  readonly type: 'A' | 'AAAA';
  readonly bytes: Buffer;
}

/** What a datagram or frame is to a query: not its answer at all, cut short, or the answer. */
export type Reading =
  | { readonly kind: 'foreign' }
  | { readonly kind: 'truncated' }
  | { readonly kind: 'answer'; readonly outcome: Outcome<readonly string[]> };

/** A recursive question with a random id; undefined for what is no domain name. Source: Go net/dnsclient.go isDomainName. */
export function makeQuery(name: string, type: 'A' | 'AAAA'): Query | undefined {
  const bare = name.replace(/\.$/u, '');
  if (bare.length > 253 || !/^[A-Za-z0-9_-]{1,63}(?:\.[A-Za-z0-9_-]{1,63})*$/u.test(bare)) return undefined;
  const id = randomInt(0x1_0000);
  const bytes = encode({ type: 'query', id, flags: RECURSION_DESIRED, questions: [{ type, name: bare, class: 'IN' }] });
  return { id, name: bare.toLowerCase(), type, bytes };
}

/** Reads what came in answer to a query. Without the query's id and question it is foreign, whoever sent it. */
export function readReply(query: Query, bytes: Buffer): Reading {
  if (bytes.length < 12 || bytes.readUInt16BE(0) !== query.id || (bytes[2] ?? 0) < 0x80) return { kind: 'foreign' };
  let packet: Packet & { readonly flag_tc?: boolean; readonly rcode?: string };
  try {
    packet = decode(bytes) as typeof packet;
  } catch {
    // A truncated datagram may end in the midst of a record; the flag stands in the header.
    if (((bytes[2] ?? 0) & 0x02) !== 0) return { kind: 'truncated' };
    return { kind: 'answer', outcome: failed('dns-malformed') };
  }
  const question = packet.questions?.[0];
  if (question === undefined) {
    // Servers may leave the question out of an error.
    if (packet.rcode === 'NOERROR') return { kind: 'foreign' };
  } else if (question.type !== query.type || question.name.toLowerCase() !== query.name) return { kind: 'foreign' };
  if (packet.flag_tc) return { kind: 'truncated' };
  return { kind: 'answer', outcome: addresses(packet.answers ?? [], query.type, packet.rcode ?? 'NOERROR') };
}

function addresses(answers: readonly Answer[], type: 'A' | 'AAAA', rcode: string): Outcome<readonly string[]> {
  if (rcode !== 'NOERROR') return failed(RCODE_WORDS[rcode] ?? 'unknown', rcode);
  const found = new Set<string>();
  for (const answer of answers) {
    if (answer.type === type && typeof answer.data === 'string') found.add(answer.data);
    if (found.size === MAX_ADDRESSES) break;
  }
  return success([...found]);
}
