import { describe, expect, it } from 'vitest';
import { mirrorsWords } from '../../shared/text/ui/mirrors.ts';
import type { ReadMirrors } from './drive-mirrors.ts';
import { driveInWorld } from './in-world.ts';

describe('the Mirrors tool', () => {
  it('compares, uses the recommended list, proves it with go, and takes it back', async () => {
    const read = await driveInWorld<ReadMirrors>('healthy-mirrors-of-all-kinds', 'drive-mirrors.ts');
    expect(read.compared).toContain('goproxy.cn');
    expect(read.willChange).toContain('GOPROXY');
    expect(read.switched).toContain(mirrorsWords.switched['zh-CN']);
    const { before, switched, undone } = read.goproxy;
    expect(switched).toMatch(/^https:\/\/(?:goproxy\.cn|proxy\.golang\.org)\|.*,direct$/u);
    expect(switched).not.toContain('tencent');
    expect(switched).not.toBe(before);
    expect(undone).toBe(before);
    expect(read.printed).not.toMatch(/TypeError|ReferenceError|Unhandled/u);
  });
});
