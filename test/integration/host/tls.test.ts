import type { Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { channelTo, type Loopback, listen, networkTrusting, valueOf, within, wordOf } from './loopback.ts';
import { type Identity, makeCertificate } from './make-certificate.ts';

const DAY = 86_400_000;
const past = { notBefore: new Date(Date.now() - 30 * DAY), notAfter: new Date(Date.now() - DAY) };
const future = { notBefore: new Date(Date.now() + DAY), notAfter: new Date(Date.now() + 30 * DAY) };

const ca = makeCertificate({ name: 'Lab Root', authority: true });
const stranger = makeCertificate({ name: 'Corp Interception CA', authority: true });
const expiredIssuer = makeCertificate({ name: 'Old Issuer', authority: true, ...past }, ca);
const issuer = makeCertificate({ name: 'Lab Issuer', authority: true }, ca);
const good = { name: 'goproxy.cn', altNames: ['goproxy.cn', '*.goproxy.cn', '127.0.0.1'] };

const servers: Loopback[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function serve(
  leaf: Identity,
  chain: readonly Identity[] = [],
  onSocket: (socket: Socket) => void = () => undefined,
) {
  const server = await listen(onSocket, { key: leaf.keyPem, cert: [leaf, ...chain].map(({ pem }) => pem).join('') });
  servers.push(server);
  return server;
}

async function shake(server: Loopback, servername = 'goproxy.cn', timeoutMs = 10_000) {
  const channel = await channelTo(networkTrusting([ca.pem]), server);
  return channel.startTls({ servername, ...within(timeoutMs) });
}

async function judged(leaf: Identity, chain: readonly Identity[] = [], servername?: string) {
  const facts = valueOf(await shake(await serve(leaf, chain), servername));
  return facts.verification && [facts.verification.word, ...facts.verification.also];
}

describe('a certificate', () => {
  it('verifies by chain, dates and name', async () => {
    const facts = valueOf(await shake(await serve(makeCertificate(good, issuer), [issuer])));
    expect(facts).toMatchObject({
      protocol: 'TLSv1.3',
      certificate: { subject: 'CN=goproxy.cn', issuer: 'CN=Lab Issuer', root: 'Lab Root', selfSigned: false },
    });
    expect(facts.certificate.names).toEqual(['goproxy.cn', '*.goproxy.cn', '127.0.0.1']);
    expect(facts.verification).toBeUndefined();
  });

  it.each([
    ['any name below', 'proxy.goproxy.cn', undefined],
    ['a trailing dot', 'goproxy.cn.', undefined],
    ['an address', '127.0.0.1', undefined],
    ['two labels for one star', 'a.b.goproxy.cn', ['tls-wrong-host']],
    ['another address', '127.0.0.2', ['tls-wrong-host']],
  ])('is matched by name as Go does: %s', async (_, servername, expected) => {
    expect(await judged(makeCertificate(good, ca), [], servername)).toEqual(expected);
  });

  it('does not count the common name', async () => {
    expect(await judged(makeCertificate({ name: 'goproxy.cn' }, ca))).toEqual(['tls-wrong-host']);
  });

  it.each([
    ['expired', { ...good, ...past }, ['tls-expired']],
    ['not yet valid', { ...good, ...future }, ['tls-not-yet-valid']],
    ['for another name', { name: 'x', altNames: ['proxy.example'] }, ['tls-wrong-host']],
    [
      'expired and for another name',
      { name: 'x', altNames: ['proxy.example'], ...past },
      ['tls-expired', 'tls-wrong-host'],
    ],
  ])('of a trusted issuer is judged: %s', async (_, wanted, expected) => {
    expect(await judged(makeCertificate(wanted, ca))).toEqual(expected);
  });

  it.each([
    ['unknown issuer', good, ['tls-untrusted']],
    ['unknown issuer, expired', { ...good, ...past }, ['tls-expired', 'tls-untrusted']],
    ['unknown issuer, another name', { name: 'x', altNames: ['proxy.example'] }, ['tls-wrong-host', 'tls-untrusted']],
    [
      'everything at once',
      { name: 'x', altNames: ['proxy.example'], ...past },
      ['tls-expired', 'tls-wrong-host', 'tls-untrusted'],
    ],
  ])('of a stranger is judged: %s', async (_, wanted, expected) => {
    expect(await judged(makeCertificate(wanted, stranger))).toEqual(expected);
    expect(await judged(makeCertificate(wanted, stranger), [stranger])).toEqual(expected);
    expect(await judged(makeCertificate(wanted))).toEqual(expected);
  });

  it('is untrusted without its intermediate', async () => {
    expect(await judged(makeCertificate(good, issuer))).toEqual(['tls-untrusted']);
  });

  it('is expired when the issuer is', async () => {
    expect(await judged(makeCertificate(good, expiredIssuer), [expiredIssuer])).toEqual(['tls-expired']);
  });

  it('names who vouches for an interception', async () => {
    const facts = valueOf(await shake(await serve(makeCertificate(good, stranger))));
    expect(facts.certificate).toMatchObject({ issuer: 'CN=Corp Interception CA', root: 'Corp Interception CA' });
  });

  it('does not hide what the server says behind it', async () => {
    const server = await serve(makeCertificate(good, stranger), [], (socket) => {
      socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi'));
    });
    const channel = await channelTo(networkTrusting([ca.pem]), server);
    valueOf(await channel.startTls({ servername: 'goproxy.cn', ...within(3000) }));
    const reply = await channel.request({
      method: 'GET',
      target: '/',
      host: 'goproxy.cn',
      maxBytes: 100,
      ...within(3000),
    });
    expect(Buffer.from(valueOf(reply).body).toString()).toBe('hi');
  });

  it('is untrusted by an empty trust store', async () => {
    const server = await serve(makeCertificate(good, ca));
    const channel = await channelTo(networkTrusting([]), server);
    expect(valueOf(await channel.startTls({ servername: 'goproxy.cn', ...within(3000) })).verification?.word).toBe(
      'tls-untrusted',
    );
  });
});

describe('a handshake', () => {
  it.each([
    ['an HTTP reply', 'HTTP/1.1 400 Bad Request\r\n\r\n'],
    ['an HTML page', '<html><body>login</body></html>'],
    ['an SSH greeting', 'SSH-2.0-OpenSSH_9.2\r\n'],
    ['an SMTP greeting', '220 mail.example ESMTP\r\n'],
    ['a byte of nonsense', '\u0000'.repeat(64)],
    ['something like a record', '\u0016\u0000\u0000\u0000\u0005hello'],
  ])('with what speaks no TLS: %s', async (_, text) => {
    const server = await listen((socket) => socket.once('data', () => socket.end(Buffer.from(text, 'latin1'))));
    servers.push(server);
    expect(wordOf(await shake(server))).toBe('tls-not-tls');
  });

  it('that is answered by an end of the connection', async () => {
    servers.push(await listen((socket) => socket.once('data', () => socket.end())));
    expect(wordOf(await shake(servers[0]!))).toBe('connection-closed');
  });

  it('that is answered by a reset', async () => {
    servers.push(await listen((socket) => socket.once('data', () => socket.resetAndDestroy())));
    expect(wordOf(await shake(servers[0]!))).toBe('connection-reset');
  });

  it('that is never answered ends at its limit', async () => {
    servers.push(await listen(() => undefined));
    expect(wordOf(await shake(servers[0]!, 'goproxy.cn', 200))).toBe('timed-out');
  });

  it('that gets a byte now and then ends at its limit', async () => {
    servers.push(
      await listen((socket) => {
        const header = Buffer.from([0x16, 3, 3, 0x40, 0]);
        let at = 0;
        const timer = setInterval(() => socket.write(Buffer.from([header[at++] ?? 1])), 20);
        socket.on('close', () => clearInterval(timer));
      }),
    );
    expect(wordOf(await shake(servers[0]!, 'goproxy.cn', 300))).toBe('timed-out');
  });

  it('with a server of an old protocol', async () => {
    const leaf = makeCertificate(good, ca);
    const options = { key: leaf.keyPem, cert: leaf.pem, minVersion: 'TLSv1', maxVersion: 'TLSv1.1' } as const;
    servers.push(await listen(() => undefined, { ...options, ciphers: 'DEFAULT@SECLEVEL=0' }));
    expect(wordOf(await shake(servers[0]!))).toBe('tls-protocol-version');
  });

  it('that the server refuses by alert', async () => {
    const leaf = makeCertificate(good, ca);
    const refuse = { SNICallback: (_name: string, done: (error: Error | null) => void) => done(new Error('no')) };
    servers.push(await listen(() => undefined, { key: leaf.keyPem, cert: leaf.pem, ...refuse }));
    expect(['tls-handshake-refused', 'connection-closed', 'connection-reset']).toContain(
      wordOf(await shake(servers[0]!)),
    );
    servers.push(await listen((socket) => socket.once('data', () => socket.end(Buffer.from('15030300020228', 'hex')))));
    expect(wordOf(await shake(servers[1]!))).toBe('tls-handshake-refused');
    servers.push(await listen((socket) => socket.once('data', () => socket.end(Buffer.from('15030300020270', 'hex')))));
    expect(wordOf(await shake(servers[2]!))).toBe('tls-handshake-refused');
    servers.push(await listen((socket) => socket.once('data', () => socket.end(Buffer.from('15030100020246', 'hex')))));
    expect(wordOf(await shake(servers[3]!))).toBe('tls-protocol-version');
  });

  it('ends when the run is aborted', async () => {
    servers.push(await listen(() => undefined));
    const channel = await channelTo(networkTrusting([]), servers[0]!);
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 50);
    expect(wordOf(await channel.startTls({ servername: 'x.example', timeoutMs: 5000, signal: stop.signal }))).toBe(
      'aborted',
    );
  });
});
