import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Admission } from '../../../../electron/engine/admission.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const HOLD_MS = 500;

function gate(places: number) {
  const cancel = new AbortController();
  const admission = new Admission(places, HOLD_MS, cancel.signal);
  const entered: string[] = [];
  const leave = new Map<string, () => void>();
  const come = (name: string) =>
    void admission.enter().then((left) => {
      entered.push(name);
      leave.set(name, left);
    });
  const settle = () => vi.advanceTimersByTimeAsync(0);
  return { admission, cancel, come, entered, leave, settle };
}

describe('so many at once', () => {
  it('lets in as many as there are places, and the next one when one leaves', async () => {
    const { admission, come, entered, leave, settle } = gate(2);
    for (const name of ['a', 'b', 'c', 'd']) come(name);
    await settle();
    expect(entered).toEqual(['a', 'b']);
    expect(admission.waiting).toBe(2);
    leave.get('a')?.();
    leave.get('a')?.();
    await settle();
    expect(entered).toEqual(['a', 'b', 'c']);
  });

  it('does not count one that has waited for long', async () => {
    const { come, entered } = gate(1);
    come('silent');
    come('next');
    await vi.advanceTimersByTimeAsync(HOLD_MS - 1);
    expect(entered).toEqual(['silent']);
    await vi.advanceTimersByTimeAsync(1);
    expect(entered).toEqual(['silent', 'next']);
  });

  it('keeps nobody waiting after a cancel', async () => {
    const { cancel, come, entered, settle } = gate(1);
    for (const name of ['a', 'b', 'c']) come(name);
    cancel.abort();
    come('d');
    await settle();
    expect(entered.toSorted()).toEqual(['a', 'b', 'c', 'd']);
  });
});
