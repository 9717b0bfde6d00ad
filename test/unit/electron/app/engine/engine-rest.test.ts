import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createEngineProcess } from '../../../../../electron/app/engine/engine-process.ts';
import { leavesNothing } from '../../../../../electron/app/engine/leaves-nothing.ts';
import type { ChangeSet, UndoList } from '../../../../../shared/domain/undo.ts';
import type { Reply } from '../../../../../shared/ipc/failure.ts';
import { noRuns } from '../../../../fakes/no-runs.ts';
import { FakeChild, noAllowList, noMirrors, noRepairs } from './fake-engine.ts';

const empty: UndoList = { sets: [], journal: 'sound' };
const set: ChangeSet = { id: '20260101T000000Z-abcdef', at: '2026-01-01T00:00:00Z', state: 'applied', items: [] };

function open(list: UndoList = empty) {
  const children: FakeChild[] = [];
  const died = vi.fn();
  const engine = createEngineProcess({
    fork: () => {
      const child = new FakeChild({
        check: async () => {},
        explain: () => [],
        repairs: { ...noRepairs, list: async () => list },
        runs: noRuns,
        mirrors: noMirrors,
        allowList: noAllowList,
      });
      children.push(child);
      return child;
    },
    handlers: { 'machine.resolveProxy': () => ({ answer: 'DIRECT' }) },
    listeners: {
      'session.events': () => {},
      'session.ended': () => {},
      'repair.events': () => {},
      'repair.ended': () => {},
      'mirrors.events': () => {},
      'mirrors.ended': () => {},
    },
    leavesNothing,
    died,
    log: () => {},
  });
  return { engine, children, died };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('an engine that is not needed', () => {
  it('ends without a word, and a new one answers the next question', async () => {
    const { engine, children, died } = open();
    expect(await engine.ask('undo.list', {})).toEqual({ ok: true, value: empty });
    expect(children[0]?.killed).toBe(false);
    vi.advanceTimersByTime(60_000);
    expect(children[0]?.killed).toBe(true);
    expect(died).not.toHaveBeenCalled();
    expect(await engine.ask('undo.list', {})).toEqual({ ok: true, value: empty });
    expect(children).toHaveLength(2);
  });

  it('stays while it is asked', async () => {
    const { engine, children } = open();
    await engine.ask('undo.list', {});
    const reply = engine.ask('undo.list', {});
    vi.advanceTimersByTime(60_000);
    expect(await reply).toMatchObject({ ok: true });
    expect(children).toHaveLength(1);
  });

  it('stays for ever once it was asked for more', async () => {
    const { engine, children } = open();
    await engine.ask('undo.list', {});
    await engine.ask('explain.text', { text: 'x' });
    await engine.ask('undo.list', {});
    vi.advanceTimersByTime(60_000);
    expect(children[0]?.killed).toBe(false);
  });

  it('stays to take back what is guarded', async () => {
    const { engine, children } = open({ sets: [{ ...set, until: '2026-01-01T01:00:00Z' }], journal: 'sound' });
    await engine.ask('undo.list', {});
    vi.advanceTimersByTime(60_000);
    expect(children[0]?.killed).toBe(false);
  });
});

describe('leavesNothing', () => {
  const of = (value: unknown): Reply<unknown> => ({ ok: true, value });
  it.each<readonly [boolean, string, Reply<unknown>]>([
    [true, 'history.list', of({})],
    [true, 'undo.list', of({ ...empty, sets: [set] })],
    [false, 'undo.list', of({ ...empty, journal: 'unreadable' })],
    [false, 'undo.list', { ok: false, failure: { code: 'failed', operation: 'undo.list' } }],
    [false, 'session.start', of({})],
    [false, 'mirrors.known', of([])],
  ])('%s: %s', (expected, channel, reply) => {
    expect(leavesNothing(channel, reply)).toBe(expected);
  });
});
