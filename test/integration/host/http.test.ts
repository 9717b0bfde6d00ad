import type { Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import type { HttpReply, HttpRequest } from '../../../electron/host/network.ts';
import type { Outcome } from '../../../shared/domain/failure.ts';
import { channelTo, type Loopback, listen, networkTrusting, valueOf, within, wordOf } from './loopback.ts';

const servers: Loopback[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

const network = networkTrusting([]);

function get(target: string, maxBytes = 4096, timeoutMs = 10_000): HttpRequest {
  return { method: 'GET', target, host: 'goproxy.cn', maxBytes, ...within(timeoutMs) };
}

/** Answers each request with the next of the replies, as raw text; the last one also ends the connection if told so. */
async function serve(onRequest: (socket: Socket, request: string, number: number) => void): Promise<Loopback> {
  const server = await listen((socket) => {
    let number = 0;
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1');
      for (let end = text.indexOf('\r\n\r\n'); end !== -1; end = text.indexOf('\r\n\r\n')) {
        onRequest(socket, text.slice(0, end), number++);
        text = text.slice(end + 4);
      }
    });
  });
  servers.push(server);
  return server;
}

async function ask(reply: string | Buffer, request = get('/'), end = true): Promise<Outcome<HttpReply>> {
  const server = await serve((socket) => {
    socket.write(reply);
    if (end) socket.end();
  });
  return (await channelTo(network, server)).request(request);
}

const bodyOf = (outcome: Outcome<HttpReply>) => Buffer.from(valueOf(outcome).body).toString('utf8');

describe('a reply', () => {
  it('may be kept in part, and read whole', async () => {
    const whole = `HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nbeginning`;
    const reply = valueOf(await ask(whole, { ...get('/'), keepBytes: 5 }));
    expect(Buffer.from(reply.body).toString()).toBe('begin');
    expect(reply).toMatchObject({ length: 9, truncatedByUs: false });
    expect(valueOf(await ask(whole, { ...get('/'), keepBytes: 9 })).length).toBeUndefined();
  });

  it('may have five interim ones before it, as for go, and no more', async () => {
    const hint = 'HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n';
    const last = 'HTTP/1.1 204 No Content\r\n\r\n';
    expect(valueOf(await ask(hint.repeat(5) + last)).status).toBe(204);
    expect(wordOf(await ask(hint.repeat(6) + last))).toBe('http-malformed');
  });

  it('carries status, headers, body and times', async () => {
    const reply = valueOf(
      await ask(
        'HTTP/1.1 404 Not Found\r\nContent-Type: text/plain\r\nX-A: 1\r\nX-A: 2\r\nContent-Length: 9\r\n\r\nnot found',
      ),
    );
    expect(reply).toMatchObject({
      status: 404,
      headers: { 'content-type': 'text/plain', 'x-a': '1, 2' },
      truncatedByUs: false,
    });
    expect(Buffer.from(reply.body).toString()).toBe('not found');
    expect(reply.totalMs).toBeGreaterThanOrEqual(reply.firstByteMs);
  });

  it('may be framed by chunks or by the end of the connection', async () => {
    expect(
      bodyOf(await ask('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n')),
    ).toBe('abcde');
    expect(bodyOf(await ask('HTTP/1.0 200 OK\r\n\r\nabc'))).toBe('abc');
  });

  it('to HEAD has no body whatever its length says', async () => {
    const outcome = await ask('HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n', { ...get('/'), method: 'HEAD' });
    expect(valueOf(outcome)).toMatchObject({ status: 200, truncatedByUs: false });
  });

  it.each([
    ['a length that does not come', 'HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nabc', 'http-truncated'],
    ['a chunk that does not come', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n50\r\nabc', 'http-truncated'],
    ['no status line', 'what do you want?\r\n\r\n', 'http-malformed'],
    ['a TLS alert', Buffer.from('15030300020246', 'hex'), 'http-malformed'],
    [
      'a control character in a header',
      'HTTP/1.1 200 OK\r\nX-A: a\u001b[31mb\r\nContent-Length: 0\r\n\r\n',
      'http-malformed',
    ],
    ['a bad length', 'HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n', 'http-malformed'],
    ['two lengths', 'HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab', 'http-malformed'],
    ['headers cut off', 'HTTP/1.1 200 OK\r\nX-A', 'connection-closed'],
    ['nothing', '', 'connection-closed'],
  ])('with %s', async (_, text, word) => {
    expect(wordOf(await ask(text))).toBe(word);
  });

  it('keeps C1 control characters out of headers', async () => {
    const outcome = await ask(
      Buffer.from('HTTP/1.1 200 OK\r\nX-A: a\u009b31mb\r\nContent-Length: 0\r\n\r\n', 'latin1'),
    );
    if (outcome.ok) expect(outcome.value.headers['x-a']).toBe('a 31mb');
    else expect(outcome.failure.word).toBe('http-malformed');
  });

  it('that is reset before or in the midst is a reset', async () => {
    const early = await serve((socket) => socket.resetAndDestroy());
    expect(wordOf(await (await channelTo(network, early)).request(get('/')))).toBe('connection-reset');
    const late = await serve((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nabc');
      setTimeout(() => socket.resetAndDestroy(), 50);
    });
    expect(wordOf(await (await channelTo(network, late)).request(get('/')))).toBe('connection-reset');
  });

  it('that never comes, or stalls, ends at the limit', async () => {
    expect(wordOf(await ask('', get('/', 100, 150), false))).toBe('timed-out');
    expect(wordOf(await ask('HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nabc', get('/', 100, 150), false))).toBe(
      'timed-out',
    );
  });

  it('that drips ends at the limit', async () => {
    const server = await serve((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n');
      const timer = setInterval(() => socket.write('x'), 20);
      socket.on('close', () => clearInterval(timer));
    });
    // All of it would take longer than a test may.
    expect(wordOf(await (await channelTo(network, server)).request(get('/', 6000, 300)))).toBe('timed-out');
  });
});

describe('a hostile reply', () => {
  const flood = (head: string, piece: Buffer) =>
    serve((socket) => {
      socket.write(head);
      const pour = () => {
        while (!socket.destroyed && socket.write(piece));
        if (!socket.destroyed) socket.once('drain', pour);
      };
      pour();
    });

  it('of 10 GB is read as far as asked for', async () => {
    const server = await flood('HTTP/1.1 200 OK\r\nContent-Length: 10000000000\r\n\r\n', Buffer.alloc(65_536, 'x'));
    const before = process.memoryUsage().rss;
    const reply = valueOf(await (await channelTo(network, server)).request(get('/', 10_000)));
    expect(reply.body.length).toBe(10_000);
    expect(reply.truncatedByUs).toBe(true);
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
  });

  it('of endless headers is too large', async () => {
    const server = await flood('HTTP/1.1 200 OK\r\n', Buffer.from(`X-${'a'.repeat(100)}: ${'b'.repeat(900)}\r\n`));
    expect(wordOf(await (await channelTo(network, server)).request(get('/')))).toBe('http-too-large');
  });

  it('of one endless header line is too large', async () => {
    const server = await flood('HTTP/1.1 200 OK\r\nX-A: ', Buffer.alloc(4096, 'x'));
    expect(wordOf(await (await channelTo(network, server)).request(get('/')))).toBe('http-too-large');
  });

  it('of endless interim answers ends at the limit', async () => {
    const server = await flood('', Buffer.from('HTTP/1.1 100 Continue\r\n\r\n'));
    const word = wordOf(await (await channelTo(network, server)).request(get('/', 100, 500)));
    expect(['timed-out', 'http-too-large', 'http-malformed']).toContain(word);
  });

  it('that is a gzip bomb stays packed', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000));
    const head = `HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: ${bomb.length}\r\n\r\n`;
    const reply = valueOf(await ask(Buffer.concat([Buffer.from(head), bomb]), get('/', 1_000_000)));
    expect(reply.body.length).toBe(bomb.length);
  });
});

describe('a request', () => {
  it('asks for an unpacked body in the words of go', async () => {
    let seen = '';
    const server = await serve((socket, request) => {
      seen = request;
      socket.end('HTTP/1.1 204 No Content\r\n\r\n');
    });
    await (await channelTo(network, server)).request({ ...get('/a/@v/list?x=1'), headers: { Accept: '*/*' } });
    expect(seen.split('\r\n')[0]).toBe('GET /a/@v/list?x=1 HTTP/1.1');
    expect(seen.toLowerCase()).toContain('host: goproxy.cn\r\n');
    expect(seen.toLowerCase()).toContain('accept-encoding: identity');
    expect(seen).toContain('Go-http-client/1.1');
  });

  it.each(['/a b', '/a\r\nX: y', '/ü', ''])('for %j is not sent', async (target) => {
    const server = await serve(() => undefined);
    expect(wordOf(await (await channelTo(network, server)).request(get(target)))).toBe('unsupported');
  });

  it('follows another on the same connection', async () => {
    const server = await serve((socket, _, number) =>
      socket.write(`HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n${number}`),
    );
    const channel = await channelTo(network, server);
    for (const expected of ['0', '1', '2', '3']) expect(bodyOf(await channel.request(get('/')))).toBe(expected);
    expect(server.accepted()).toBe(1);
    channel.close();
  });

  it('waits its turn when another is under way', async () => {
    const server = await serve((socket, _, number) =>
      setTimeout(() => socket.write(`HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n${number}`), 20),
    );
    const channel = await channelTo(network, server);
    const replies = await Promise.all([
      channel.request(get('/')),
      channel.request(get('/')),
      channel.request(get('/')),
    ]);
    expect(replies.map(bodyOf)).toEqual(['0', '1', '2']);
    channel.close();
  });

  it('whose turn never comes finds the channel closed', async () => {
    const server = await serve((socket) =>
      socket.end('HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 0\r\n\r\n'),
    );
    const channel = await channelTo(network, server);
    const replies = await Promise.all([channel.request(get('/')), channel.request(get('/'))]);
    expect(replies.map(wordOf)).toEqual(['ok', 'connection-closed']);
  });

  it('finds the channel closed after a reply that closes it', async () => {
    const server = await serve((socket) =>
      socket.end('HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 0\r\n\r\n'),
    );
    const channel = await channelTo(network, server);
    expect(wordOf(await channel.request(get('/')))).toBe('ok');
    expect(channel.open).toBe(false);
    expect(wordOf(await channel.request(get('/')))).toBe('connection-closed');
  });
});
