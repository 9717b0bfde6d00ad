import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'vitest';
import { ending, undo } from '../../shared/text/ui/repair.ts';
import gosumMissing from '../lab/worlds/gosum-missing.world.ts';
import type { ReadProject } from './drive-project.ts';
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

describe.concurrent('a repair by one click', () => {
  it.for(WORLDS)('in the world %s is proven by a real download, and undone', async ([world, names], { expect }) => {
    const read = await driveInWorld<ReadRepair>(world, 'drive-repair.ts', { world });
    expect(read.offered).toContain(names);
    expect(read.solved).toContain('go mod download');
    expect(read.solved).toContain(ending.changed['zh-CN']);
    expect(read.undone).toContain(undo.done['zh-CN']);
    expect(read.printed).not.toMatch(/TypeError|ReferenceError|Unhandled/u);
  });

  it('of a project whose folder has spaces, &, % and Chinese in its name', async ({ expect }) => {
    const top = mkdtempSync(join(tmpdir(), 'gomod-doctor-'));
    const project = join(top, '李 雷', 'go & 100% %PATH%', '项目');
    try {
      mkdirSync(project, { recursive: true });
      const files = Object.entries(gosumMissing.client?.project ?? {});
      for (const [name, content] of files) writeFileSync(join(project, name), content);
      const read = await driveInWorld<ReadProject>('gosum-missing', 'drive-project.ts', { project });
      expect(read.offered).toContain(join(project, 'go.sum'));
      expect(read.goSum).toContain('github.com/google/uuid v1.1.1 h1:');
      for (const [name, content] of files) expect(readFileSync(join(project, name), 'utf8')).toBe(content);
    } finally {
      rmSync(top, { recursive: true, force: true });
    }
  });
});
