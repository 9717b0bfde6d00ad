import { describe, expect, it } from 'vitest';
import { FakeCalls } from '../../../fakes/fake-calls.ts';
import { FakeHost } from '../../../fakes/fake-host.ts';

const limits = { timeoutMs: 100, signal: new AbortController().signal };

describe('the fake host', () => {
  it('answers what a test has scripted', async () => {
    const host = new FakeHost({ platform: 'windows', files: { 'C:\\a\\b.txt': 'text' }, resolvers: ['10.0.0.1'] })
      .onFind('go', ['C:\\go.exe'])
      .onRun('C:\\go.exe mod download *', { exitCode: 1, stderr: 'one\ntwo\n' })
      .onLookup('goproxy.cn', 4, ['192.0.2.1'])
      .onQuery('10.0.0.1', 'goproxy.cn', 'A', 'udp', 'dns-no-such-host')
      .onConnect('192.0.2.1', 443, { tls: { '*': {} }, http: { 'GET /x': { status: 200, body: 'hello' } } })
      .onConnect('192.0.2.1', 443, 'connection-refused');
    const lines: string[] = [];
    const command = { program: 'C:\\go.exe', args: ['mod', 'download', '-json'], environment: {}, timeoutMs: 1 };
    expect(await host.findPrograms('go')).toEqual(['C:\\go.exe']);
    expect(await host.run({ ...command, onErrorLine: (line) => lines.push(line) })).toMatchObject({ exitCode: 1 });
    expect(lines).toEqual(['one', 'two']);
    expect(await host.network.lookup('goproxy.cn', 4, limits)).toEqual({ ok: true, value: ['192.0.2.1'] });
    const question = { server: '10.0.0.1', name: 'goproxy.cn', type: 'A', transport: 'udp' } as const;
    expect(await host.network.query(question, limits)).toMatchObject({ failure: { word: 'dns-no-such-host' } });
    const opened = await host.network.connect({ address: '192.0.2.1', port: 443 }, limits);
    if (!opened.ok) throw new Error('closed');
    expect((await opened.value.startTls({ servername: 'goproxy.cn', ...limits })).ok).toBe(true);
    const reply = await opened.value.request({
      method: 'GET',
      target: '/x',
      host: 'goproxy.cn',
      maxBytes: 2,
      ...limits,
    });
    expect(reply).toMatchObject({ value: { status: 200, truncatedByUs: true } });
    expect((await host.network.connect({ address: '192.0.2.1', port: 443 }, limits)).ok).toBe(false);
    expect(await host.files.list('C:\\a')).toEqual({ ok: true, value: ['b.txt'] });
    expect(await host.files.facts('C:\\none')).toMatchObject({ failure: { word: 'not-found' } });
  });
});

describe('its calls', () => {
  it('fail a test for what was not expected, and for what never came', async () => {
    const calls = new FakeCalls();
    calls.expect('lookup a 4', () => ({ ok: true, value: [] }));
    calls.expect('lookup c 4', () => ({ ok: true, value: [] }), true);
    expect(await calls.outcome('lookup b 4', undefined)).toMatchObject({ failure: { word: 'unknown' } });
    expect(() => calls.verify()).toThrow(/unexpected: lookup b 4\n {2}never called: lookup a 4$/u);
  });
});
