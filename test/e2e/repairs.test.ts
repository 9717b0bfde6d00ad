import { describe, expect, it } from 'vitest';
import { ending, undo } from '../../shared/text/ui/repair.ts';
import type { ReadRepair } from './drive-repair.ts';
import { driveInWorld } from './in-world.ts';

/** Worlds of every kind of place that a repair touches, and what the offer has to name. */
const WORLDS = [
  ['goproxy-no-fallthrough', 'GOPROXY'],
  ['goproxy-semicolon', 'GOPROXY'],
  ['env-shadowed', 'GOPROXY'],
  ['env-file-bom', 'go/env'],
  ['go111module-off', 'GO111MODULE'],
  ['goflags-unterminated', 'GOFLAGS'],
  ['gosumdb-invalid-profile', 'GOSUMDB'],
  ['gopath-relative', 'GOPATH'],
  ['hosts-override', '/etc/hosts'],
  ['cache-corrupt', 'github.com/google/uuid'],
  ['proxy-dead', 'HTTPS_PROXY'],
  // Two rounds: behind the dead proxy stands a blocked mirror.
  ['proxy-dead-leftovers', 'HTTPS_PROXY'],
] as const;

describe('a repair by one click', () => {
  it.each(WORLDS)('in the world %s is proven by a real download, and undone', async (world, names) => {
    const read = await driveInWorld<ReadRepair>(world, 'drive-repair.ts', { world });
    expect(read.offered).toContain(names);
    expect(read.solved).toContain('go mod download');
    expect(read.solved).toContain(ending.changed['zh-CN']);
    expect(read.undone).toContain(undo.done['zh-CN']);
    expect(read.printed).not.toMatch(/TypeError|ReferenceError|Unhandled/u);
  });
});
