import { describe, expect, it, vi } from 'vitest';
import { openLink } from '../../../../../electron/app/window/open-link.ts';
import { LANGUAGES } from '../../../../../shared/domain/text.ts';
import { LINKS } from '../../../../../shared/ipc/links.ts';

describe('openLink', () => {
  it('opens https pages of known hosts only, inside China reachable ones for Chinese', async () => {
    const opened: string[] = [];
    const shell = { openExternal: vi.fn(async (address: string) => void opened.push(address)) };
    for (const link of LINKS) for (const language of LANGUAGES) await openLink(shell, link, language);
    expect(opened).toHaveLength(LINKS.length * LANGUAGES.length);
    for (const address of opened) expect(address).toMatch(/^https:\/\/(?:golang\.google\.cn|go\.dev|git-scm\.com)\//u);
    opened.length = 0;
    await openLink(shell, 'go-download', 'zh-CN');
    expect(opened).toEqual(['https://golang.google.cn/dl/']);
  });
});
