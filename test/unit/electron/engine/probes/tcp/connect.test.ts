import { afterEach, describe, expect, it, vi } from 'vitest';
import connect from '../../../../../../electron/engine/probes/tcp/connect.probe.ts';
import { failed, success } from '../../../../../../shared/domain/failure.ts';
import { FakeHost } from '../../../../../fakes/fake-host.ts';
import { examine, targetOf, tried } from '../../bench.ts';

afterEach(() => {
  vi.useRealTimers();
});

const lookup = (...addresses: readonly string[]) => {
  const found = tried(success(addresses));
  return { a: found, aaaa: found, both: found, addresses };
};

describe('connecting', () => {
  it('tries every address, each apart', async () => {
    const host = new FakeHost().onConnect('192.0.2.1', 443, {}).onConnect('2001:db8::1', 443, 'network-unreachable');
    const { findings } = await examine(connect, host, { lookup: lookup('192.0.2.1', '2001:db8::1') });
    expect(findings).toMatchObject([
      { code: 'tcp.connect', outcome: 'ok', subject: '192.0.2.1', params: { family: 4, port: 443, attempts: 1 } },
      {
        outcome: 'fail',
        subject: '2001:db8::1',
        params: { family: 6, attempts: 2, failure: 'network-unreachable' },
        evidence: [expect.any(String), expect.any(String)],
      },
    ]);
  });

  it('tries four addresses of each family, and none twice', async () => {
    const v4 = Array.from({ length: 9 }, (_, i) => `192.0.2.${i}`);
    const v6 = Array.from({ length: 9 }, (_, i) => `2001:db8::${i}`);
    const host = new FakeHost();
    for (const address of [...v4.slice(0, 4), ...v6.slice(0, 4)]) host.onConnect(address, 443, {});
    const { findings } = await examine(connect, host, { lookup: lookup('192.0.2.0', ...v4, ...v6) });
    expect(findings).toHaveLength(8);
  });

  it('waits no longer for a silent address once another one has answered', async () => {
    vi.useFakeTimers();
    const host = new FakeHost().onConnect('192.0.2.1', 443, {});
    const { connect: dial } = host.network;
    host.network.connect = (to, limits) => (to.address === '192.0.2.9' ? new Promise(() => {}) : dial(to, limits));
    const examined = examine(connect, host, { lookup: lookup('192.0.2.9', '192.0.2.1') });
    await vi.advanceTimersByTimeAsync(1500);
    const connected = (await examined).findings.filter((f) => f.code === 'tcp.connect');
    expect(connected.map((f) => f.subject)).toEqual(['192.0.2.1']);
  });

  it('says nothing where there is no address, and nothing of what was cut short by us', async () => {
    expect((await examine(connect, new FakeHost(), { lookup: null })).findings).toEqual([]);
    expect(
      connect.interpret(
        [{ address: '192.0.2.1', attempted: tried(failed('aborted')) }],
        { lookup: null },
        targetOf('x'),
      ),
    ).toEqual([]);
  });
});
