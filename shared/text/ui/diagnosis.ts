import type { Phrases } from './phrases.ts';

export const diagnosis = {
  broken: {
    'zh-CN': ({ count, time }: { count: number; time: string }) => `找到 ${count} 个根本原因，用时 ${time}`,
    en: ({ count, time }: { count: number; time: string }) =>
      count === 1 ? `One root cause, found in ${time}` : `${count} root causes, found in ${time}`,
  },
  degraded: {
    'zh-CN': ({ count, time }: { count: number; time: string }) => `能下载，但有 ${count} 处要注意，用时 ${time}`,
    en: ({ count, time }: { count: number; time: string }) =>
      count === 1
        ? `Downloads work, with one warning, found in ${time}`
        : `Downloads work, with ${count} warnings, found in ${time}`,
  },
  path: { 'zh-CN': '问题出在哪一步', en: 'Where it breaks' },
  showChart: { 'zh-CN': '看流程图', en: 'Show the flowchart' },
  advice: { 'zh-CN': '怎么办', en: 'What to do' },
  why: { 'zh-CN': '为什么这么判断？', en: 'Why do we think so?' },
  measured: { 'zh-CN': '我们测到的', en: 'What we measured' },
  compared: { 'zh-CN': '与它对照的', en: 'What we compared it with' },
  tryIt: { 'zh-CN': '自己验证', en: 'See for yourself' },
  raw: { 'zh-CN': '原始数据', en: 'Raw data' },
  noEvidence: { 'zh-CN': '这次检查没有留下原始记录。', en: 'This run kept no records.' },
  consequences: {
    'zh-CN': ({ count }: { count: number }) => `还会导致 ${count} 个现象`,
    en: ({ count }: { count: number }) =>
      count === 1 ? 'One more symptom follows from it' : `${count} more symptoms follow from it`,
  },
  again: { 'zh-CN': '再检查一次', en: 'Check again' },
  advisory: { 'zh-CN': '顺便一提', en: 'By the way' },
  home: { 'zh-CN': '返回首页', en: 'Back to start' },
} satisfies Phrases;

export const chat = {
  cause: {
    'zh-CN': ({ index, headline, certainty }: { index: number; headline: string; certainty: string }) =>
      `原因 ${index}（${certainty}）：${headline}`,
    en: ({ index, headline, certainty }: { index: number; headline: string; certainty: string }) =>
      `Cause ${index} (${certainty}): ${headline}`,
  },
  advice: { 'zh-CN': '怎么办：', en: 'What to do: ' },
  prints: { 'zh-CN': 'go 打印：', en: 'go prints: ' },
  willPrint: { 'zh-CN': 'go 将会打印（推算）：', en: 'go will print (predicted): ' },
  verify: { 'zh-CN': '验证命令：', en: 'To verify: ' },
  footer: {
    'zh-CN': ({ version, go, os }: { version: string; go: string; os: string }) =>
      `—— Go 模块医生 ${version}，${go}，${os}`,
    en: ({ version, go, os }: { version: string; go: string; os: string }) => `— gomod-doctor ${version}, ${go}, ${os}`,
  },
  note: { 'zh-CN': '备注：', en: 'Notes: ' },
  noGo: { 'zh-CN': '没有找到 go', en: 'no go found' },
  healthy: { 'zh-CN': '这台电脑能正常下载 Go 模块。', en: 'This computer can fetch Go modules.' },
  incomplete: { 'zh-CN': '没能得出确定的结论。', en: 'It could not be decided.' },
} satisfies Phrases;
