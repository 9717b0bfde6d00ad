import { describe, expect, it } from 'vitest';
import { Patience } from '../../../../electron/engine/patience.ts';

describe('patience', () => {
  it.each([
    ['nothing has succeeded yet', [], 5000],
    ['everything was fast', [20, 900], 5000],
    ['the slowest success counts, not the last', [2000, 30], 8000],
    ['just at the floor', [1250], 5000],
    ['just above it', [1251], 5004],
  ])('is max(5 s, 4 × the slowest success): %s', (_, successes, expected) => {
    const patience = new Patience();
    for (const ms of successes) patience.succeeded(ms);
    expect(patience.timeoutMs()).toBe(expected);
  });

  it('is what the user asked for, however slow the line', () => {
    const patience = new Patience(700);
    patience.succeeded(9000);
    expect(patience.timeoutMs()).toBe(700);
  });

  it('takes silence for a sign later where answers have taken their time', () => {
    const patience = new Patience();
    patience.succeeded(300);
    expect(patience.silenceMs(3000)).toBe(3000);
    patience.succeeded(5600);
    expect(patience.silenceMs(3000)).toBe(22_400);
  });
});
