import { describe, expect, it } from 'vitest';
import { allEvidence, EvidenceShelf } from '../../../../electron/engine/evidence-shelf.ts';
import type { Evidence } from '../../../../shared/domain/evidence.ts';

const piece = (n: number): Evidence => ({
  id: `e${n}`,
  probe: 'test/looks',
  operation: 'test.look',
  startMs: n,
  endMs: n + 1,
  input: { name: `代理 ${n}` },
  command: `look ${n}`,
});
const pieces = (count: number) => Array.from({ length: count }, (_, i) => piece(i));

describe('the shelf', () => {
  it('gives back what was put, in order, and holds few pieces unpacked', () => {
    const shelf = new EvidenceShelf();
    for (let i = 0; i < 1000; i += 1) {
      shelf.put([piece(2 * i), piece(2 * i + 1)]);
      expect(shelf.unpacked).toBeLessThan(256);
    }
    shelf.put([]);
    expect(shelf.size).toBe(2000);
    expect([...shelf.all()]).toEqual(pieces(2000));
    // Once more: nothing is used up.
    expect([...shelf.all()]).toHaveLength(2000);
  });

  it('finds pieces by their ids, packed or not', () => {
    const shelf = new EvidenceShelf();
    shelf.put(pieces(300));
    shelf.put([piece(300)]);
    expect(shelf.find(new Set(['e7', 'e300', 'e999']))).toEqual([piece(7), piece(300)]);
    expect(shelf.find(new Set())).toEqual([]);
  });

  it('adds to a result what that does not hold, each piece once', () => {
    const shelf = new EvidenceShelf();
    shelf.put(pieces(4));
    const ids = [...allEvidence({ evidence: [piece(9), piece(2)] }, shelf)].map(({ id }) => id);
    expect(ids).toEqual(['e9', 'e2', 'e0', 'e1', 'e3']);
    expect([...allEvidence({ evidence: [piece(1)] })]).toEqual([piece(1)]);
  });
});
