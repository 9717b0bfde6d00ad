import { describe, expect, it, vi } from 'vitest';
import { createBatch } from '../../../../shared/ipc/batch.ts';

describe('createBatch', () => {
  it('delivers what came within a frame together, in order, once', () => {
    const deliver = vi.fn();
    const frames: (() => void)[] = [];
    const batch = createBatch<number>(deliver, (run) => frames.push(run));
    batch.add(1);
    batch.add(2);
    expect(deliver).not.toHaveBeenCalled();
    frames.shift()?.();
    batch.add(3);
    frames.shift()?.();
    expect(deliver.mock.calls).toEqual([[[1, 2]], [[3]]]);
  });

  it('delivers at once on flush, and the late frame finds nothing', () => {
    const deliver = vi.fn();
    const frames: (() => void)[] = [];
    const batch = createBatch<number>(deliver, (run) => frames.push(run));
    batch.add(1);
    batch.flush();
    frames.shift()?.();
    expect(deliver.mock.calls).toEqual([[[1]]]);
  });

  it('never delivers more than the most at once', () => {
    const deliver = vi.fn();
    const batch = createBatch<number>(deliver, () => {}, 3);
    for (let i = 0; i < 7; i += 1) batch.add(i);
    expect(deliver.mock.calls).toEqual([[[0, 1, 2]], [[3, 4, 5]]]);
  });
});
