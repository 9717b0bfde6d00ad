import type { Phrases } from './phrases.ts';

export const checking = {
  title: { 'zh-CN': '正在检查', en: 'Checking' },
  starting: { 'zh-CN': '正在启动检查…', en: 'Starting…' },
  chart: { 'zh-CN': '检查步骤', en: 'Steps' },
  waterfall: { 'zh-CN': '模块代理和服务', en: 'Module proxies and services' },
  waterfallEmpty: {
    'zh-CN': '读完设置后，这里会列出要连接的地址',
    en: 'Addresses appear here once the settings are read',
  },
  waitingFor: {
    'zh-CN': ({ what, most }: { what: string; most: string }) => `正在等：${what}，最多再等 ${most}`,
    en: ({ what, most }: { what: string; most: string }) => `Waiting for: ${what}, ${most} at most`,
  },
  and: { 'zh-CN': '、', en: ', ' },
  more: {
    'zh-CN': ({ all }: { all: number; rest: number }) => `等 ${all} 项`,
    en: ({ rest }: { all: number; rest: number }) => ` and ${rest} more`,
  },
  finishing: { 'zh-CN': '正在汇总结果…', en: 'Putting the results together…' },
  elapsed: {
    'zh-CN': ({ time }: { time: string }) => `已用 ${time}`,
    en: ({ time }: { time: string }) => `${time} so far`,
  },
  progress: {
    'zh-CN': ({ done, all }: { done: number; all: number }) => `完成 ${done}/${all} 项`,
    en: ({ done, all }: { done: number; all: number }) => `${done} of ${all} checks done`,
  },
  cancel: { 'zh-CN': '取消', en: 'Cancel' },
  firstVerdict: { 'zh-CN': '已经找到原因，其余检查还在进行', en: 'Already found; the rest goes on' },
  announceStarted: { 'zh-CN': '检查已开始', en: 'The check has started' },
  announceVerdict: {
    'zh-CN': ({ headline }: { headline: string }) => `找到原因：${headline}`,
    en: ({ headline }: { headline: string }) => `Found: ${headline}`,
  },
  announceCancelled: { 'zh-CN': '检查已取消', en: 'The check was cancelled' },
  announceDone: { 'zh-CN': '检查完成', en: 'The check is done' },
  announceDied: { 'zh-CN': '检查意外中断', en: 'The check was interrupted' },
} satisfies Phrases;
