import { describe, it } from 'vitest';
import type { ReadDiagnosis } from './drive-diagnosis.ts';
import { driveInWorld } from './in-world.ts';

/** What people read where the net is broken like this. Written out: these are the sentences. */
const WORLDS = [
  ['sni-reset', '镜像域名被拦截', 'The name is blocked', 'proxy.golang.org'],
  ['goproxy-no-fallthrough', '备用镜像轮不到', 'The next mirror is never asked', 'goproxy.io'],
  ['dns-poisoned', 'DNS 结果被篡改', 'DNS answers are forged', 'proxy.golang.org'],
  ['healthy-goproxy-cn', '能正常下载 Go 模块', 'Go modules download fine', 'goproxy.cn'],
] as const;

describe.concurrent('in a lab world', () => {
  it.for(WORLDS)('%s: the window names the cause', async ([world, chinese, english, about], { expect }) => {
    const read = await driveInWorld<ReadDiagnosis>(world, 'drive-diagnosis.ts', { world });
    expect(read.headlines).toEqual({ 'zh-CN': chinese, en: english });
    expect(read.text).toContain(about);
    expect(read.printed).not.toMatch(/TypeError|ReferenceError|Unhandled/u);
  });
});
