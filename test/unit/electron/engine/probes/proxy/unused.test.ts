import { describe, expect, it } from 'vitest';
import unused from '../../../../../../electron/engine/probes/proxy/unused.probe.ts';
import { failed, success } from '../../../../../../shared/domain/failure.ts';
import { FakeHost, type FakeHostOptions } from '../../../../../fakes/fake-host.ts';
import { examine, targetOf, tried } from '../../bench.ts';

const HOST = 'goproxy.cn';
const closed = [{ address: '192.0.2.1', attempted: tried(failed('timed-out')) }] as never;
const tunnelled = { http: { [`CONNECT ${HOST}:443`]: { status: 200 } }, tls: { [HOST]: {} } };

async function judge(host: FakeHost, connect = closed) {
  return (await examine(unused, host, { connect }, { target: targetOf(HOST) })).findings;
}

const machine = (options: FakeHostOptions) => new FakeHost(options).onConnect('10.0.0.9', 8080, tunnelled);
const PROXY = 'http://10.0.0.9:8080';

describe('a proxy that go does not use', () => {
  it.each<[string, string, FakeHostOptions]>([
    ['of the system or its PAC script', 'system', { systemProxy: 'PROXY 10.0.0.9:8080; DIRECT' }],
    ['in ALL_PROXY', 'ALL_PROXY', { environment: { all_proxy: PROXY } }],
    ['in HTTP_PROXY alone', 'HTTP_PROXY', { environment: { HTTP_PROXY: '10.0.0.9:8080' } }],
    [
      'of Windows’ own services',
      'winhttp',
      { platform: 'windows', winHttpProxy: { server: '10.0.0.9:8080', bypass: [] } },
    ],
    ['of npm', 'npm', { files: { '/home/li/.npmrc': `registry=x\nhttps-proxy = "${PROXY}"\n` } }],
  ])('%s is tried', async (_, origin, options) => {
    expect(await judge(machine(options))).toMatchObject([
      { code: 'proxy.unused', outcome: 'warn', subject: PROXY, params: { origin, url: PROXY, works: true } },
    ]);
  });

  it('is tried once, whoever names it, and never shown with its password', async () => {
    const options = {
      environment: { ALL_PROXY: 'http://li:secret@10.0.0.9:8080' },
      systemProxy: 'PROXY 10.0.0.9:8080',
    };
    const findings = await judge(machine(options));
    expect(findings).toHaveLength(1);
    expect(JSON.stringify(findings)).not.toContain('secret');
  });

  it('that does not work is no way out', async () => {
    const host = new FakeHost({ systemProxy: 'PROXY 10.0.0.9:8080' }).onConnect('10.0.0.9', 8080, 'connection-refused');
    expect(await judge(host)).toMatchObject([
      { outcome: 'ok', params: { works: false, failure: 'connection-refused' } },
    ]);
  });

  it('is nobody’s concern where the direct way works', async () => {
    const facts = { protocol: 'TLSv1.3', alpn: null, certificate: {} as never };
    const secured = [{ address: 'x', attempted: tried(success({ facts, channel: {} as never })) }] as never;
    const connect = [{ address: 'x', attempted: tried(success({} as never)) }] as never;
    const host = new FakeHost({ environment: { ALL_PROXY: PROXY } });
    expect((await examine(unused, host, { connect, secured }, { target: targetOf(HOST) })).findings).toEqual([]);
  });

  it('that is no address is passed over', async () => {
    const files = { '/home/li/.npmrc': 'proxy=null\nhttps-proxy=ftp://x:1\n' };
    expect(await judge(new FakeHost({ environment: { ALL_PROXY: ':::' }, systemProxy: 'DIRECT', files }))).toEqual([]);
  });
});
