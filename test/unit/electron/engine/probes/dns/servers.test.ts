import { describe, expect, it } from 'vitest';
import servers from '../../../../../../electron/engine/probes/dns/servers.probe.ts';
import { FakeHost } from '../../../../../fakes/fake-host.ts';
import { examine, targetOf } from '../../bench.ts';

describe('configured resolvers', () => {
  it('are asked one by one, three at most', async () => {
    const host = new FakeHost({ resolvers: ['10.0.0.1', '10.0.0.2', '10.0.0.3', '10.0.0.4'] });
    host
      .onQuery('10.0.0.1', 'goproxy.cn', 'A', 'udp', ['192.0.2.1'])
      .onQuery('10.0.0.1', 'goproxy.cn', 'AAAA', 'udp', []);
    host
      .onQuery('10.0.0.2', 'goproxy.cn', 'A', 'udp', 'dns-no-such-host')
      .onQuery('10.0.0.2', 'goproxy.cn', 'AAAA', 'udp', 'dns-no-such-host');
    host
      .onQuery('10.0.0.3', 'goproxy.cn', 'A', 'udp', 'timed-out')
      .onQuery('10.0.0.3', 'goproxy.cn', 'AAAA', 'udp', 'timed-out');
    const { findings } = await examine(servers, host);
    expect(findings).toMatchObject([
      { outcome: 'ok', subject: '10.0.0.1', params: { configured: true, a: { addresses: ['192.0.2.1'] } } },
      { outcome: 'fail', subject: '10.0.0.2', params: { a: { failure: 'dns-no-such-host' } } },
      { outcome: 'fail', subject: '10.0.0.3', params: { aaaa: { failure: 'timed-out' } } },
    ]);
  });

  it('are those that a rule of Windows names for this name, and for no other', async () => {
    const nameRules = [{ names: ['.cn'], servers: ['10.9.0.1'], store: 'policy' as const }];
    const host = new FakeHost({ platform: 'windows', resolvers: ['10.0.0.1'], nameRules });
    for (const type of ['A', 'AAAA'] as const)
      host
        .onQuery('10.9.0.1', 'goproxy.cn', type, 'udp', type === 'A' ? ['192.0.2.1'] : [])
        .onQuery('10.0.0.1', 'proxy.golang.org', type, 'udp', type === 'A' ? ['192.0.2.2'] : []);
    expect((await examine(servers, host)).findings).toMatchObject([
      { code: 'dns.name-rule', params: { names: ['.cn'], servers: ['10.9.0.1'], byPolicy: true } },
      { code: 'dns.server-answer', outcome: 'ok', subject: '10.9.0.1' },
    ]);
    expect((await examine(servers, host, {}, { target: targetOf('proxy.golang.org') })).findings).toMatchObject([
      { code: 'dns.server-answer', outcome: 'ok', subject: '10.0.0.1' },
    ]);
  });

  it('are those of the connection where the rules cannot be read', async () => {
    const host = new FakeHost({ platform: 'windows', resolvers: ['10.0.0.1'], nameRules: 'unknown' });
    for (const type of ['A', 'AAAA'] as const) host.onQuery('10.0.0.1', 'goproxy.cn', type, 'udp', []);
    expect((await examine(servers, host)).findings).toMatchObject([{ subject: '10.0.0.1' }]);
  });

  it('are asked three times where they say that they fail', async () => {
    const host = new FakeHost({ resolvers: ['10.0.0.1'] });
    host
      .onQuery('10.0.0.1', 'goproxy.cn', 'A', 'udp', 'dns-server-failure')
      .onQuery('10.0.0.1', 'goproxy.cn', 'AAAA', 'udp', []);
    const { findings, evidence } = await examine(servers, host);
    expect(findings).toMatchObject([
      { outcome: 'fail', params: { a: { failure: 'dns-server-failure', tries: { all: 3, failed: 3 } } } },
    ]);
    expect(evidence).toHaveLength(4);
  });

  it('fail where they know the name and have no address', async () => {
    const host = new FakeHost({ resolvers: ['10.0.0.1'] });
    host.onQuery('10.0.0.1', 'goproxy.cn', 'A', 'udp', []).onQuery('10.0.0.1', 'goproxy.cn', 'AAAA', 'udp', []);
    expect((await examine(servers, host)).findings).toMatchObject([
      { outcome: 'fail', params: { a: { addresses: [] } } },
    ]);
  });

  it('are asked as the system does: a name of one label with each suffix until one is known', async () => {
    const host = new FakeHost({ resolvers: ['10.0.0.1'], searchDomains: ['a.example', 'b.example', 'c.example'] });
    for (const type of ['A', 'AAAA'] as const)
      host
        .onQuery('10.0.0.1', 'goproxy.a.example', type, 'udp', 'dns-no-such-host')
        .onQuery('10.0.0.1', 'goproxy.b.example', type, 'udp', type === 'A' ? ['10.0.0.9'] : []);
    const { findings } = await examine(servers, host, {}, { target: targetOf('goproxy') });
    expect(findings).toMatchObject([{ outcome: 'ok', params: { host: 'goproxy', a: { addresses: ['10.0.0.9'] } } }]);
  });

  it('are asked about the host of a proxy too: go needs it', () => {
    expect(servers.appliesTo?.(targetOf('proxy.corp.example', { role: 'proxy' }))).toBe(true);
  });

  it.each([
    ['an IPv4 literal', { host: '192.0.2.1' }],
    ['an IPv6 literal', { host: '2001:db8::1' }],
    ['a name that a proxy resolves', { route: { kind: 'proxy', proxy: 'p' } }],
    ['this computer', { host: 'localhost', role: 'proxy' }],
  ] as const)('are not asked about %s', (_, changes) => {
    expect(servers.appliesTo?.(targetOf('goproxy.cn', changes))).toBe(false);
  });
});
