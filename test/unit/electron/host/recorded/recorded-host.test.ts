import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openHost } from '../../../../../electron/host/open-host.ts';
import { openRecordedHost } from '../../../../../electron/host/recorded/recorded-host.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gmd-machine-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const answer = (address: string) => ({ A: [address], AAAA: [] });
const certificate = {
  subject: 'CN=goproxy.cn',
  issuer: 'CN=R12',
  root: 'ISRG Root X1',
  names: ['goproxy.cn'],
  notBefore: '2026-01-01T00:00:00Z',
  notAfter: '2026-12-31T00:00:00Z',
  selfSigned: false,
  fingerprint: '00',
};
const machine = {
  format: 'gomod-doctor/machine',
  version: 1,
  description: 'a test',
  platform: 'linux',
  arch: 'x64',
  recordedAt: '2026-11-20T09:30:00Z',
  environment: { HOME: '/home/li', LANG: 'zh_CN.UTF-8' },
  storedVariables: [{ name: 'GOPROXY', value: 'off', scope: 'user', where: '/home/li/.bashrc:3' }],
  programs: { go: ['/usr/bin/go'] },
  commands: [
    { program: '/usr/bin/go', args: ['env', '-json'], stdout: '{}', ms: 5 },
    {
      program: '/usr/bin/go',
      args: ['mod'],
      match: 'prefix',
      exitCode: 1,
      stderr: 'one\ntwo\n',
      environment: { GOPROXY: 'off' },
    },
    { program: '/usr/bin/go', args: ['mod'], match: 'prefix', exitCode: null, stderr: 'one\n' },
    { program: '/usr/bin/git', args: ['--version'], stdout: 'git version 2\n' },
  ],
  files: {
    '/etc/hosts': { content: '127.0.0.1 localhost\n' },
    '/home/li/go': { entries: ['pkg'] },
    '/root/x': { failure: 'not-permitted' },
  },
  absent: ['/home/li/.config'],
  network: {
    resolvers: ['10.0.0.1'],
    routes: { ipv4: true, ipv6: false },
    trust: { source: 'files', certificates: 140 },
    names: {
      'goproxy.cn': {
        platform: answer('192.0.2.1'),
        '10.0.0.1': { A: { failure: 'timed-out' }, AAAA: { failure: 'dns-refused' } },
      },
      '*.invalid': { platform: { A: { failure: 'dns-no-such-host' }, AAAA: { failure: 'dns-no-such-host' } } },
    },
    endpoints: [
      {
        address: '192.0.2.1',
        port: 443,
        connect: { ms: 5 },
        tls: {
          'goproxy.cn': { facts: { protocol: 'TLSv1.3', alpn: null, certificate }, ms: 5 },
          '*': { failure: 'connection-reset' },
        },
        http: [
          { target: '/a', status: 200, headers: { 'Content-Type': 'text/plain' }, body: 'hello' },
          { target: '/b/*', status: 404, headers: { Connection: 'close' }, body: { base64: 'AAE=' } },
          { target: '/c', failure: 'http-truncated' },
        ],
      },
      {
        address: '127.0.0.1',
        port: 7890,
        connect: {},
        tunnels: { 'goproxy.cn:443': { to: '192.0.2.1:443' }, '*': { status: 407 } },
        socks: { 'goproxy.cn:443': { to: '192.0.2.1:443' } },
        raw: { answer: { base64: 'BQA=' } },
      },
      { address: '192.0.2.9', port: 443, connect: { failure: 'timed-out' } },
    ],
  },
};

async function write(value: unknown, name = ''): Promise<string> {
  await mkdir(join(folder, name), { recursive: true });
  await writeFile(join(folder, name, 'machine.json'), typeof value === 'string' ? value : JSON.stringify(value));
  return join(folder, name);
}
const open = async (value: unknown = machine) => openRecordedHost(await write(value));
const within = (timeoutMs: number) => ({ timeoutMs, signal: new AbortController().signal });
const command = (args: readonly string[], environment: Record<string, string> = {}) => ({
  program: '/usr/bin/go',
  args,
  environment,
  timeoutMs: 200,
});

describe('a recorded machine', () => {
  it('is what GMD_HOST names', async () => {
    const host = await openHost({ GMD_HOST: `recorded:${await write(machine)}` });
    expect(host).toMatchObject({ recorded: true, platform: 'linux', locale: 'zh-CN', hostsFile: '/etc/hosts' });
    expect(host.homeFolder()).toBe('/home/li');
    expect(new Date(host.wallClock()).toISOString()).toMatch(/^2026-11-20T09:30:0/u);
    await expect(openHost({ GMD_HOST: '/somewhere' })).rejects.toThrow('expected recorded:DIR');
  });

  it('answers commands, and keeps account of them', async () => {
    const host = await open();
    expect(await host.run(command(['env', '-json']))).toMatchObject({ exitCode: 0, stdout: '{}' });
    const lines: string[] = [];
    const failing = {
      ...command(['mod', 'download', '-json'], { GOPROXY: 'off' }),
      onErrorLine: (line: string) => lines.push(line),
    };
    expect(await host.run(failing)).toMatchObject({ exitCode: 1, stderr: 'one\ntwo\n' });
    expect(lines).toEqual(['one', 'two']);
    expect(await host.run(command(['mod', 'x']))).toMatchObject({
      exitCode: null,
      stopped: 'timed-out',
      stderr: 'one\n',
    });
    expect(host.unexpectedCalls).toEqual([]);
    expect(host.unconsumed()).toEqual(['/usr/bin/git --version']);
    expect(await host.run(command(['version']))).toMatchObject({ exitCode: null, notStarted: { word: 'not-found' } });
    expect(host.unexpectedCalls).toEqual(['run /usr/bin/go version']);
  });

  it('answers about files', async () => {
    const { files, unexpectedCalls } = await open();
    expect(await files.read('/etc/hosts', 100)).toMatchObject({ ok: true });
    expect(await files.read('/etc/hosts', 5)).toMatchObject({ failure: { word: 'output-too-large' } });
    expect(await files.read('/root/x', 5)).toMatchObject({ failure: { word: 'not-permitted' } });
    expect(await files.read('/home/li/.config/go/env', 5)).toMatchObject({ failure: { word: 'not-found' } });
    expect(await files.list('/home/li/go')).toEqual({ ok: true, value: ['pkg'] });
    expect(unexpectedCalls).toEqual([]);
    expect(await files.facts('/etc/passwd')).toMatchObject({
      failure: { word: 'unknown', detail: 'not recorded: facts /etc/passwd' },
    });
  });

  it('has scratch folders in memory', async () => {
    const { files } = await open();
    const scratch = await files.scratch('x-');
    await files.writeScratch(files.join(scratch.path, 'a', 'b'), 'text');
    expect(await files.facts(files.join(scratch.path, 'a', 'b'))).toMatchObject({ value: { kind: 'file', size: 4 } });
    expect(await files.facts(files.join(scratch.path, 'none'))).toMatchObject({ failure: { word: 'not-found' } });
    await expect(files.writeScratch('/etc/hosts', '')).rejects.toThrow('Not in a scratch folder');
    await scratch.dispose();
  });

  it('answers about names', async () => {
    const host = await open();
    expect(await host.network.lookup('GoProxy.cn', 4, within(100))).toEqual({ ok: true, value: ['192.0.2.1'] });
    expect(await host.network.lookup('random.invalid', 6, within(100))).toMatchObject({
      failure: { word: 'dns-no-such-host' },
    });
    const question = { server: '10.0.0.1', name: 'goproxy.cn', type: 'A', transport: 'udp' } as const;
    expect(await host.network.query(question, within(60))).toMatchObject({ failure: { word: 'timed-out' } });
    expect(host.unexpectedCalls).toEqual([]);
    await host.network.query({ ...question, server: '8.8.8.8' }, within(60));
    expect(host.unexpectedCalls).toEqual(['query 8.8.8.8 goproxy.cn A udp']);
  });

  it('answers over connections', async () => {
    const host = await open();
    const opened = await host.network.connect({ address: '192.0.2.1', port: 443 }, within(100));
    if (!opened.ok) throw new Error('closed');
    const channel = opened.value;
    const facts = await channel.startTls({ servername: 'goproxy.cn', ...within(100) });
    expect(facts.ok && facts.value.certificate.notAfter).toBe(Date.parse('2026-12-31T00:00:00Z'));
    const ask = (target: string) =>
      channel.request({ method: 'GET', target, host: 'goproxy.cn', maxBytes: 4, ...within(100) });
    expect(await ask('/c')).toMatchObject({ failure: { word: 'http-truncated' } });
    expect(channel.open).toBe(false);
    expect(await ask('/a')).toMatchObject({ failure: { word: 'connection-closed' } });
  });

  it('leads through its proxies', async () => {
    const host = await open();
    const proxy = async () => {
      const opened = await host.network.connect({ address: '127.0.0.1', port: 7890 }, within(100));
      if (!opened.ok) throw new Error('closed');
      return opened.value;
    };
    const get = { method: 'GET', target: '/a', host: 'goproxy.cn', maxBytes: 100, ...within(100) } as const;
    const first = await proxy();
    expect(await first.request({ ...get, method: 'CONNECT', target: 'goproxy.cn:443' })).toMatchObject({
      value: { status: 200 },
    });
    expect((await first.startTls({ servername: 'goproxy.cn', ...within(100) })).ok).toBe(true);
    expect(await first.request(get)).toMatchObject({
      value: { status: 200, headers: { 'content-type': 'text/plain' } },
    });
    const second = await proxy();
    expect(await second.request({ ...get, method: 'CONNECT', target: 'other.example:443' })).toMatchObject({
      value: { status: 407 },
    });
    expect(second.open).toBe(false);
    const third = await proxy();
    expect((await third.socksConnect({ host: 'goproxy.cn', port: 443, ...within(100) })).ok).toBe(true);
    expect(await third.request(get)).toMatchObject({ value: { status: 200 } });
    expect(await (await proxy()).exchangeRaw({ send: new Uint8Array(), ...within(100) })).toMatchObject({ ok: true });
    expect(host.unexpectedCalls).toEqual([]);
  });

  it('is silent where it was', async () => {
    const host = await open();
    expect(await host.network.connect({ address: '192.0.2.9', port: 443 }, within(50))).toMatchObject({
      failure: { word: 'timed-out' },
    });
    await host.network.connect({ address: '192.0.2.9', port: 80 }, within(50));
    expect(host.unexpectedCalls).toEqual(['connect 192.0.2.9:80']);
  });
});

describe('a recording that rests on another', () => {
  it('says only in what it differs', async () => {
    await write(machine, 'base');
    const own = {
      base: '../base',
      description: 'b',
      environment: { LANG: 'en_US.UTF-8', GOPROXY: 'off' },
      commands: [{ program: '/usr/bin/go', args: ['env', '-json'], stdout: { file: 'env.txt' } }],
      files: { '/etc/hosts': null },
      network: { endpoints: [{ address: '192.0.2.9', port: 443, connect: { failure: 'connection-refused' } }] },
    };
    await write(own, 'own');
    await writeFile(join(folder, 'own', 'env.txt'), 'from a file');
    const host = await openRecordedHost(join(folder, 'own'));
    expect(host.locale).toBe('en-US');
    expect(host.environment()).toEqual({ HOME: '/home/li', LANG: 'en_US.UTF-8', GOPROXY: 'off' });
    expect((await host.run(command(['env', '-json']))).stdout).toBe('from a file');
    expect(host.unconsumed()).not.toContain('/usr/bin/go env -json');
    expect(await host.files.read('/etc/hosts', 100)).toMatchObject({ failure: { word: 'unknown' } });
    const refused = await host.network.connect({ address: '192.0.2.9', port: 443 }, within(50));
    expect(refused).toMatchObject({ failure: { word: 'connection-refused' } });
  });
});

describe('a broken recording', () => {
  it.each([
    ['no JSON', '{', /Cannot read .*machine\.json/u],
    ['another document', {}, /format/u],
    [
      'a wrong place',
      { ...machine, commands: [{ program: '/x', args: [], exitCode: 'one' }] },
      /commands\[0\]\.exitCode/u,
    ],
    ['an unknown failure word', { ...machine, files: { '/x': { failure: 'oops' } } }, /files/u],
    [
      'a file that is missing',
      { ...machine, files: { '/x': { content: { file: 'none' } } } },
      /lacks one of its files/u,
    ],
    ['a file outside', { ...machine, files: { '/x': { content: { file: '../none' } } } }, /outside/u],
    ['a circle', { base: '.' }, /Not a base/u],
  ])('is refused with its place: %s', async (_, value, message) => {
    await expect(open(value)).rejects.toThrow(message);
  });

  it('is refused when the folder is not there', async () => {
    await expect(openRecordedHost(join(folder, 'none'))).rejects.toThrow(/Cannot read/u);
  });
});
