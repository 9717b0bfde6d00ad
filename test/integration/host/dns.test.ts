import { createSocket, type RemoteInfo } from 'node:dgram';
import { createServer } from 'node:net';
import { type Answer, type DecodedPacket, decode, encode } from 'dns-packet';
import { afterEach, describe, expect, it } from 'vitest';
import type { DnsQuestion } from '../../../electron/host/network.ts';
import { PlatformLookup } from '../../../electron/host/node-network/lookup.ts';
import { networkTrusting, valueOf, within, wordOf } from './loopback.ts';

const network = networkTrusting([]);
const RCODE = { NXDOMAIN: 3, SERVFAIL: 2, REFUSED: 5, NOTIMP: 4, FORMERR: 1 };
const TRUNCATED = 1 << 9;

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

interface Behaviour {
  readonly udp?: (query: DecodedPacket, send: (bytes: Buffer) => void, count: number) => void;
  readonly tcp?: (query: DecodedPacket, send: (bytes: Buffer) => void, end: () => void) => void;
}

/** A resolver on one port of 127.0.0.1, by UDP and TCP; undefined behaviour is silence. */
async function resolver(behaviour: Behaviour): Promise<string> {
  const tcp = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.on('data', (bytes) => {
      const query = decode(bytes.subarray(2));
      behaviour.tcp?.(
        query,
        (answer) => socket.write(framed(answer)),
        () => socket.end(),
      );
    });
  });
  await new Promise<void>((resolve) => tcp.listen(0, '127.0.0.1', resolve));
  const address = tcp.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const udp = createSocket('udp4');
  let count = 0;
  udp.on('message', (bytes: Buffer, from: RemoteInfo) => {
    count += 1;
    behaviour.udp?.(decode(bytes), (answer) => udp.send(answer, from.port, from.address), count);
  });
  await new Promise<void>((resolve) => udp.bind(port, '127.0.0.1', resolve));
  closers.push(() => {
    udp.close();
    tcp.close();
  });
  return `127.0.0.1:${port}`;
}

function framed(bytes: Buffer): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

function answer(query: DecodedPacket, answers: readonly Answer[], flags = 0): Buffer {
  return encode({
    type: 'response',
    id: query.id ?? 0,
    flags,
    questions: query.questions ?? [],
    answers: [...answers],
  });
}

const a = (data: string, name = 'goproxy.cn'): Answer => ({ type: 'A', name, data, ttl: 60 });

function ask(server: string, extra: Partial<DnsQuestion> = {}, timeoutMs = 10_000) {
  return network.query({ server, name: 'goproxy.cn', type: 'A', transport: 'udp', ...extra }, within(timeoutMs));
}

describe('a resolver', () => {
  it('answers with addresses, by UDP and TCP', async () => {
    const cname: Answer = { type: 'CNAME', name: 'goproxy.cn', data: 'edge.example', ttl: 1 };
    const reply = (query: DecodedPacket, send: (bytes: Buffer) => void) =>
      send(answer(query, [cname, a('192.0.2.1', 'edge.example'), a('192.0.2.2', 'edge.example'), a('192.0.2.1')]));
    const server = await resolver({ udp: reply, tcp: reply });
    expect(valueOf(await ask(server))).toEqual(['192.0.2.1', '192.0.2.2']);
    expect(valueOf(await ask(server, { transport: 'tcp' }))).toEqual(['192.0.2.1', '192.0.2.2']);
  });

  it('answers with IPv6 addresses, or none', async () => {
    const server = await resolver({
      udp: (query, send) => {
        const v6 = query.questions?.[0]?.type === 'AAAA';
        send(answer(query, v6 ? [{ type: 'AAAA', name: 'goproxy.cn', data: '2001:db8::1', ttl: 1 }] : []));
      },
    });
    expect(valueOf(await ask(server, { type: 'AAAA' }))).toEqual(['2001:db8::1']);
    expect(valueOf(await ask(server))).toEqual([]);
  });

  it.each([
    [RCODE.NXDOMAIN, 'dns-no-such-host'],
    [RCODE.SERVFAIL, 'dns-server-failure'],
    [RCODE.REFUSED, 'dns-refused'],
    [RCODE.NOTIMP, 'dns-server-failure'],
    [RCODE.FORMERR, 'dns-server-failure'],
  ])('says no with code %i', async (code, word) => {
    const reply = (query: DecodedPacket, send: (bytes: Buffer) => void) => send(answer(query, [], code));
    const server = await resolver({ udp: reply, tcp: reply });
    expect(wordOf(await ask(server))).toBe(word);
    expect(wordOf(await ask(server, { transport: 'tcp' }))).toBe(word);
  });

  it('is asked by TCP when its answer was cut short', async () => {
    const server = await resolver({
      udp: (query, send) => send(answer(query, [], TRUNCATED)),
      tcp: (query, send) => send(answer(query, [a('192.0.2.7')])),
    });
    expect(valueOf(await ask(server))).toEqual(['192.0.2.7']);
  });

  it('is not outvoted by wrong ids, wrong questions or stray packets', async () => {
    const server = await resolver({
      udp: (query, send) => {
        send(answer({ ...query, id: ((query.id ?? 0) + 1) & 0xffff }, [a('203.0.113.1')]));
        send(answer({ ...query, questions: [{ type: 'A', name: 'other.example' }] }, [a('203.0.113.2')]));
        send(answer({ ...query, questions: [] }, [a('203.0.113.3')]));
        send(Buffer.from('hello'));
        send(encode({ type: 'query', id: query.id ?? 0, questions: query.questions ?? [] }));
        setTimeout(() => send(answer(query, [a('192.0.2.1')])), 50);
      },
    });
    expect(valueOf(await ask(server))).toEqual(['192.0.2.1']);
  });

  it('may lose one packet', async () => {
    const server = await resolver({
      udp: (query, send, count) => {
        if (count > 1) send(answer(query, [a('192.0.2.1')]));
      },
    });
    expect(valueOf(await ask(server, {}, 2500))).toEqual(['192.0.2.1']);
  });

  it('that sends nonsense under the right id is malformed', async () => {
    const server = await resolver({
      udp: (query, send) => {
        const bytes = answer(query, [a('192.0.2.1')]);
        bytes.writeUInt16BE(40, 6);
        send(bytes);
      },
    });
    expect(wordOf(await ask(server))).toBe('dns-malformed');
  });

  it('with names that point at themselves is malformed', async () => {
    const server = await resolver({
      udp: (query, send) => {
        const bytes = answer(query, []);
        bytes.writeUInt16BE(1, 6);
        const loop = Buffer.alloc(12);
        loop.writeUInt16BE(0xc000 + bytes.length, 0);
        send(Buffer.concat([bytes, loop]));
      },
    });
    expect(wordOf(await ask(server))).toBe('dns-malformed');
  });

  it('with thousands of records is cut', async () => {
    const many = Array.from({ length: 4000 }, (_, at) => a(`10.1.${at >> 8}.${at & 255}`, '.'));
    const server = await resolver({ tcp: (query, send) => send(answer(query, many)) });
    const found = valueOf(await ask(server, { transport: 'tcp', name: 'a.cn' }));
    expect(found.length).toBe(64);
  });

  it('that floods with foreign packets does not stop the clock', async () => {
    const server = await resolver({
      udp: (query, send) => {
        for (let at = 0; at < 5000; at++) send(answer({ ...query, id: ((query.id ?? 0) + 1 + at) & 0xffff }, []));
      },
    });
    expect(wordOf(await ask(server, {}, 400))).toBe('timed-out');
  });

  it.each(['udp', 'tcp'] as const)('that is silent by %s ends at the limit', async (transport) => {
    expect(wordOf(await ask(await resolver({}), { transport }, 200))).toBe('timed-out');
  });

  it('that ends the connection', async () => {
    const server = await resolver({ tcp: (_query, _send, end) => end() });
    expect(wordOf(await ask(server, { transport: 'tcp' }))).toBe('connection-closed');
  });

  it.each(['udp', 'tcp'] as const)('that is not there refuses by %s', async (transport) => {
    const server = await resolver({});
    for (const close of closers.splice(0)) close();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(wordOf(await ask(server, { transport }))).toBe('connection-refused');
  });
});

describe('a question', () => {
  it.each(['', 'a..b', `${'a'.repeat(64)}.cn`, 'goproxy.cn，direct', 'a b.cn', '.'])(
    'about %j is not asked',
    async (name) => {
      const asked: string[] = [];
      const server = await resolver({ udp: () => asked.push('udp') });
      expect(wordOf(await ask(server, { name }, 300))).toBe('dns-no-such-host');
      expect(asked).toEqual([]);
    },
  );

  it('to a name instead of an address is not asked', async () => {
    expect(wordOf(await ask('localhost'))).toBe('address-unavailable');
  });
});

describe('the platform’s lookup', () => {
  it('knows localhost, and that .invalid does not exist', async () => {
    expect(valueOf(await network.lookup('localhost', 4, within(5000)))).toEqual(['127.0.0.1']);
    expect(valueOf(await network.lookup('127.0.0.1', 4, within(5000)))).toEqual(['127.0.0.1']);
    expect(wordOf(await network.lookup('', 4, within(5000)))).toBe('dns-no-such-host');
  });

  it('asks in a process of its own, which ends with the network', async () => {
    const lookup = new PlatformLookup({});
    expect(valueOf(await lookup.lookup('localhost', 4, within(5000)))).toEqual(['127.0.0.1']);
    expect(wordOf(await lookup.lookup(`${'x'.repeat(64)}.example`, 4, within(15_000)))).toMatch(/^dns-/u);
    const outstanding = lookup.lookup('localhost', 4, within(5000));
    lookup.close();
    expect(wordOf(await outstanding)).toBe('aborted');
    expect(valueOf(await lookup.lookup('localhost', 4, within(5000)))).toEqual(['127.0.0.1']);
    lookup.close();
  });

  it('ends for its caller when aborted', async () => {
    expect(wordOf(await network.lookup('a.invalid', 4, { timeoutMs: 5000, signal: AbortSignal.abort() }))).toBe(
      'aborted',
    );
  });
});

describe('listening on after the first answer', () => {
  const hear = (server: string) => network.hear({ server, name: 'proxy.golang.org', type: 'A' }, within(2000));
  const a = (data: string): Answer => ({ type: 'A', name: 'proxy.golang.org', ttl: 60, data });

  it('hears the real answer that a forger has overtaken', async () => {
    const server = await resolver({
      udp: (query, send) => {
        send(answer(query, [a('203.0.113.66')]));
        setTimeout(() => send(answer(query, [a('192.0.2.1')])), 50);
      },
    });
    expect(valueOf(await hear(server))).toEqual([['203.0.113.66'], ['192.0.2.1']]);
  });

  it('takes the same answer twice for one, and a denial for an answer', async () => {
    const server = await resolver({
      udp: (query, send) => {
        send(answer(query, [], RCODE.NXDOMAIN));
        send(answer(query, [a('192.0.2.1'), a('192.0.2.2')]));
        send(answer(query, [a('192.0.2.2'), a('192.0.2.1')]));
      },
    });
    expect(valueOf(await hear(server))).toEqual([[], ['192.0.2.2', '192.0.2.1']]);
  });

  it('asks once, and keeps no more than eight answers', async () => {
    let asked = 0;
    const server = await resolver({
      udp: (query, send, count) => {
        asked = count;
        for (let i = 1; i <= 50; i += 1) send(answer(query, [a(`192.0.2.${i}`)]));
      },
    });
    expect(valueOf(await hear(server))).toHaveLength(8);
    expect(asked).toBe(1);
  });

  it('ends in silence like any question', async () => {
    const server = await resolver({});
    expect(wordOf(await network.hear({ server, name: 'a.example', type: 'A' }, within(50)))).toBe('timed-out');
  });
});
