import type { Phrases } from './phrases.ts';

/** A protection that a person insists on switching off for a while. */
export const guardedWords = {
  open: {
    'zh-CN': '一定要暂时关闭校验数据库？',
    en: 'Do you insist on switching the checksum database off for a while?',
  },
  lead: {
    'zh-CN': '多数情况用不着：下载不了时先做一次检查；私有模块用 GOPRIVATE。',
    en: 'It is seldom needed: if downloads fail, run a check first; for private modules there is GOPRIVATE.',
  },
  risk: {
    'zh-CN': '风险：关闭期间第一次下载的模块没有人核对，被换过也看不出来，还会写进 go.sum，以后一直算数。',
    en: 'The risk: modules downloaded for the first time meanwhile are compared with nothing. A swapped one is not noticed, and go.sum takes it for good.',
  },
  back: {
    'zh-CN': '到时间自动恢复。那时如果本程序没有在运行，就在下一次启动时恢复。',
    en: 'It is taken back by itself when the time is over; if this program does not run then, when it is started next.',
  },
  howLong: { 'zh-CN': '关闭多久', en: 'For how long' },
  minutes: {
    'zh-CN': ({ minutes }: { minutes: number }) => `${minutes} 分钟`,
    en: ({ minutes }: { minutes: number }) => `${minutes} minutes`,
  },
  type: {
    'zh-CN': ({ words }: { words: string }) => `清楚风险、确实要这样做，请输入 ${words}`,
    en: ({ words }: { words: string }) => `If you know the risk and insist, type ${words}`,
  },
  show: { 'zh-CN': '先看改动', en: 'Show the change' },
  inForce: {
    'zh-CN': ({ time }: { time: string }) => `校验数据库暂时关闭，${time} 自动恢复。在那之前不能做别的修复。`,
    en: ({ time }: { time: string }) =>
      `The checksum database is switched off until ${time}, and then comes back by itself. Other repairs wait for it.`,
  },
  endNow: { 'zh-CN': '马上恢复', en: 'Switch it on now' },
} satisfies Phrases;
