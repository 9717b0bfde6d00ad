// How a server ends a stream of HTTP/2, with a real one on loopback.
import { createServer, type ServerHttp2Stream } from 'node:http2';
import { createServer as listenRaw, type Socket } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import type { HttpRequest } from '../../../electron/host/network.ts';
import { channelTo, type Loopback, networkTrusting, within } from './loopback.ts';

const network = networkTrusting([]);
const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

const wanted = (timeoutMs = 10_000): HttpRequest => ({
  method: 'GET',
  target: '/m/@v/v1.0.0.zip',
  host: 'goproxy.cn',
  maxBytes: 4096,
  ...within(timeoutMs),
});

async function end(answer: (stream: ServerHttp2Stream, cut: () => void) => void, timeoutMs?: number) {
  const server = createServer();
  let cut = () => {};
  server.on('connection', (socket: Socket) => {
    cut = () => socket.destroy();
  });
  server.on('stream', (stream) => {
    stream.on('error', () => undefined);
    answer(stream, cut);
  });
  server.on('session', (session) => closing.push(() => session.destroy()));
  return ask(server, timeoutMs);
}

async function ask(server: ReturnType<typeof listenRaw>, timeoutMs?: number) {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => server.close());
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const loopback: Loopback = { port, accepted: () => 1, close: () => undefined };
  const channel = await channelTo(network, loopback);
  const outcome = await channel.endOverHttp2?.(wanted(timeoutMs));
  expect(channel.open).toBe(false);
  return outcome?.ok ? outcome.value : outcome?.failure.word;
}

const half = (stream: ServerHttp2Stream) => {
  stream.respond({ ':status': 200, 'content-length': 8 });
  stream.write('half');
};

it('is told by its code', async () => {
  expect(
    await end((stream) => {
      half(stream);
      stream.close(2);
    }),
  ).toBe('INTERNAL_ERROR');
  expect(
    await end((stream) => {
      half(stream);
      stream.close(0xbeef);
    }),
  ).toBe('unknown error code 0xbeef');
});

it('is none where the body comes whole', async () => {
  expect(
    await end((stream) => {
      stream.respond({ ':status': 200 });
      stream.end('whole');
    }),
  ).toBe('NO_ERROR');
});

it('may be the end of the whole connection, silence, or more than is read', async () => {
  expect(
    await end((stream, cut) => {
      half(stream);
      cut();
    }),
  ).toMatch(/^connection-/u);
  expect(await end(half, 200)).toBe('timed-out');
  expect(
    await end((stream) => {
      stream.respond({ ':status': 200 });
      stream.end('x'.repeat(5000));
    }),
  ).toBe('output-too-large');
});

it('comes from no server that speaks something else', async () => {
  const server = listenRaw((socket) => {
    socket.on('error', () => undefined);
    socket.end('HTTP/1.1 400 Bad Request\r\n\r\n');
  });
  expect(await ask(server)).not.toBe('NO_ERROR');
});
