import { describe, expect, it } from 'vitest';
import { leaderIsCertain, rankMirrors, secondsPerModule, spreadOf } from '../../../../shared/mirrors/rank-mirrors.ts';
import { mirror } from './mirrors.ts';

const order = (...reports: Parameters<typeof rankMirrors>[0]) => rankMirrors(reports).map(({ url }) => url);

describe('the ranking', () => {
  it('puts correctness before speed: the fastest liar is last', () => {
    const liar = mirror('https://liar.example', { verdict: 'wrong', warmMs: [1, 1, 1], bytesPerSecond: [1e9] });
    const slow = mirror('https://slow.example', { warmMs: [900, 900, 900], bytesPerSecond: [1e4] });
    const lacking = mirror('https://lacking.example', { verdict: 'limited' });
    expect(order(liar, lacking, slow)).toEqual([slow, lacking, liar].map(({ url }) => url));
  });

  it('is the same for the same measurements, whichever came first', () => {
    const [a, b] = [mirror('https://a.example'), mirror('https://b.example')];
    expect(order(b, a)).toEqual(order(a, b));
  });

  it('weighs first bytes and throughput together: four requests and a MiB', () => {
    const speed = { warmMs: spreadOf([100]), bytesPerSecond: spreadOf([1 << 20]) };
    expect(secondsPerModule(speed)).toBeCloseTo(1.4);
    expect(secondsPerModule({ ...speed, bytesPerSecond: null })).toBeNull();
    expect(secondsPerModule({ ...speed, bytesPerSecond: spreadOf([0]) })).toBeNull();
  });
});

describe('the spread', () => {
  it('is median, smallest and largest', () => {
    expect(spreadOf([3, 1, 2])).toEqual({ median: 2, min: 1, max: 3 });
    expect(spreadOf([4, 1, 2, 3])).toEqual({ median: 2.5, min: 1, max: 4 });
    expect(spreadOf([])).toBeNull();
  });
});

describe('another round', () => {
  const fast = mirror('https://fast.example', { warmMs: [10, 12], bytesPerSecond: [9e6, 1e7] });

  it('is saved once the worst of the leader beats the best of all others', () => {
    expect(leaderIsCertain([fast, mirror('https://far.example', { warmMs: [400, 500] })])).toBe(true);
  });

  it('is needed while measurements overlap', () => {
    const near = mirror('https://near.example', { warmMs: [11, 13], bytesPerSecond: [8e6, 1e7] });
    expect(leaderIsCertain([fast, near])).toBe(false);
  });

  it('is not needed for mirrors of a lower grade', () => {
    const lacking = mirror('https://lacking.example', { verdict: 'limited', warmMs: [1], bytesPerSecond: [1e9] });
    expect(leaderIsCertain([fast, lacking])).toBe(true);
    expect(leaderIsCertain([])).toBe(true);
  });
});
