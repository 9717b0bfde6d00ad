import type { Phrases } from './phrases.ts';

export const waterfall = {
  harmless: {
    'zh-CN': '灰色的地址连不上，但 go 用不到它们，或者有别的办法，不影响下载。',
    en: 'The grey addresses cannot be reached, but go does not need them or has another way: downloads are not affected.',
  },
  running: { 'zh-CN': '进行中', en: 'Trying' },
  phase: {
    'zh-CN': ({ name, ms }: { name: string; ms: string }) => `${name} ${ms}`,
    en: ({ name, ms }: { name: string; ms: string }) => `${name} ${ms}`,
  },
  phaseFailed: {
    'zh-CN': ({ name, why }: { name: string; why: string }) => `${name}：${why}`,
    en: ({ name, why }: { name: string; why: string }) => `${name}: ${why}`,
  },
} satisfies Phrases;
