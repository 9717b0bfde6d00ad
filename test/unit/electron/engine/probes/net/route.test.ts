import { describe, expect, it } from 'vitest';
import route from '../../../../../../electron/engine/probes/net/route.probe.ts';
import { failed } from '../../../../../../shared/domain/failure.ts';
import { FakeHost } from '../../../../../fakes/fake-host.ts';
import { examine, recorded, targetOf } from '../../bench.ts';

describe('the default route', () => {
  it.each([
    [true, true, 'ok'],
    [true, false, 'ok'],
    [false, true, 'ok'],
    [false, false, 'fail'],
  ] as const)('IPv4 %s and IPv6 %s is %s', async (ipv4, ipv6, outcome) => {
    const { findings, evidence } = await examine(route, new FakeHost({ routes: { ipv4, ipv6 } }));
    expect(findings).toEqual([
      { code: 'net.route', outcome, subject: 'default-route', params: { ipv4, ipv6 }, evidence: ['e1'] },
    ]);
    expect(evidence).toMatchObject([
      { operation: 'net.routes', result: { ipv4, ipv6 }, command: 'ip route; ip -6 route' },
    ]);
  });

  it('is unknown where it cannot be read', () => {
    expect(route.interpret(recorded(failed('not-permitted')), {}, targetOf('x'))).toEqual([]);
  });
});
