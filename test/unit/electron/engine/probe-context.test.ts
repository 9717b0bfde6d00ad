import { describe, expect, it } from 'vitest';
import { Patience } from '../../../../electron/engine/patience.ts';
import { createContext } from '../../../../electron/engine/probe-context.ts';
import { failed } from '../../../../shared/domain/failure.ts';
import { diagnoseRequestSchema } from '../../../../shared/domain/request.ts';
import { FakeHost } from '../../../fakes/fake-host.ts';

/** The end of a wait of so many milliseconds, begun when the run was `startMs` old, with 30 s for all of it. */
async function waited(startMs: number, ms: number, fixedMs?: number) {
  let now = startMs;
  const never = new AbortController().signal;
  const host = Object.assign(new FakeHost(), { now: () => now });
  const context = createContext({
    host,
    request: diagnoseRequestSchema.parse({ deadlineMs: 30_000 }),
    patience: new Patience(fixedMs),
    startedAt: 0,
    signal: never,
    enough: never,
    probe: 'x/x',
    nextEvidence: () => 'e1',
    keep: () => undefined,
  });
  const { outcome } = await context.record({ operation: 'x', input: {}, command: 'x' }, async () => {
    now += ms;
    return failed('timed-out');
  });
  return outcome.ok ? 'ok' : outcome.failure.word;
}

describe('silence', () => {
  it('that lasted as long as it has to is told', async () => {
    expect(await waited(1000, 5000)).toBe('timed-out');
    expect(await waited(25_000, 5000)).toBe('timed-out');
    expect(await waited(29_000, 1000, 1000)).toBe('timed-out');
  });

  it('that the deadline ended before is evidence of nothing', async () => {
    expect(await waited(26_000, 4000)).toBe('aborted');
    expect(await waited(29_990, 1)).toBe('aborted');
  });

  it('that a shorter limit of its own ended, in the middle of a run, is told', async () => {
    expect(await waited(1000, 2000)).toBe('timed-out');
  });
});
