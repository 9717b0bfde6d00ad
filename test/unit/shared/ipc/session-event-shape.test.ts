import { describe, expect, it } from 'vitest';
import { isSessionEvent, sessionEventsSchema } from '../../../../shared/ipc/session-event-shape.ts';

describe('isSessionEvent', () => {
  it.each([
    { type: 'started', id: 'a', startedAt: '2026-01-01T00:00:00Z', deadlineMs: 1, probes: [] },
    { type: 'probe', probe: 'dns', state: 'running', atMs: 1 },
    { type: 'finding', finding: { anything: 'new' } },
    { type: 'target', target: {} },
    { type: 'step', step: 's', state: 'done', atMs: 1 },
    { type: 'verdict', final: true, verdict: 'healthy', causes: [], atMs: 1 },
    { type: 'result', result: {} },
  ])('knows $type', (event) => {
    expect(isSessionEvent(event)).toBe(true);
    for (const field of Object.keys(event)) expect(isSessionEvent({ ...event, [field]: null })).toBe(false);
  });

  it.each([null, 1, 'started', [], {}, { type: 'toString' }, { type: '__proto__' }, { type: 1 }])(
    'refuses %j',
    (value) => {
      expect(isSessionEvent(value)).toBe(false);
      expect(sessionEventsSchema.safeParse([value]).success).toBe(false);
    },
  );
});
