import { describe, expect, it } from 'vitest';
import { targetReports } from '../../../../shared/diagnosis/target-reports.ts';
import type { Evidence } from '../../../../shared/domain/evidence.ts';
import type { Finding } from '../../../../shared/domain/finding.ts';
import { control, mirror, proxy, saw, sumdb, world } from './world.ts';

/** Each finding's evidence began at ten times its number, and took three milliseconds. */
function reports(
  findings: readonly Finding[],
  results: Readonly<Record<string, NonNullable<Evidence['result']>>> = {},
) {
  const evidence = findings.map(
    (_, i): Evidence => ({
      id: `e${i + 1}`,
      probe: 'test/probe',
      operation: 'x',
      startMs: 10 * (i + 1),
      endMs: 10 * (i + 1) + 3,
      input: {},
      command: '',
      ...(results[`e${i + 1}`] ? { result: results[`e${i + 1}`] } : {}),
    }),
  );
  const targets = findings.flatMap((f) =>
    f.code === 'target.declared' ? [(f as Finding<'target.declared'>).params.target] : [],
  );
  return targetReports(targets, findings, evidence);
}
const not = { ms: null };

describe('the row of a target', () => {
  it('has every phase, and began with the first', () => {
    const findings = world(mirror('goproxy.cn'));
    expect(reports(findings, { e5: { firstByteMs: 31, totalMs: 40 } })).toEqual([
      {
        id: 'mirror:https://goproxy.cn',
        url: 'https://goproxy.cn',
        role: 'mirror',
        phases: { dns: { ms: 5 }, tcp: { ms: 9 }, tls: { ms: 20 }, ttfb: { ms: 31 }, transfer: { ms: 9 } },
        verdict: 'ok',
        startMs: 20,
      },
    ]);
  });

  it.each([
    [
      'dns',
      mirror('a.example', { dns: 'dns-no-such-host' }),
      { dns: { ms: 5, failure: 'dns-no-such-host' }, tcp: not, tls: not, ttfb: not },
    ],
    ['tcp', mirror('a.example', { tcp: 'timed-out' }), { tcp: { ms: 9, failure: 'timed-out' }, tls: not, ttfb: not }],
    ['tls', mirror('a.example', { tls: 'tls-expired' }), { tls: { ms: 20, failure: 'tls-expired' }, ttfb: not }],
    ['http', mirror('a.example', { http: 'connection-reset' }), { ttfb: { ms: 30, failure: 'connection-reset' } }],
    [
      'http, in words of its own',
      mirror('a.example', { http: { status: 503 } }),
      { tls: { ms: 20 }, ttfb: { ms: 30 } },
    ],
  ])('shows where it failed, and nothing beyond: %s', (_, way, phases) => {
    const [row] = reports(world(way));
    expect(row).toMatchObject({ verdict: 'failed', phases });
  });

  it('shows the best address, not the first', () => {
    const good = mirror('a.example', { addresses: ['192.0.2.1'] });
    const dead = mirror('a.example', { addresses: ['2001:db8::1'], tcp: 'timed-out' }).filter(
      (d) => d.code === 'tcp.connect',
    );
    expect(reports(world(dead, good))[0]).toMatchObject({ verdict: 'ok', phases: { tcp: { ms: 9 } } });
  });

  it('behind a proxy shows the tunnel in place of the connection', () => {
    const through = { through: 'proxy:http://127.0.0.1:1' };
    expect(reports(world(mirror('a.example', through)))[0]?.phases).toMatchObject({ dns: not, tcp: { ms: 3 } });
    const refused = reports(world(mirror('a.example', { ...through, tunnel: 403 })))[0];
    expect(refused).toMatchObject({ verdict: 'failed', phases: { tcp: { failure: 'proxy-refused' }, tls: not } });
  });

  it('is not reached where nothing was tried, and has not begun', () => {
    expect(reports(world(mirror('a.example', { untried: true })))[0]).toMatchObject({
      verdict: 'not-reached',
      startMs: null,
    });
  });

  it('of a proxy is ok once its port answers, of a database once it greets', () => {
    const rows = reports(world(proxy('http://127.0.0.1:7890', 'HTTPS_PROXY'), sumdb(), control('goproxy.cn')));
    expect(rows.map((r) => `${r.role} ${r.verdict}`)).toEqual(['proxy ok', 'sumdb ok', 'control ok']);
  });

  it('is slow above three seconds', () => {
    const slow = (ms: number) =>
      reports(
        world(
          mirror('a.example').map((d) =>
            d.code === 'dns.lookup' ? saw('dns.lookup', { ...(d.params as Finding<'dns.lookup'>['params']), ms }) : d,
          ),
        ),
      )[0]?.verdict;
    expect([slow(2900), slow(3000)]).toEqual(['ok', 'slow']);
  });
});
