import type { Shell } from 'electron';
import type { Language } from '../../../shared/domain/text.ts';
import type { LinkId } from '../../../shared/ipc/links.ts';

/** golang.google.cn is the Go project's own mirror inside China, where go.dev cannot be relied on. */
const ADDRESSES: Readonly<Record<LinkId, Readonly<Record<Language, string>>>> = {
  'go-download': { 'zh-CN': 'https://golang.google.cn/dl/', en: 'https://go.dev/dl/' },
  'go-modules-reference': { 'zh-CN': 'https://golang.google.cn/ref/mod', en: 'https://go.dev/ref/mod' },
  'go-environment-variables': {
    'zh-CN': 'https://golang.google.cn/ref/mod#environment-variables',
    en: 'https://go.dev/ref/mod#environment-variables',
  },
  'go-private-modules': {
    'zh-CN': 'https://golang.google.cn/ref/mod#private-modules',
    en: 'https://go.dev/ref/mod#private-modules',
  },
  'go-checksum-database': {
    'zh-CN': 'https://golang.google.cn/ref/mod#checksum-database',
    en: 'https://go.dev/ref/mod#checksum-database',
  },
  'git-download': { 'zh-CN': 'https://git-scm.com/downloads', en: 'https://git-scm.com/downloads' },
};

/** Opens a page of the closed list in the person's browser; no other address ever reaches the operating system. */
export async function openLink(shell: Pick<Shell, 'openExternal'>, link: LinkId, language: Language): Promise<void> {
  await shell.openExternal(ADDRESSES[link][language]);
}
