import { describe, expect, it } from 'vitest';
import {
  emptyRepair,
  type RepairEvent,
  type RepairResult,
  reduceRepair,
} from '../../../../shared/domain/repair-session.ts';
import { isRepairEvent, repairEventsSchema } from '../../../../shared/ipc/repair-event-shape.ts';

const result: RepairResult = {
  id: '20261127T224000Z-abcdef',
  run: 'run',
  plan: 'plan-1',
  startedAt: '2026-11-27T22:40:00Z',
  durationMs: 10,
  items: [{ item: 'item-1', remedy: 'config/goproxy', outcome: 'fixed', changes: [] }],
  verification: null,
  solved: true,
  newTerminal: true,
  kept: false,
  cancelled: false,
};

const EVENTS: readonly RepairEvent[] = [
  { type: 'started', id: 'r', plan: 'plan-1', items: ['item-1', 'item-2'] },
  { type: 'phase', phase: 'applying', atMs: 1 },
  { type: 'item', item: 'item-1', state: 'applied', atMs: 2 },
  { type: 'item', item: 'item-2', state: 'failed', failure: 'changed-since', atMs: 3 },
  { type: 'phase', phase: 'checking', atMs: 4 },
  { type: 'check', event: { type: 'started', id: 'c', startedAt: '', deadlineMs: 1, probes: ['go/download'] } },
  { type: 'module', module: 'rsc.io/quote@v1.5.2', ok: true, bytes: 41_300, atMs: 1304 },
  { type: 'result', result },
];

describe('a repair as its viewer sees it', () => {
  it('goes from waiting to what became of each item', () => {
    const state = EVENTS.reduce(reduceRepair, emptyRepair);
    expect(state).toMatchObject({
      id: 'r',
      phase: 'checking',
      items: { 'item-1': { state: 'fixed' }, 'item-2': { state: 'failed', failure: 'changed-since' } },
      check: { id: 'c', probes: { 'go/download': 'waiting' } },
      modules: [{ module: 'rsc.io/quote@v1.5.2', ok: true, bytes: 41_300, afterMs: 1300 }],
      result,
    });
  });

  it('keeps the plan that was on the screen, and forgets modules of an earlier check', () => {
    const plan = { id: 'plan-1', run: 'run', items: [], manual: [] };
    const again = [...EVENTS, EVENTS[5] as RepairEvent].reduce(reduceRepair, { ...emptyRepair, plan });
    expect(again).toMatchObject({ plan, modules: [] });
  });
});

describe('isRepairEvent', () => {
  it.each(EVENTS)('knows $type, and refuses it without what viewers rely on', (event) => {
    expect(isRepairEvent(event)).toBe(true);
    for (const field of Object.keys(event).filter((name) => name !== 'failure'))
      expect(isRepairEvent({ ...event, [field]: null })).toBe(false);
  });

  it.each([null, 1, 'result', [], {}, { type: '__proto__' }, { type: 'toString' }, { type: 'result', result: {} }])(
    'refuses %j',
    (value) => {
      expect(repairEventsSchema.safeParse([value]).success).toBe(false);
    },
  );
});
