import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { driveInWorld } from '../e2e/in-world.ts';
import type { ReadByPerson } from './drive-release.ts';

/** What people read where the net is broken like this. Written out: these are the sentences. */
const WORLDS = [
  ['proxy-dead', '代理没有在运行', 'The proxy is not running', false],
  // Round trips of 600 ms: the check lasts long enough to be cut off in its midst.
  ['healthy-slow', '能正常下载 Go 模块', 'Go modules download fine', true],
] as const;

describe('the released program in a lab world', () => {
  it.each(WORLDS)(
    '%s: the window says it, whether its engine was killed on the way or not',
    async (world, chinese, english, kill) => {
      const driver = join(import.meta.dirname, 'drive-release.ts');
      const read = await driveInWorld<ReadByPerson>(world, driver, { kill });
      expect(read).toMatchObject({ headlines: { 'zh-CN': chinese, en: english }, language: 'en' });
    },
  );
});
