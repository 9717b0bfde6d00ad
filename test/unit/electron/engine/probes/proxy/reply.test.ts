import { describe, expect, it } from 'vitest';
import reply from '../../../../../../electron/engine/probes/proxy/reply.probe.ts';
import type { ChannelScript } from '../../../../../fakes/fake-channel.ts';
import { FakeHost } from '../../../../../fakes/fake-host.ts';
import { examine, targetOf } from '../../bench.ts';

const target = targetOf('goproxy.cn', { route: { kind: 'proxy', proxy: 'proxy:http://127.0.0.1:7890' } });
const ask = (value: string, script: ChannelScript | 'connection-refused' | 'timed-out', about = target) => {
  const host = new FakeHost({ environment: { HTTPS_PROXY: value, HTTP_PROXY: value } }).onConnect(
    '127.0.0.1',
    7890,
    script,
  );
  return examine(reply, host, {}, { target: about });
};
const CONNECT = 'CONNECT goproxy.cn:443';

describe('a proxy', () => {
  it('opens a tunnel', async () => {
    const { findings, data } = await ask('http://127.0.0.1:7890', { http: { [CONNECT]: { status: 200 } } });
    expect(findings).toMatchObject([
      { code: 'proxy.reply', outcome: 'ok', subject: 'goproxy.cn', params: { speaks: 'http', status: 200 } },
    ]);
    expect(data.result.outcome.ok && data.result.outcome.value.channel?.open).toBe(true);
  });

  it.each([407, 403, 502])('refuses with %i', async (status) => {
    const { findings, data } = await ask('http://127.0.0.1:7890', { http: { [CONNECT]: { status } } });
    expect(findings).toMatchObject([{ outcome: 'fail', params: { speaks: 'http', status } }]);
    expect(data.attempts).toBe(1);
  });

  it.each(['connection-refused', 'timed-out'] as const)('is not there: %s, twice', async (word) => {
    const { findings, evidence } = await ask('http://127.0.0.1:7890', word);
    expect(findings).toMatchObject([{ outcome: 'fail', params: { speaks: 'unknown', failure: word } }]);
    expect(evidence).toHaveLength(2);
  });

  it('never answers', async () => {
    const { findings } = await ask('http://127.0.0.1:7890', { http: { [CONNECT]: 'timed-out' } });
    expect(findings).toMatchObject([{ params: { failure: 'timed-out' } }]);
  });

  it('speaks SOCKS where http was said', async () => {
    const { findings } = await ask('http://127.0.0.1:7890', {
      http: { [CONNECT]: 'http-malformed' },
      raw: Uint8Array.of(5, 0),
    });
    expect(findings).toMatchObject([{ params: { failure: 'proxy-protocol', speaks: 'socks5' } }]);
  });

  it('speaks nothing known', async () => {
    const { findings } = await ask('http://127.0.0.1:7890', {
      http: { [CONNECT]: 'http-malformed' },
      raw: 'timed-out',
    });
    expect(findings).toMatchObject([{ params: { failure: 'proxy-protocol', speaks: 'unknown' } }]);
  });

  it('speaks SOCKS as said', async () => {
    const { findings } = await ask('socks5://127.0.0.1:7890', { socks: { 'goproxy.cn:443': 'ok' } });
    expect(findings).toMatchObject([{ outcome: 'ok', params: { speaks: 'socks5' } }]);
    const refused = await ask('socks5://127.0.0.1:7890', { socks: { 'goproxy.cn:443': 'proxy-refused' } });
    expect(refused.findings).toMatchObject([{ outcome: 'fail', params: { failure: 'proxy-refused' } }]);
  });

  it('needs no tunnel for plain http', async () => {
    const plain = targetOf('goproxy.cn', { tls: false, route: target.route });
    expect((await ask('http://127.0.0.1:7890', {}, plain)).findings).toMatchObject([
      { outcome: 'ok', params: { speaks: 'http' } },
    ]);
  });

  it('is given the password, which nobody else sees', async () => {
    const headers: unknown[] = [];
    const host = new FakeHost({ environment: { HTTPS_PROXY: 'http://li:s3cret@127.0.0.1:7890' } }).onConnect(
      '127.0.0.1',
      7890,
      { http: { [CONNECT]: { status: 200 } } },
    );
    const { connect } = host.network;
    host.network.connect = async (to, limits) => {
      const opened = await connect(to, limits);
      if (!opened.ok) return opened;
      const { request } = opened.value;
      opened.value.request = (r) => {
        headers.push(r.headers);
        return request.call(opened.value, r);
      };
      return opened;
    };
    const { findings, evidence } = await examine(reply, host, {}, { target });
    expect(headers).toEqual([{ 'proxy-authorization': `Basic ${Buffer.from('li:s3cret').toString('base64')}` }]);
    expect(JSON.stringify([findings, evidence])).not.toMatch(/s3cret|bGk6czNjcmV0/u);
  });

  it('is looked up where it has a name', async () => {
    const host = new FakeHost({ environment: { HTTPS_PROXY: 'http://proxy.corp.example:8080' } });
    host.onLookup('proxy.corp.example', 4, ['192.0.2.8', '192.0.2.9']).onLookup('proxy.corp.example', 6, 'dns-no-data');
    host
      .onConnect('192.0.2.8', 8080, 'connection-refused')
      .onConnect('192.0.2.9', 8080, { http: { [CONNECT]: { status: 200 } } });
    expect((await examine(reply, host, {}, { target })).findings).toMatchObject([{ outcome: 'ok' }]);
  });
});
