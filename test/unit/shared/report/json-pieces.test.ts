import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chunksOf, jsonPieces } from '../../../../shared/report/json-pieces.ts';

describe('JSON in pieces', () => {
  it.each([0, 2])('is what JSON.stringify makes of it, indented by %i', (indent) => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        expect([...jsonPieces(value, indent)].join('')).toBe(JSON.stringify(value, null, indent));
      }),
    );
  });

  it.each([0, 2])('is the same for what lies deeper than pieces go, indented by %i', (indent) => {
    const value = {
      report: { evidence: [{ id: 'e1', result: { names: ['a', { deep: [1, []] }] } }], none: {}, empty: [] },
    };
    expect([...jsonPieces(value, indent)].join('')).toBe(JSON.stringify(value, null, indent));
  });

  it('leaves out what is undefined, and a list has null there', () => {
    const value = { a: undefined, b: [undefined, 1], c: { d: undefined } };
    expect([...jsonPieces(value, 2)].join('')).toBe(JSON.stringify(value, null, 2));
  });

  it('takes what is made while it is written for a list', () => {
    const list = function* (count: number) {
      for (let i = 0; i < count; i += 1) yield { id: i };
    };
    const whole = { result: { evidence: [{ id: 0 }, { id: 1 }], none: [] } };
    for (const indent of [0, 2]) {
      const value = { result: { evidence: list(2), none: list(0) } };
      expect([...jsonPieces(value, indent)].join('')).toBe(JSON.stringify(whole, null, indent));
    }
  });

  it('has no piece with more than one element of a list', () => {
    const value = { evidence: Array.from({ length: 100 }, (_, i) => ({ id: `e${i}` })) };
    for (const piece of jsonPieces(value, 0)) expect(piece.length).toBeLessThan(20);
  });

  it('is put together to a few writes', () => {
    const pieces = Array.from({ length: 1000 }, (_, i) => `${i},`);
    const chunks = [...chunksOf(pieces, 500)];
    expect(chunks.join('')).toBe(pieces.join(''));
    expect(chunks.length).toBeLessThan(10);
  });
});
