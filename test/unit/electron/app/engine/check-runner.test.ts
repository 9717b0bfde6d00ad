import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCheckRunner } from '../../../../../electron/app/engine/check-runner.ts';
import { createEngineProcess, type EngineProcess } from '../../../../../electron/app/engine/engine-process.ts';
import type { EngineServices } from '../../../../../electron/engine/wire.ts';
import type { SessionEvent } from '../../../../../shared/domain/session.ts';
import { noRuns } from '../../../../fakes/no-runs.ts';
import { FakeChild, noAllowList, noMirrors, noRepairs } from './fake-engine.ts';

const request = { deadlineMs: 30_000 };
const started: SessionEvent = { type: 'started', id: 's-1', startedAt: '', deadlineMs: 30_000, probes: [] };
const verdict: SessionEvent = { type: 'verdict', final: true, verdict: 'healthy', causes: [], atMs: 5 };

type Check = EngineServices['check'];

function open(check: Check) {
  const children: FakeChild[] = [];
  const told: [string, unknown][] = [];
  const watch = vi.fn();
  const engine: EngineProcess = createEngineProcess({
    fork: () => {
      const child = new FakeChild({
        check,
        explain: () => [],
        repairs: noRepairs,
        runs: noRuns,
        mirrors: noMirrors,
        allowList: noAllowList,
      });
      children.push(child);
      return child;
    },
    handlers: { 'machine.resolveProxy': () => ({ answer: 'DIRECT' }) },
    listeners: {
      'session.events': (payload) => checks.listeners['session.events'](payload),
      'session.ended': (payload) => checks.listeners['session.ended'](payload),
      'repair.events': () => {},
      'repair.ended': () => {},
      'mirrors.events': () => {},
      'mirrors.ended': () => {},
    },
    leavesNothing: () => false,
    died: (reason) => checks.engineDied(reason),
    log: () => {},
  });
  const checks = createCheckRunner({ engine, tell: (channel, payload) => told.push([channel, payload]), watch });
  const events = () =>
    told.flatMap(([channel, payload]) => (channel === 'check.events' ? (payload as SessionEvent[]) : []));
  const deaths = () => told.filter(([channel]) => channel === 'check.died').map(([, payload]) => payload);
  return { checks, engine, children, told, events, deaths, watch };
}

/** Runs until its signal is aborted, then winds down for `ms`. */
const untilAborted =
  (ms: number): Check =>
  (_request, tell, signal) => {
    tell(started);
    return new Promise((resolve) => signal.addEventListener('abort', () => setTimeout(resolve, ms)));
  };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a check', () => {
  it('starts the engine at the first one only, and tells events in order', async () => {
    const world = open(async (_request, tell) => {
      tell(started);
      tell(verdict);
    });
    expect(world.children).toHaveLength(0);
    expect(await world.checks.start(request)).toEqual({ id: 's-1' });
    await vi.advanceTimersByTimeAsync(20);
    expect(await world.checks.start(request)).toEqual({ id: 's-1' });
    await vi.advanceTimersByTimeAsync(20);
    expect(world.events()).toEqual([started, verdict, started, verdict]);
    expect(world.watch).toHaveBeenCalled();
    expect(world.children).toHaveLength(1);
    expect(world.deaths()).toEqual([]);
  });

  it('is alone', async () => {
    const world = open(untilAborted(0));
    await world.checks.start(request);
    await expect(world.checks.start(request)).rejects.toMatchObject({ code: 'busy' });
  });

  it('batches what happens within a frame', async () => {
    const world = open(async (_request, tell) => {
      tell(started);
      for (let i = 0; i < 50; i += 1) tell({ type: 'step', step: 's', state: 'done', atMs: i });
      await new Promise((resolve) => setTimeout(resolve, 100));
    });
    await world.checks.start(request);
    await vi.advanceTimersByTimeAsync(20);
    expect(world.told.map(([channel]) => channel)).toEqual(['check.events']);
    expect(world.events()).toHaveLength(51);
  });

  it('that fails before it has an id fails its call, not the page', async () => {
    const world = open(() => Promise.reject(new Error('no host at https://u:p@h')));
    await expect(world.checks.start(request)).rejects.toMatchObject({
      code: 'failed',
      message: 'no host at https://***@h',
    });
    expect(world.deaths()).toEqual([]);
    await expect(world.checks.start(request)).rejects.toMatchObject({ code: 'failed' });
  });

  it('that fails later is told as died, and the next one works', async () => {
    let runs = 0;
    const world = open(async (_request, tell) => {
      tell(started);
      runs += 1;
      if (runs === 1) throw new Error('bug');
    });
    await world.checks.start(request);
    await vi.advanceTimersByTimeAsync(20);
    expect(world.deaths()).toEqual([{ reason: 'failed' }]);
    await world.checks.start(request);
    expect(world.children).toHaveLength(1);
  });
});

describe('cancel', () => {
  it('ends at once when the engine does', async () => {
    const world = open(untilAborted(0));
    await world.checks.start(request);
    const before = Date.now();
    const cancelled = world.checks.cancel();
    // A quick hand presses the button again before the first cancel has been answered.
    const next = world.checks.start(request);
    await vi.advanceTimersByTimeAsync(5);
    await cancelled;
    expect(await next).toEqual({ id: 's-1' });
    expect(Date.now() - before).toBeLessThanOrEqual(10);
    expect(world.deaths()).toEqual([]);
  });

  it('ends within 200 ms when the engine dawdles, and nothing is told afterwards', async () => {
    const world = open((_request, tell, signal) => {
      tell(started);
      return new Promise((resolve) =>
        signal.addEventListener('abort', () =>
          setTimeout(() => {
            tell(verdict);
            resolve(undefined);
          }, 1000),
        ),
      );
    });
    await world.checks.start(request);
    await vi.advanceTimersByTimeAsync(20);
    let over = false;
    void world.checks.cancel().then(() => {
      over = true;
    });
    await vi.advanceTimersByTimeAsync(200);
    expect(over).toBe(true);
    await vi.advanceTimersByTimeAsync(2000);
    expect(world.events()).toEqual([started]);
    expect(world.children[0]?.killed).toBe(false);
  });

  it('does not keep the next check waiting for an engine that hangs', async () => {
    let runs = 0;
    const world = open((_request, tell) => {
      tell(started);
      runs += 1;
      return runs === 1 ? new Promise(() => {}) : Promise.resolve();
    });
    await world.checks.start(request);
    const cancelled = world.checks.cancel();
    await vi.advanceTimersByTimeAsync(200);
    await cancelled;
    const next = world.checks.start(request);
    const third = expect(world.checks.start(request)).rejects.toMatchObject({ code: 'busy' });
    await vi.advanceTimersByTimeAsync(2000);
    expect(await next).toEqual({ id: 's-1' });
    await third;
    expect(world.children).toHaveLength(2);
    expect(world.deaths()).toEqual([]);
  });

  it('without a check does nothing', async () => {
    await open(untilAborted(0)).checks.cancel();
  });
});

describe('an engine that dies', () => {
  it('is told once, and a new one serves the next check', async () => {
    const world = open(untilAborted(0));
    await world.checks.start(request);
    world.children[0]?.die(139);
    await vi.advanceTimersByTimeAsync(1);
    expect(world.deaths()).toEqual([{ reason: 'exited' }]);
    expect(await world.checks.start(request)).toEqual({ id: 's-1' });
    expect(world.children).toHaveLength(2);
  });

  it('before it answered fails the call only', async () => {
    const world = open(() => new Promise(() => {}));
    const asked = expect(world.checks.start(request)).rejects.toMatchObject({ code: 'engine-died' });
    await vi.advanceTimersByTimeAsync(1);
    world.children[0]?.die(1);
    await vi.advanceTimersByTimeAsync(1);
    await asked;
    expect(world.deaths()).toEqual([]);
  });

  it('is ended when it says what no honest engine says', async () => {
    const world = open(untilAborted(0));
    await world.checks.start(request);
    world.children[0]?.say({
      kind: 'event',
      channel: 'session.events',
      payload: { run: 1, events: [{ type: 'evil' }] },
    });
    await vi.advanceTimersByTimeAsync(1);
    expect(world.deaths()).toEqual([{ reason: 'misbehaved' }]);
    expect(world.children[0]?.killed).toBe(true);
  });

  it('is ended when it hangs far beyond its deadline', async () => {
    const world = open(untilAborted(0));
    await world.checks.start(request);
    await vi.advanceTimersByTimeAsync(61_000);
    expect(world.deaths()).toEqual([{ reason: 'misbehaved' }]);
  });

  it('cannot speak for a run that is over', async () => {
    const world = open(async (_request, tell) => tell(started));
    await world.checks.start(request);
    await vi.advanceTimersByTimeAsync(20);
    const before = world.told.length;
    world.children[0]?.say({ kind: 'event', channel: 'session.events', payload: { run: 1, events: [verdict] } });
    world.children[0]?.say({ kind: 'event', channel: 'session.ended', payload: { run: 1, outcome: 'failed' } });
    await vi.advanceTimersByTimeAsync(1);
    expect(world.told).toHaveLength(before);
  });
});
