import type { Phrases } from './phrases.ts';

export const waterfall = {
  name: { 'zh-CN': '地址', en: 'Address' },
  time: { 'zh-CN': '用时', en: 'Time' },
  state: { 'zh-CN': '结果', en: 'Result' },
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
