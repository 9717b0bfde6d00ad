import { describe, expect, it } from 'vitest';
import { ending } from '../../shared/text/ui/repair.ts';
import type { ReadRepair } from './drive-repair.ts';
import { driveInWorld } from './in-world.ts';

describe('a repair by one click', () => {
  it.each(['goproxy-no-fallthrough'])('in the world %s is proven by a real download, and undone', async (world) => {
    const read = await driveInWorld<ReadRepair>(world, 'drive-repair.ts', { world });
    expect(read.offered).toContain('GOPROXY');
    expect(read.solved).toContain('go mod download');
    expect(read.solved).toContain(ending.changed['zh-CN']);
    expect(read.printed).not.toMatch(/TypeError|ReferenceError|Unhandled/u);
  });
});
