import { describe, expect, it } from 'vitest';
import { measure } from '../../../../shared/ipc/measure.ts';

function nest(depth: number): unknown {
  return depth === 0 ? 1 : { deeper: nest(depth - 1) };
}

describe('measure', () => {
  it('counts values, characters, keys and slots', () => {
    // object 1, key 4, string 1 + 5, key 4, array 1 + 2 slots, two numbers 2
    const message = { text: 'hello', list: [1, 2] };
    expect(measure(message, 20)).toBe('fits');
    expect(measure(message, 19)).toBe('too-large');
  });

  it('lets plain data through, also without a prototype', () => {
    for (const plain of [null, undefined, true, 1, '', [], {}, Object.create(null), [{ a: [null] }]])
      expect(measure(plain, 100)).toBe('fits');
  });

  it.each([
    ['date', new Date()],
    ['map', new Map()],
    ['set', new Set()],
    ['buffer', new Uint8Array(4)],
    ['array buffer', new ArrayBuffer(4)],
    ['regular expression', /a/u],
    ['error', new Error('no')],
    ['class', new (class Own {})()],
    ['bigint', 1n],
    ['function', () => 1],
    ['symbol', Symbol('s')],
  ])('takes no %s', (_name, value) => {
    expect(measure({ value }, 100)).toBe('not-plain');
  });

  it('ends on cycles and on depth without recursion of its own', () => {
    const cycle: { self?: unknown } = {};
    cycle.self = cycle;
    expect(measure(cycle, 1_000_000)).toBe('not-plain');
    expect(measure(nest(40), 1000)).toBe('fits');
    expect(measure(nest(5000), 1_000_000)).toBe('not-plain');
  });

  it('refuses a sparse array by its length, without walking it', () => {
    const sparse: unknown[] = [];
    sparse.length = 4_000_000_000;
    expect(measure([sparse], 1_000_000)).toBe('too-large');
  });
});
