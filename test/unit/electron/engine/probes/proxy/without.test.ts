import { expect, it } from 'vitest';
import without from '../../../../../../electron/engine/probes/proxy/without.probe.ts';
import { failed, success } from '../../../../../../shared/domain/failure.ts';
import { FakeHost } from '../../../../../fakes/fake-host.ts';
import { examine, targetOf, tried } from '../../bench.ts';

const HOST = 'goproxy.corp.example';
const target = targetOf(HOST, { route: { kind: 'proxy', proxy: 'proxy:http://10.0.0.9:8080' } });

function machine(address: string) {
  return new FakeHost().onLookup(HOST, 4, [address]).onLookup(HOST, 6, []).onLookup(HOST, 0, [address]);
}

it('finds that the service answers without the proxy', async () => {
  const host = machine('10.1.2.3').onConnect('10.1.2.3', 443, { tls: { [HOST]: {} } });
  const reply = tried(success({ channel: null, speaks: 'http' as const, status: 403 }));
  expect((await examine(without, host, { reply }, { target })).findings).toMatchObject([
    { code: 'proxy.without', outcome: 'warn', subject: HOST, params: { works: true, addresses: ['10.1.2.3'] } },
  ]);
});

it('finds that it does not', async () => {
  const host = machine('10.1.2.3').onConnect('10.1.2.3', 443, 'connection-refused');
  const reply = tried(failed<never>('connection-refused'));
  expect((await examine(without, host, { reply }, { target })).findings).toMatchObject([
    { outcome: 'ok', params: { works: false, failure: 'connection-refused' } },
  ]);
});

it('asks nobody where the proxy gets there', async () => {
  const facts = { protocol: 'TLSv1.3', alpn: null, certificate: {} as never };
  const secured = [{ address: 'x', attempted: tried(success({ facts, channel: {} as never })) }] as never;
  const reply = tried(success({ channel: {} as never, speaks: 'http' as const, status: 200 }));
  expect((await examine(without, new FakeHost(), { reply, secured }, { target })).findings).toEqual([]);
});

it('is about what goes through a proxy only', () => {
  expect(without.appliesTo?.(target)).toBe(true);
  expect(without.appliesTo?.(targetOf(HOST))).toBe(false);
});
