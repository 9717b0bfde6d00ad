import { describe, expect, it } from 'vitest';
import secondOpinion from '../../../../../../electron/engine/probes/dns/second-opinion.probe.ts';
import { failed, success } from '../../../../../../shared/domain/failure.ts';
import { type AddressScript, FakeHost } from '../../../../../fakes/fake-host.ts';
import { examine, targetOf, tried } from '../../bench.ts';

const HOST = 'proxy.golang.org';
const target = targetOf(HOST);
const lookup = (addresses: readonly string[]) => {
  const found = tried(success(addresses));
  return { a: found, aaaa: found, both: found, addresses };
};

/** A machine on which the two public resolvers answer; UDP answers may be forged. */
function machine(
  tcp: AddressScript,
  udp: AddressScript = tcp,
  options = {},
  heard: readonly (readonly string[])[] = [],
) {
  const host = new FakeHost(options);
  for (const server of ['223.5.5.5', '8.8.8.8'])
    for (const type of ['A', 'AAAA'] as const) {
      host.onQuery(server, HOST, type, 'udp', type === 'A' ? udp : []);
      host.onQuery(server, HOST, type, 'tcp', type === 'A' ? tcp : []);
      host.onQuery(server, HOST, type, 'https', type === 'A' ? tcp : []);
    }
  return host.onHear('8.8.8.8', HOST, heard);
}

describe('a second opinion', () => {
  it('tries the address that this computer was not given', async () => {
    const host = machine(['192.0.2.44'], ['198.51.100.7']).onConnect('192.0.2.44', 443, { tls: { [HOST]: {} } });
    host.onConnect('198.51.100.7', 443, 'timed-out');
    const { findings } = await examine(secondOpinion, host, { lookup: lookup(['203.0.113.9']) }, { target });
    expect(findings.filter((f) => f.code === 'dns.server-answer')).toHaveLength(6);
    expect(findings.filter((f) => f.code === 'dns.second-opinion-works')).toMatchObject([
      { outcome: 'ok', subject: '192.0.2.44', params: { works: true } },
      { outcome: 'warn', subject: '198.51.100.7', params: { works: false, failure: 'timed-out' } },
    ]);
  });

  it('does not work with a certificate for another name', async () => {
    const wrong = { verification: { word: 'tls-wrong-host', detail: '', also: [] } } as const;
    const host = machine(['192.0.2.44']).onConnect('192.0.2.44', 443, { tls: { '*': wrong } });
    const { findings } = await examine(secondOpinion, host, { lookup: lookup([]) }, { target });
    expect(findings.filter((f) => f.code === 'dns.second-opinion-works')).toMatchObject([
      { params: { works: false, failure: 'tls-wrong-host' } },
    ]);
  });

  it.each([
    ['two answers that share nothing', [['203.0.113.9'], ['192.0.2.44']], 1],
    ['a denial before an answer', [[], ['192.0.2.44']], 1],
    ['answers that differ in part, as of a large service', [['192.0.2.1', '192.0.2.2'], ['192.0.2.2']], 0],
    ['one answer', [['203.0.113.9']], 0],
    ['none', [], 0],
  ])('hears %s', async (_, heard, rivals) => {
    const host = machine('timed-out', 'timed-out', {}, heard);
    const { findings } = await examine(secondOpinion, host, { lookup: lookup([]) }, { target });
    const found = findings.filter((f) => f.code === 'dns.rival-answers');
    expect(found).toHaveLength(rivals);
    expect(found.map((f) => f.params)).toEqual(
      Array(rivals).fill({ target: target.id, host: HOST, server: '8.8.8.8', answers: heard }),
    );
  });

  it('asks the configured resolver for a name that cannot exist', async () => {
    const asked: string[] = [];
    const host = machine('dns-refused', 'dns-refused', { resolvers: ['192.168.1.1', '192.168.1.2'] });
    host.onHear('192.168.1.1', HOST, []);
    const { query } = host.network;
    host.network.query = async (question, limits) => {
      if (!question.name.startsWith('gomod-doctor-')) return query(question, limits);
      asked.push(`${question.server} ${question.name}`);
      return success(['198.51.100.7']);
    };
    const { findings } = await examine(secondOpinion, host, { lookup: lookup([]) }, { target });
    expect(asked).toEqual([expect.stringMatching(/^192\.168\.1\.1 gomod-doctor-[0-9a-f]{12}\.proxy\.golang\.org$/u)]);
    expect(findings.filter((f) => f.code === 'dns.random-label-answered')).toMatchObject([
      { outcome: 'fail', subject: '192.168.1.1', params: { addresses: ['198.51.100.7'] } },
    ]);
  });

  it('sends six questions of each family, and tries four addresses, however many come back', async () => {
    const many = Array.from({ length: 20 }, (_, i) => `192.0.2.${i + 1}`);
    const host = machine(many);
    for (const address of many.slice(0, 4)) host.onConnect(address, 443, 'connection-refused');
    const { evidence } = await examine(secondOpinion, host, { lookup: lookup(['203.0.113.9']) }, { target });
    expect(evidence.filter((e) => e.operation === 'dns.query')).toHaveLength(12);
    expect(evidence.filter((e) => e.operation === 'tcp.connect')).toHaveLength(4);
  });

  it('tries no address that no public host has, and none that was given', async () => {
    const { evidence } = await examine(
      secondOpinion,
      machine(['127.0.0.1', '10.0.0.1', '203.0.113.9']),
      { lookup: lookup(['203.0.113.9']) },
      { target },
    );
    expect(evidence.filter((e) => e.operation === 'tcp.connect')).toEqual([]);
  });

  it('asks nobody where the name works here', async () => {
    const facts = { protocol: 'TLSv1.3', alpn: null, certificate: {} as never };
    const secured = [
      { address: '192.0.2.1', attempted: tried(success({ facts, channel: {} as never })), otherName: null },
    ] as never;
    const { evidence } = await examine(
      secondOpinion,
      new FakeHost(),
      { lookup: lookup(['192.0.2.1']), secured },
      { target },
    );
    expect(evidence).toEqual([]);
  });

  it('asks nobody once enough is known', async () => {
    const { evidence } = await examine(
      secondOpinion,
      new FakeHost(),
      { lookup: lookup([]) },
      { target, enough: AbortSignal.abort() },
    );
    expect(evidence).toEqual([]);
  });

  it.each([
    ['a private host', targetOf('goproxy.corp.example')],
    ['a host nobody knows', targetOf('goproxy.unknown.example', { role: 'other' })],
    ['a host below a public one', targetOf('internal.goproxy.cn')],
    ['a public name with a blank', targetOf('goproxy.cn ')],
    ['an address', targetOf('192.0.2.1')],
    ['a proxy', targetOf('goproxy.cn', { role: 'proxy' })],
    ['a host that a proxy resolves', targetOf('goproxy.cn', { route: { kind: 'proxy', proxy: 'p' } })],
  ])('is never sent the name of %s', (_, about) => {
    expect(secondOpinion.appliesTo?.(about)).toBe(false);
  });

  it('counts silence of the others for nothing', async () => {
    const { findings } = await examine(
      secondOpinion,
      machine('timed-out'),
      { lookup: lookup([]), connect: [{ address: 'x', attempted: tried(failed('timed-out')) }] },
      { target },
    );
    expect(findings.map((f) => f.outcome)).toEqual(Array(6).fill('warn'));
  });
});
