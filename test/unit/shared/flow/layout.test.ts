import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Chart, ChartNode } from '../../../../shared/flow/chart.ts';
import { CHARTS } from '../../../../shared/flow/charts/charts.ts';
import { type ChartLayout, layoutChart } from '../../../../shared/flow/layout.ts';
import { placeOnLine } from '../../../../shared/flow/layout-place.ts';
import type { PlacedNode } from '../../../../shared/flow/layout-routes.ts';

const SIZE = { width: 120, height: 46 };

function node(id: string, row?: string): ChartNode {
  const text = { 'zh-CN': id, en: id };
  return {
    id,
    title: text,
    question: text,
    about: text,
    probes: [],
    causes: [],
    ...(row === undefined ? {} : { row }),
  };
}

function chart(nodes: readonly ChartNode[], edges: readonly (readonly [string, string])[]): Chart {
  const text = { 'zh-CN': '', en: '' };
  return { id: 'test', title: text, question: text, nodes, edges: edges.map(([from, to]) => ({ from, to })) };
}

function at(layout: ChartLayout, id: string): PlacedNode {
  const placed = layout.nodes.find((candidate) => candidate.node.id === id);
  if (!placed) throw new Error(id);
  return placed;
}

function overlap(a: PlacedNode, b: PlacedNode): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function expectSound(drawn: Chart, layout: ChartLayout): void {
  expect(layout.nodes).toHaveLength(drawn.nodes.length);
  expect(layout.edges).toHaveLength(drawn.edges.length);
  layout.nodes.forEach((a, index) => {
    expect(a.x).toBeGreaterThanOrEqual(0);
    expect(a.x + a.width).toBeLessThanOrEqual(layout.width + 1);
    expect(a.y + a.height).toBeLessThanOrEqual(layout.height);
    for (const b of layout.nodes.slice(index + 1)) expect(overlap(a, b), `${a.node.id} ${b.node.id}`).toBe(false);
  });
  for (const { edge, points, sideways } of layout.edges) {
    if (sideways) expect(at(layout, edge.from).y).toBe(at(layout, edge.to).y);
    else expect(points.map(({ y }) => y)).toEqual(points.map(({ y }) => y).sort((a, b) => a - b));
  }
}

describe('layout', () => {
  it.each(CHARTS.map((drawn) => [drawn.id, drawn] as const))(
    'draws %s without overlaps, edges downwards',
    (_id, drawn) => {
      expectSound(
        drawn,
        layoutChart(drawn, () => SIZE),
      );
    },
  );

  it('is stable', () => {
    for (const drawn of CHARTS) {
      expect(layoutChart(drawn, () => SIZE)).toEqual(layoutChart(drawn, () => SIZE));
    }
  });

  it('stacks a chain on one axis', () => {
    const layout = layoutChart(
      chart(
        [node('a'), node('b'), node('c')],
        [
          ['a', 'b'],
          ['b', 'c'],
        ],
      ),
      () => SIZE,
    );
    expect(new Set(layout.nodes.map(({ x }) => x)).size).toBe(1);
    expect(at(layout, 'a').y).toBeLessThan(at(layout, 'b').y);
  });

  it('sets a fork symmetrically below its start', () => {
    const layout = layoutChart(
      chart(
        [node('a'), node('b'), node('c')],
        [
          ['a', 'b'],
          ['a', 'c'],
        ],
      ),
      () => SIZE,
    );
    expect(at(layout, 'b').x + at(layout, 'c').x).toBe(2 * at(layout, 'a').x);
  });

  it('keeps a row side by side, in order', () => {
    const row = [node('a', 'r'), node('b', 'r'), node('c', 'r')];
    const layout = layoutChart(
      chart(row, [
        ['a', 'b'],
        ['b', 'c'],
      ]),
      () => SIZE,
    );
    expect(layout.nodes.map(({ y }) => y)).toEqual([0, 0, 0]);
    expect(layout.nodes.map(({ node: { id } }) => id)).toEqual(['a', 'b', 'c']);
    expect(layout.edges.every(({ sideways }) => sideways)).toBe(true);
  });

  it('leads a long edge past what lies between', () => {
    const drawn = chart(
      [node('a'), node('b'), node('c')],
      [
        ['a', 'b'],
        ['b', 'c'],
        ['a', 'c'],
      ],
    );
    const layout = layoutChart(drawn, () => SIZE);
    const long = layout.edges.find(({ edge }) => edge.from === 'a' && edge.to === 'c');
    const b = at(layout, 'b');
    const passing = long?.points.slice(1, -1) ?? [];
    expect(passing).toHaveLength(2);
    for (const { x } of passing) expect(x < b.x || x > b.x + b.width).toBe(true);
  });

  it('refuses a cycle and an unknown node', () => {
    expect(() =>
      layoutChart(
        chart(
          [node('a'), node('b')],
          [
            ['a', 'b'],
            ['b', 'a'],
          ],
        ),
        () => SIZE,
      ),
    ).toThrow('cycle');
    expect(() => layoutChart(chart([node('a')], [['a', 'x']]), () => SIZE)).toThrow('unknown node');
  });

  it('draws any acyclic chart soundly', () => {
    const anyChart = fc.integer({ min: 2, max: 9 }).chain((count) =>
      fc
        .uniqueArray(
          fc.tuple(fc.nat(count - 1), fc.nat(count - 1)).filter(([a, b]) => a < b),
          {
            maxLength: 14,
            selector: ([a, b]) => `${a}-${b}`,
          },
        )
        .map((pairs) =>
          chart(
            Array.from({ length: count }, (_, index) => node(`n${index}`)),
            pairs.map(([a, b]) => [`n${a}`, `n${b}`] as const),
          ),
        ),
    );
    fc.assert(
      fc.property(anyChart, (drawn) =>
        expectSound(
          drawn,
          layoutChart(drawn, () => SIZE),
        ),
      ),
      { numRuns: 200 },
    );
  });
});

describe('placing on a line', () => {
  it('grants wishes that do not collide', () => {
    const wishes = [10, 200].map((centre) => ({ centre, width: 50, weight: 1 }));
    expect(placeOnLine(wishes, 10)).toEqual([10, 200]);
  });

  it('parts colliding ones evenly, and by weight', () => {
    const same = { centre: 100, width: 50, weight: 1 };
    expect(placeOnLine([same, same], 10)).toEqual([70, 130]);
    const [light, heavy] = placeOnLine([{ ...same, weight: 0.001 }, same], 10);
    expect(heavy).toBeCloseTo(100, 0);
    expect(light).toBeCloseTo(40, 0);
  });
});
