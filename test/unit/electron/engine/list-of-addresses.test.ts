import { describe, expect, it, vi } from 'vitest';
import { EvidenceShelf } from '../../../../electron/engine/evidence-shelf.ts';
import { success } from '../../../../shared/domain/failure.ts';
import { targetOf } from './bench.ts';
import { each, once, start } from './probe-run.ts';

const COUNT = 300;
/** So many are looked at at once, see run-probes.ts. */
const PLACES = 24;

const mirror = targetOf('mirror.example');
const listed = Array.from({ length: COUNT }, (_, i) => targetOf(`t${i}.example`, { role: 'other' }));
const source = once(async () => ({ targets: [mirror, ...listed] }));

/** Records one operation a target. */
const looks = (read?: (target: string) => unknown) =>
  each(async (_inputs, context, target) => {
    await context.record(
      { operation: 'test.look', input: { url: target.url }, command: `look ${target.url}`, show: (value) => value },
      async () => success('seen'),
    );
    return read?.(target.id);
  });

async function run(options: Parameters<typeof start>[1] = {}) {
  const held: number[] = [];
  const { output, done } = start(
    { 'test/source': source, 'test/looks': looks(), 'test/again': looks() },
    { targetSource: source, settled: () => held.push(output.evidence.length), ...options },
  );
  await done;
  return { output, held };
}

describe('a list of addresses', () => {
  it('holds evidence about those only that are being looked at; the rest is on the shelf, and nothing is lost', async () => {
    const shelf = new EvidenceShelf();
    const { output, held } = await run({ shelf });
    expect(held).toHaveLength(2 * (COUNT + 1) + 1);
    expect(Math.max(...held)).toBeLessThanOrEqual(2 * (PLACES + 1));
    expect(output.evidence.map(({ input }) => input)).toEqual([{ url: mirror.url }, { url: mirror.url }]);
    expect(shelf.size).toBe(2 * COUNT);
    const urls = [...shelf.all()].map(({ input }) => (input as { url: string }).url);
    expect(new Set(urls)).toEqual(new Set(listed.map(({ url }) => url)));
    expect(output.findings.filter(({ code }) => code === 'test.data')).toHaveLength(2 * (COUNT + 1) + 1);
  });

  it('keeps all of it where there is no shelf', async () => {
    const { output } = await run();
    expect(output.evidence).toHaveLength(2 * (COUNT + 1));
  });

  it('is not read by what runs once: nothing is concluded from it', async () => {
    const read = looks((id) => id);
    const all = vi.fn(async (_inputs: Record<string, unknown>) => 1);
    const { done } = start(
      { 'test/source': source, 'test/read': read, 'test/all': once(all, { read }) },
      { targetSource: source },
    );
    await done;
    expect(all.mock.calls[0]?.[0]).toMatchObject({ read: [{ target: mirror, data: mirror.id }] });
    expect(all.mock.calls[0]?.[0]['read']).toHaveLength(1);
  });
});
