import { describe, expect, it } from 'vitest';
import lookup from '../../../../../../electron/engine/probes/dns/lookup.probe.ts';
import { type AddressScript, FakeHost } from '../../../../../fakes/fake-host.ts';
import { examine, targetOf } from '../../bench.ts';

const machine = (a: AddressScript, aaaa: AddressScript, both: AddressScript) =>
  new FakeHost().onLookup('goproxy.cn', 4, a).onLookup('goproxy.cn', 6, aaaa).onLookup('goproxy.cn', 0, both);

describe('the system’s resolver', () => {
  it('is asked for each family and for both, IPv4 first', async () => {
    const { findings, data } = await examine(
      lookup,
      machine(['192.0.2.1'], ['2001:db8::1'], ['2001:db8::1', '192.0.2.1']),
    );
    expect(data.addresses).toEqual(['192.0.2.1', '2001:db8::1']);
    expect(findings).toMatchObject([
      {
        code: 'dns.lookup',
        outcome: 'ok',
        subject: 'goproxy.cn',
        params: {
          target: 'mirror:https://goproxy.cn',
          a: { addresses: ['192.0.2.1'] },
          aaaa: { addresses: ['2001:db8::1'] },
        },
      },
    ]);
  });

  it('may know one family only', async () => {
    const { findings } = await examine(lookup, machine(['192.0.2.1'], 'dns-no-data', ['192.0.2.1']));
    expect(findings).toMatchObject([{ outcome: 'ok', params: { aaaa: { addresses: [], failure: 'dns-no-data' } } }]);
  });

  it('is asked three times where it fails at once, and says how often', async () => {
    const word = 'dns-server-failure';
    const { findings, evidence } = await examine(lookup, machine(word, word, word));
    const told = { failure: word, tries: { all: 3, failed: 3 } };
    expect(findings).toMatchObject([{ outcome: 'fail', params: { a: told, aaaa: told } }]);
    expect(evidence).toHaveLength(9);
  });

  it.each(['dns-no-such-host', 'timed-out'] as const)('is asked twice before it is said to fail: %s', async (word) => {
    const { findings, evidence } = await examine(lookup, machine(word, word, word));
    expect(findings).toMatchObject([{ outcome: 'fail', params: { a: { failure: word }, aaaa: { failure: word } } }]);
    expect(evidence).toHaveLength(6);
  });

  it.each([
    ['192.0.2.7', { a: { addresses: ['192.0.2.7'] }, aaaa: { addresses: [] } }],
    ['2001:db8::7', { a: { addresses: [] }, aaaa: { addresses: ['2001:db8::7'] } }],
  ])('is not asked about an address: %s', async (host, params) => {
    const { findings } = await examine(lookup, new FakeHost(), {}, { target: targetOf(host) });
    expect(findings).toMatchObject([{ outcome: 'ok', params }]);
  });

  it('is not asked where a proxy does it', () => {
    expect(lookup.appliesTo?.(targetOf('goproxy.cn', { route: { kind: 'proxy', proxy: 'p' } }))).toBe(false);
  });
});
