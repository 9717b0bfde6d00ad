import { defineRemedy } from '../../define-remedy.ts';
import { PROGRAM_LINES } from '../../edit.ts';

/**
 * Windows forgets the answers that it keeps: forged ones, and those of a proxy program that is gone, stay there for as long as they
 * say. Needs no administrator. Source: windows.md 3, `ipconfig /flushdns`.
 */
export default defineRemedy<Record<never, never>>({
  name: { 'zh-CN': '清空 Windows 的 DNS 缓存', en: 'Empty the DNS cache of Windows' },
  fixes: ['dns.fake-ip-stale', 'dns.poisoned'],
  risk: 'safe',
  order: 70,
  reads: (_cause, { platform }) => (platform === 'windows' ? {} : null),
  plan: () => ({
    params: {},
    edits: [{ place: 'program', run: { does: 'flush-dns' } }],
    command: PROGRAM_LINES['flush-dns'],
  }),
  text: {
    'zh-CN': {
      title: () => '清空 Windows 的 DNS 缓存',
      detail: () => 'Windows 会把记住的回答都忘掉，再重新询问。什么设置都不改，也没有东西需要还原。',
    },
    en: {
      title: () => 'Empty the DNS cache of Windows',
      detail: () =>
        'Windows forgets the answers that it keeps and asks again. No setting is changed, so there is nothing to put back.',
    },
  },
});
