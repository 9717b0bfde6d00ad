import { connect, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { HttpRequest } from '../../../electron/host/network.ts';
import { channelTo, type Loopback, listen, networkTrusting, valueOf, within, wordOf } from './loopback.ts';
import { makeCertificate } from './make-certificate.ts';

const ca = makeCertificate({ name: 'Lab Root', authority: true });
const leaf = makeCertificate({ name: 'goproxy.cn', altNames: ['goproxy.cn', 'proxy.corp'] }, ca);
const tls = { key: leaf.keyPem, cert: leaf.pem };
let network = networkTrusting([ca.pem]);

const servers: Loopback[] = [];
beforeEach(() => {
  network = networkTrusting([ca.pem]);
});
afterEach(() => {
  network.close();
  for (const server of servers.splice(0)) server.close();
});

async function start(onSocket: (socket: Socket) => void, options?: typeof tls): Promise<Loopback> {
  const server = await listen(onSocket, options);
  servers.push(server);
  return server;
}

const hello = (socket: Socket) =>
  socket.on('data', () => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello'));

const connectTo = (target: string): HttpRequest => ({
  method: 'CONNECT',
  target,
  host: target,
  maxBytes: 100,
  ...within(2000),
});
const get: HttpRequest = { method: 'GET', target: '/', host: 'goproxy.cn', maxBytes: 100, ...within(2000) };

/** An HTTP proxy that tunnels everything to one server. */
function tunnelTo(server: Loopback): (socket: Socket) => void {
  return (socket) => {
    socket.once('data', () => {
      const far = connect(server.port, '127.0.0.1');
      far.on('error', () => socket.destroy());
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      socket.pipe(far).pipe(socket);
    });
  };
}

describe('CONNECT', () => {
  it('carries TLS and a request', async () => {
    const proxy = await start(tunnelTo(await start(hello, tls)));
    const channel = await channelTo(network, proxy);
    expect(valueOf(await channel.request(connectTo('goproxy.cn:443'))).status).toBe(200);
    expect(valueOf(await channel.startTls({ servername: 'goproxy.cn', ...within(2000) })).verification).toBeUndefined();
    expect(Buffer.from(valueOf(await channel.request(get)).body).toString()).toBe('hello');
  });

  it('goes through a proxy that itself speaks TLS', async () => {
    const proxy = await start(tunnelTo(await start(hello, tls)), tls);
    const channel = await channelTo(network, proxy);
    valueOf(await channel.startTls({ servername: 'proxy.corp', ...within(2000) }));
    valueOf(await channel.request(connectTo('goproxy.cn:443')));
    valueOf(await channel.startTls({ servername: 'goproxy.cn', ...within(2000) }));
    expect(valueOf(await channel.request(get)).status).toBe(200);
  });

  it('that is refused returns the refusal', async () => {
    const proxy = await start((socket) =>
      socket.once('data', () =>
        socket.write(
          'HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm="corp"\r\nContent-Length: 6\r\n\r\ndenied',
        ),
      ),
    );
    const channel = await channelTo(network, proxy);
    const reply = valueOf(await channel.request(connectTo('goproxy.cn:443')));
    expect(reply).toMatchObject({ status: 407, headers: { 'proxy-authenticate': 'Basic realm="corp"' } });
    expect(channel.open).toBe(false);
  });

  it('that is never answered ends at its limit', async () => {
    const channel = await channelTo(network, await start(() => undefined));
    expect(wordOf(await channel.request({ ...connectTo('a:443'), ...within(150) }))).toBe('timed-out');
  });

  it('to a SOCKS port is malformed', async () => {
    const channel = await channelTo(
      network,
      await start((socket) => socket.once('data', () => socket.end(Buffer.from([5, 0xff])))),
    );
    expect(wordOf(await channel.request(connectTo('a:443')))).toBe('http-malformed');
  });
});

describe('SOCKS5', () => {
  /** Answers the greeting, then the request, with these bytes. */
  const socks = (...answers: readonly (readonly number[])[]) =>
    start((socket) => {
      let at = 0;
      socket.on('data', () => socket.write(Buffer.from(answers[at++] ?? [])));
    });
  const options = { host: 'goproxy.cn', port: 443, ...within(1000) };
  const granted = [5, 0, 0, 1, 0, 0, 0, 0, 0, 0];

  it.each([
    ['granted', [[5, 0], granted], {}, 'ok'],
    [
      'granted with a name',
      [
        [5, 0],
        [5, 0, 0, 3, 2, 97, 98, 0, 0],
      ],
      {},
      'ok',
    ],
    ['granted after a password', [[5, 2], [1, 0], granted], { user: 'u', password: 'p' }, 'ok'],
    [
      'password refused',
      [
        [5, 2],
        [1, 1],
      ],
      { user: 'u', password: 'p' },
      'proxy-auth-required',
    ],
    ['no method', [[5, 0xff]], {}, 'proxy-auth-required'],
    [
      'not allowed',
      [
        [5, 0],
        [5, 2, 0, 1, 0, 0, 0, 0, 0, 0],
      ],
      {},
      'proxy-refused',
    ],
    [
      'host unreachable',
      [
        [5, 0],
        [5, 4, 0, 1, 0, 0, 0, 0, 0, 0],
      ],
      {},
      'proxy-no-route',
    ],
    [
      'refused there',
      [
        [5, 0],
        [5, 5],
      ],
      {},
      'proxy-no-route',
    ],
    ['an HTTP port', [[...Buffer.from('HTTP/1.1 400 Bad Request\r\n\r\n')]], {}, 'proxy-protocol'],
    ['a method nobody offered', [[5, 1]], {}, 'proxy-protocol'],
    ['silence', [], {}, 'timed-out'],
  ])('%s', async (_, answers, credentials, word) => {
    const channel = await channelTo(network, await socks(...answers));
    expect(wordOf(await channel.socksConnect({ ...options, ...credentials }))).toBe(word);
  });

  it('carries TLS and a request', async () => {
    const far = await start(hello, tls);
    const proxy = await start((socket) => {
      socket.once('data', () => {
        socket.write(Buffer.from([5, 0]));
        socket.once('data', (request: Buffer) => {
          expect(request.subarray(3, 5 + 10).toString('latin1')).toBe(`\u0003\u000agoproxy.cn`);
          socket.write(Buffer.from(granted));
          const server = connect(far.port, '127.0.0.1');
          server.on('error', () => socket.destroy());
          socket.pipe(server).pipe(socket);
        });
      });
    });
    const channel = await channelTo(network, proxy);
    valueOf(await channel.socksConnect(options));
    valueOf(await channel.startTls({ servername: 'goproxy.cn', ...within(2000) }));
    expect(valueOf(await channel.request(get)).status).toBe(200);
  });
});

describe('a raw exchange', () => {
  it('returns the first answer', async () => {
    const channel = await channelTo(
      network,
      await start((socket) => socket.once('data', () => socket.write(Buffer.alloc(2000, 'x')))),
    );
    expect(valueOf(await channel.exchangeRaw({ send: Buffer.from([5, 1, 0]), ...within(1000) })).length).toBe(512);
    expect(channel.open).toBe(false);
  });

  it('tells silence from an end', async () => {
    const silent = await channelTo(network, await start(() => undefined));
    expect(wordOf(await silent.exchangeRaw({ send: Buffer.from('x'), ...within(100) }))).toBe('timed-out');
    const closing = await channelTo(network, await start((socket) => socket.once('data', () => socket.end())));
    expect(wordOf(await closing.exchangeRaw({ send: Buffer.from('x'), ...within(1000) }))).toBe('connection-closed');
  });
});

describe('a parked channel', () => {
  it('is given to the next user with its steps remembered', async () => {
    const server = await start(hello, tls);
    const first = await channelTo(network, server, 'goproxy.cn');
    const facts = valueOf(await first.startTls({ servername: 'goproxy.cn', ...within(2000) }));
    first.park();
    const second = await channelTo(network, server, 'goproxy.cn');
    expect(second.reused).toBe(true);
    expect(valueOf(await second.startTls({ servername: 'goproxy.cn', ...within(2000) }))).toBe(facts);
    expect(valueOf(await second.request(get)).status).toBe(200);
    second.park();
    const third = await channelTo(network, server, 'goproxy.cn');
    await expect(third.request(get)).rejects.toThrow('has to be taken again first');
    expect(server.accepted()).toBe(1);
  });

  it('also remembers a tunnel', async () => {
    const proxy = await start(tunnelTo(await start(hello, tls)));
    const first = await channelTo(network, proxy, 'x');
    valueOf(await first.request(connectTo('goproxy.cn:443')));
    first.park();
    const second = await channelTo(network, proxy, 'x');
    expect(valueOf(await second.request(connectTo('goproxy.cn:443'))).status).toBe(200);
    valueOf(await second.startTls({ servername: 'goproxy.cn', ...within(2000) }));
    expect(proxy.accepted()).toBe(1);
  });

  it('is given only for the same purpose, and once', async () => {
    const server = await start(hello, tls);
    (await channelTo(network, server, 'a')).park();
    expect((await channelTo(network, server, 'b')).reused).toBe(false);
    expect((await channelTo(network, server)).reused).toBe(false);
    expect((await channelTo(network, server, 'a')).reused).toBe(true);
    expect((await channelTo(network, server, 'a')).reused).toBe(false);
  });

  it('is dropped when the server has ended it', async () => {
    const server = await start((socket) => setTimeout(() => socket.end(), 30));
    const first = await channelTo(network, server, 'a');
    first.park();
    await new Promise((resolve) => setTimeout(resolve, 120));
    expect((await channelTo(network, server, 'a')).reused).toBe(false);
  });

  it('closes at once where it has no purpose', async () => {
    const channel = await channelTo(network, await start(hello));
    channel.park();
    expect(channel.open).toBe(false);
  });
});

describe('connecting', () => {
  it('is refused where nobody listens', async () => {
    const server = await listen(() => undefined);
    server.close();
    const outcome = await network.connect({ address: '127.0.0.1', port: server.port }, within(1000));
    expect(wordOf(outcome)).toBe('connection-refused');
  });

  it('takes addresses only', async () => {
    await expect(network.connect({ address: 'localhost', port: 1 }, within(1000))).rejects.toThrow(TypeError);
  });

  it('ends at its limit and on abort', async () => {
    const stop = AbortSignal.abort();
    expect(wordOf(await network.connect({ address: '127.0.0.1', port: 9 }, { timeoutMs: 100, signal: stop }))).toBe(
      'aborted',
    );
  });
});
