import { expect, it } from 'vitest';
import { goSettings } from '../../shared/text/ui/go-settings.ts';
import type { ReadSetting } from './drive-setting.ts';
import { driveInWorld } from './in-world.ts';

it('a setting is changed in the tool: previewed, proven by a real download, and undone', async () => {
  const value = 'https://goproxy.cn|https://goproxy.io,direct';
  const read = await driveInWorld<ReadSetting>('healthy-goproxy-cn', 'drive-setting.ts', { name: 'GOPROXY', value });
  expect(read.before).toContain('https://goproxy.cn');
  expect(read.before).not.toContain('|');
  expect(read.preview).toContain(value);
  expect(read.preview).toContain('go env -w');
  expect(read.after).toContain(goSettings.applied['zh-CN']);
  expect(read.undone).toBe(read.before);
  expect(read.printed).not.toMatch(/TypeError|ReferenceError|Unhandled/u);
});
