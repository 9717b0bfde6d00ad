import { describe, expect, it } from 'vitest';
import { emptySession, reduceSession, type SessionState } from '../../../../shared/domain/session.ts';
import { chartStatus } from '../../../../shared/flow/chart-state.ts';
import { connectivity } from '../../../../shared/flow/charts/connectivity.chart.ts';
import { moduleDownload } from '../../../../shared/flow/charts/module-download.chart.ts';
import { broken, healthy } from '../../renderer/fakes/scripts.ts';
import { eventsOf, type Script } from '../../renderer/fakes/sessions.ts';
import { target } from '../../renderer/fakes/targets.ts';

function sessionOf(script: Script, batches = Number.POSITIVE_INFINITY): SessionState {
  return eventsOf(script).slice(0, batches).flat().reduce(reduceSession, emptySession);
}

function states(session: SessionState, options = {}): Record<string, string> {
  const { nodes } = chartStatus(moduleDownload, session, options);
  return Object.fromEntries(Object.entries(nodes).map(([id, { state }]) => [id, state]));
}

describe('chart state', () => {
  it('waits before anything has begun', () => {
    expect(new Set(Object.values(states(emptySession)))).toEqual(new Set(['waiting']));
    expect(chartStatus(moduleDownload, emptySession).current).toBeNull();
  });

  it('shows the step at work and the way walked to it', () => {
    // started, three probes, and the fourth running
    const status = chartStatus(moduleDownload, sessionOf(healthy, 8));
    expect(status.nodes.go?.state).toBe('ok');
    expect(status.current).toBe('gomod');
    expect([...status.walked]).toEqual(['go>gomod']);
  });

  it('counts a step with several probes as running until the last has ended', () => {
    const session = sessionOf(healthy, 11);
    expect(session.probes['net/route']).toBe('ok');
    expect(chartStatus(moduleDownload, session).nodes['way-out']?.state).toBe('running');
  });

  it('names the culprits, and what only follows from them', () => {
    const status = chartStatus(moduleDownload, sessionOf(broken));
    expect(status.culprit).toBe('settings');
    expect(status.nodes.reach).toMatchObject({ state: 'fail', consequence: false });
    expect(status.nodes.reach?.causes.map(({ code }) => code)).toEqual(['tls.sni-blocked']);
    expect(status.nodes.info).toMatchObject({ state: 'fail', consequence: true });
    expect(status.nodes.zip).toMatchObject({ state: 'skipped', consequence: false });
    expect(status.walked.has('way-out>reach')).toBe(true);
    expect(status.walked.has('reach>info')).toBe(false);
  });

  it('shows a failure as a remark once it is known that go works', () => {
    const session = sessionOf({ ...healthy, outcomes: { 'sumdb/lookup': 'fail' } });
    expect(chartStatus(moduleDownload, session).nodes.checksum).toMatchObject({ state: 'warn', consequence: false });
  });

  it('does not colour a step by an advisory cause', () => {
    const status = chartStatus(moduleDownload, sessionOf(healthy));
    expect(status.nodes.go?.state).toBe('ok');
    expect(status.nodes.go?.causes).toHaveLength(1);
  });

  it('skips what a cancelled run never did', () => {
    const session = sessionOf(healthy, 8);
    expect(states(session, { ended: true })).toMatchObject({ go: 'ok', gomod: 'skipped', download: 'skipped' });
  });

  it('leaves comparison hosts out', () => {
    const control = target('www.example.com', { role: 'control', ms: [10, 20], failure: 'timed-out' });
    const findings = [
      {
        id: 'a',
        probe: 'tcp/connect',
        code: 'tcp.connect',
        outcome: 'ok',
        subject: '',
        params: { target: 'mirror:x' },
        evidence: [],
      },
      {
        id: 'b',
        probe: 'tcp/connect',
        code: 'tcp.connect',
        outcome: 'fail',
        subject: '',
        params: { target: control.id },
        evidence: [],
      },
    ] as const;
    const session = [
      { type: 'target', target: control },
      ...findings.map((finding) => ({ type: 'finding', finding }) as const),
    ] as const;
    const state = session.reduce(reduceSession, { ...emptySession, probes: { 'tcp/connect': 'fail' as const } });
    expect(chartStatus(connectivity, state).nodes.tcp?.state).toBe('ok');
  });
});

describe('the way that was walked', () => {
  it('leads through a skipped step where there is no other way, and never into a branch left out', () => {
    const session = sessionOf({ ...healthy, outcomes: { 'config/goproxy': 'skipped', 'module/zip-hash': 'skipped' } });
    const { walked, nodes } = chartStatus(moduleDownload, session);
    expect(nodes.goproxy?.state).toBe('skipped');
    expect([...walked]).toEqual([
      'go>gomod',
      'gomod>settings',
      'settings>goproxy',
      'goproxy>way-out',
      'way-out>reach',
      'reach>info',
      'info>mod',
      'mod>zip',
      'zip>checksum',
      'checksum>cache',
      'cache>download',
    ]);
  });

  it('does not end in a skipped step', () => {
    const session = sessionOf(healthy, 5);
    const { walked } = chartStatus(moduleDownload, {
      ...session,
      probes: { ...session.probes, 'project/modules': 'skipped' },
    });
    expect([...walked]).toEqual(['go>gomod', 'gomod>settings']);
    const stopped = chartStatus(moduleDownload, sessionOf(healthy, 3), { ended: true });
    expect([...stopped.walked]).toEqual([]);
  });
});

it('counts only the servers that a step is about', () => {
  const sumdb = target('sum.golang.org', { role: 'sumdb', ms: [41], failure: 'dns-no-such-host' });
  const finding = {
    id: 'a',
    probe: 'dns/lookup',
    code: 'dns.lookup',
    outcome: 'fail',
    subject: '',
    params: { target: sumdb.id },
    evidence: [],
  } as const;
  const ok = { ...finding, id: 'b', outcome: 'ok', params: { target: 'mirror:https://goproxy.cn' } } as const;
  const session = {
    ...emptySession,
    probes: { 'dns/lookup': 'fail' as const },
    targets: [sumdb, target('goproxy.cn', { ms: [1, 2, 3, 4] })],
    findings: [finding, ok],
  };
  expect(chartStatus(moduleDownload, session).nodes.reach?.state).toBe('ok');
  expect(chartStatus(connectivity, session).nodes.dns?.state).toBe('fail');
});

describe('the chart about one host', () => {
  const session = sessionOf(broken);

  it('takes the phases of that host', () => {
    const blocked = chartStatus(connectivity, session, { target: 'mirror:https://proxy.golang.org' });
    expect(blocked.nodes.tcp?.state).toBe('ok');
    expect(blocked.nodes.tls?.state).toBe('fail');
    expect(blocked.nodes.http?.state).toBe('skipped');
    expect(blocked.culprit).toBe('tls');
  });

  it('keeps the causes of other hosts away', () => {
    const good = chartStatus(connectivity, session, { target: 'mirror:https://goproxy.cn' });
    expect(good.nodes.tls).toMatchObject({ state: 'ok', causes: [] });
    expect(good.nodes.http?.state).toBe('ok');
  });

  it('shows the phase under way', () => {
    const half = { ...emptySession, id: 'x', targets: [target('goproxy.cn', { ms: [12] })] };
    const status = chartStatus(connectivity, half, { target: 'mirror:https://goproxy.cn' });
    expect(status.nodes.dns?.state).toBe('ok');
    expect(status.current).toBe('tcp');
    expect(status.nodes.tls?.state).toBe('waiting');
  });
});
