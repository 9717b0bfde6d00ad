import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../../shared/domain/evidence.ts';
import type { Finding } from '../../../../shared/domain/finding.ts';
import type { CheckOutcome } from '../../../../shared/domain/outcome.ts';
import {
  emptySession,
  reduceFrame,
  reduceSession,
  type SessionEvent,
  type SessionResult,
} from '../../../../shared/domain/session.ts';
import type { TargetReport } from '../../../../shared/domain/target-report.ts';

const fold = (...events: readonly SessionEvent[]) => events.reduce(reduceSession, emptySession);
const started: SessionEvent = {
  type: 'started',
  id: 'r1',
  startedAt: '2026-06-01T00:00:00Z',
  deadlineMs: 9000,
  probes: ['a/a', 'b/b'],
};
const runs = (probe: string): SessionEvent => ({ type: 'probe', probe, state: 'running', atMs: 1 });
const ends = (probe: string, outcome?: CheckOutcome, evidence?: readonly Evidence[]): SessionEvent => ({
  type: 'probe',
  probe,
  state: 'ended',
  atMs: 2,
  ...(outcome ? { outcome } : {}),
  ...(evidence ? { evidence } : {}),
});
const evidence = (id: string): Evidence => ({
  id,
  probe: 'a/a',
  operation: 'x',
  startMs: 0,
  endMs: 1,
  input: {},
  command: '',
});
const none = { ms: null };
const target = (id: string, verdict: TargetReport['verdict']): TargetReport => ({
  id,
  url: id,
  role: 'mirror',
  phases: { dns: none, tcp: none, tls: none, ttfb: none, transfer: none },
  verdict,
  startMs: 1,
});

describe('a frame of events', () => {
  const finding = (id: string): SessionEvent => ({
    type: 'finding',
    finding: { id, probe: 'a/a', code: 'x', outcome: 'ok', subject: '', params: {}, evidence: [] },
  });
  const row = (id: string, verdict: TargetReport['verdict']): SessionEvent => ({
    type: 'target',
    target: target(id, verdict),
  });
  const result = { targets: [target('m9', 'ok')] } as unknown as SessionResult;
  const events: readonly SessionEvent[] = [
    finding('lost'),
    started,
    runs('a/a'),
    finding('f1'),
    row('m1', 'not-reached'),
    ends('a/a', 'warn', [evidence('e1'), evidence('e2')]),
    row('m2', 'ok'),
    row('m1', 'failed'),
    runs('b/b'),
    { type: 'verdict', final: true, verdict: 'broken', causes: [], atMs: 5 },
    finding('f2'),
    ends('b/b', 'ok', [evidence('e3')]),
    row('m2', 'failed'),
    { type: 'result', result },
    row('m3', 'ok'),
  ];

  it.each(Array.from(events.keys()))('is the same as each of them, also where it ends after %i', (at) => {
    const [before, after] = [events.slice(0, at), events.slice(at)];
    expect(reduceFrame(reduceFrame(emptySession, before), after)).toEqual(fold(...events));
    expect(reduceFrame(emptySession, before)).toEqual(fold(...before));
  });
});

describe('what a viewer knows', () => {
  it('begins afresh with every run', () => {
    const again = fold(started, runs('a/a'), ends('a/a', 'fail', [evidence('e1')]), { ...started, id: 'r2' });
    expect(again).toEqual({
      ...emptySession,
      id: 'r2',
      startedAt: '2026-06-01T00:00:00Z',
      deadlineMs: 9000,
      probes: { 'a/a': 'waiting', 'b/b': 'waiting' },
    });
  });

  it.each<[string, readonly SessionEvent[], string, number]>([
    ['a run under way', [runs('a/a')], 'running', 1],
    ['a run that ended', [runs('a/a'), ends('a/a', 'ok')], 'ok', 0],
    ['a run that had nothing to do', [runs('a/a'), ends('a/a', 'skipped')], 'skipped', 0],
    ['a run that said nothing', [runs('a/a'), ends('a/a')], 'skipped', 0],
    ['two targets, one still running', [runs('a/a'), runs('a/a'), ends('a/a', 'skipped')], 'skipped', 1],
    ['the worst of two targets', [runs('a/a'), runs('a/a'), ends('a/a', 'fail'), ends('a/a', 'ok')], 'fail', 0],
    ['a second target after a skipped one', [runs('a/a'), ends('a/a', 'skipped'), runs('a/a')], 'running', 1],
    ['a bad outcome stays while another runs', [runs('a/a'), ends('a/a', 'warn'), runs('a/a')], 'warn', 1],
  ])('of a probe is its state: %s', (_, events, state, running) => {
    const session = fold(started, ...events);
    expect([session.probes['a/a'], session.running['a/a']]).toEqual([state, running]);
    expect(session.probes['b/b']).toBe('waiting');
  });

  it('has room for probes of a newer engine', () => {
    expect(fold(started, runs('new/one')).probes['new/one']).toBe('running');
  });

  it('grows with findings and evidence, in order', () => {
    const finding = {
      id: 'f1',
      probe: 'a/a',
      code: 'x',
      outcome: 'ok',
      subject: '',
      params: {},
      evidence: ['e1'],
    } satisfies Finding;
    const session = fold(
      started,
      ends('a/a', 'ok', [evidence('e1')]),
      { type: 'finding', finding },
      ends('b/b', 'ok', [evidence('e2')]),
    );
    expect(session.findings).toEqual([finding]);
    expect(session.evidence.map((e) => e.id)).toEqual(['e1', 'e2']);
  });

  it('has one row per target, replaced where it stands', () => {
    const events = [target('m1', 'not-reached'), target('m2', 'ok'), target('m1', 'failed')];
    const session = fold(started, ...events.map((t): SessionEvent => ({ type: 'target', target: t })));
    expect(session.targets.map((t) => `${t.id} ${t.verdict}`)).toEqual(['m1 failed', 'm2 ok']);
  });

  it('has the last verdict, and the result with its targets', () => {
    const verdict = { type: 'verdict', final: false, verdict: 'broken', causes: [], atMs: 5 } as const;
    const result = { targets: [target('m9', 'ok')] } as unknown as SessionResult;
    const session = fold(
      started,
      verdict,
      { ...verdict, final: true, verdict: 'healthy', atMs: 9 },
      { type: 'result', result },
    );
    expect(session.verdict).toEqual({ final: true, verdict: 'healthy', causes: [], atMs: 9 });
    expect(session.result).toBe(result);
    expect(session.targets.map((t) => t.id)).toEqual(['m9']);
  });

  it('is never changed in place', () => {
    const before = fold(started);
    const copy = structuredClone(before);
    for (const event of [
      runs('a/a'),
      ends('a/a', 'ok', [evidence('e1')]),
      { type: 'target', target: target('m', 'ok') } as const,
    ])
      reduceSession(before, event);
    expect(before).toEqual(copy);
  });
});
