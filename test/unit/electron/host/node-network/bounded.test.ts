import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Limits } from '../../../../../electron/host/network.ts';
import { bounded } from '../../../../../electron/host/node-network/bounded.ts';
import { success } from '../../../../../shared/domain/failure.ts';

const signal = new AbortController().signal;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** How a wait ended that is answered after `answerMs`, and after how many milliseconds. */
async function waited(limits: Omit<Limits, 'signal'>, answerMs: number): Promise<string> {
  const start = performance.now();
  const waiting = bounded<string>({ ...limits, signal }, (settle) => {
    const timer = setTimeout(() => settle(success('answered')), answerMs);
    return () => clearTimeout(timer);
  });
  const ended = waiting.then((outcome) => {
    const what = outcome.ok ? outcome.value : `${outcome.failure.word}: ${outcome.failure.detail}`;
    return `${what} after ${Math.round(performance.now() - start)}`;
  });
  await vi.advanceTimersByTimeAsync(60_000);
  return ended;
}

describe('a bounded wait', () => {
  it('ends at its time', async () => {
    expect(await waited({ timeoutMs: 5000 }, 6000)).toBe('timed-out: no answer within 5000 ms after 5000');
    expect(await waited({ timeoutMs: 5000 }, 4000)).toBe('answered after 4000');
  });

  it('goes on where answers were seen to take longer since it began', async () => {
    const moreMs = (waitedMs: number) => 16_000 - waitedMs;
    expect(await waited({ timeoutMs: 5000, moreMs }, 12_000)).toBe('answered after 12000');
    expect(await waited({ timeoutMs: 5000, moreMs }, 20_000)).toBe('timed-out: no answer within 16000 ms after 16000');
  });
});
