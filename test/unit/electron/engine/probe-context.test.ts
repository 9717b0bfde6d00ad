import { describe, expect, it } from 'vitest';
import { Patience } from '../../../../electron/engine/patience.ts';
import { createContext } from '../../../../electron/engine/probe-context.ts';
import { failed } from '../../../../shared/domain/failure.ts';
import { diagnoseRequestSchema } from '../../../../shared/domain/request.ts';
import { FakeHost } from '../../../fakes/fake-host.ts';

/** A context of a run with 30 s for all of it. */
function contextAt(now: () => number, patience: Patience) {
  const never = new AbortController().signal;
  return createContext({
    host: Object.assign(new FakeHost(), { now }),
    request: diagnoseRequestSchema.parse({ deadlineMs: 30_000 }),
    patience,
    startedAt: 0,
    signal: never,
    enough: never,
    probe: 'x/x',
    nextEvidence: () => 'e1',
    keep: () => undefined,
  });
}

/** The end of a wait of so many milliseconds, begun when the run was `startMs` old. */
async function waited(startMs: number, ms: number, fixedMs?: number) {
  let now = startMs;
  const context = contextAt(() => now, new Patience(fixedMs));
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

describe('a wait that is on', () => {
  it('becomes longer with every answer that took long, to the deadline at most', () => {
    let now = 1000;
    const patience = new Patience();
    const limits = contextAt(() => now, patience).limits('http');
    expect(limits.timeoutMs).toBe(5000);
    now = 6000;
    expect(limits.moreMs?.(5000)).toBe(0);
    patience.succeeded(4000);
    expect(limits.moreMs?.(5000)).toBe(11_000);
    now = 29_000;
    expect(limits.moreMs?.(5000)).toBe(1000);
  });

  it('stays as long as somebody asked for it to be', () => {
    const patience = new Patience(3000);
    const limits = contextAt(() => 1000, patience).limits('http');
    patience.succeeded(4000);
    expect(limits.moreMs?.(3000)).toBe(0);
  });
});
