/** One figure of a bench. */
export interface Measurement {
  readonly name: string;
  readonly value: number;
  /** `x` is a ratio of two figures of the same run. */
  readonly unit: 'ms' | 'x' | 'MiB';
  /** What it may be at most, where that is promised. */
  readonly most?: number;
}

/** The middle one; of an even number of values, the mean of both. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  if (low === undefined || high === undefined) throw new Error('nothing was measured');
  return (low + high) / 2;
}
