import type { Phrases } from './phrases.ts';

export const history = {
  title: { 'zh-CN': '历史记录', en: 'History' },
  lead: {
    'zh-CN': '每次检查的结论都留在这台电脑上。打开一次看当时的诊断，或勾选两次做对比。',
    en: 'What every check found, kept on this computer. Open one to read its diagnosis, or tick two to compare them.',
  },
  loading: { 'zh-CN': '正在读取历史记录…', en: 'Reading history…' },
  empty: { 'zh-CN': '还没有检查过', en: 'Nothing has been checked yet' },
  emptyHint: {
    'zh-CN': '检查一次之后，这里会按时间列出每次的结论。',
    en: 'After the first check its result appears here, and every later one above it.',
  },
  open: {
    'zh-CN': ({ time }: { time: string }) => `打开 ${time} 的检查`,
    en: ({ time }: { time: string }) => `Open the check of ${time}`,
  },
  tick: {
    'zh-CN': ({ time }: { time: string }) => `选中 ${time} 的检查来对比`,
    en: ({ time }: { time: string }) => `Compare the check of ${time}`,
  },
  compare: { 'zh-CN': '对比这两次', en: 'Compare these two' },
  compareHint: { 'zh-CN': '勾选两次检查来对比', en: 'Tick two checks to compare them' },
  more: {
    'zh-CN': ({ count }: { count: number }) => `另有 ${count} 个原因`,
    en: ({ count }: { count: number }) => (count === 1 ? '1 more cause' : `${count} more causes`),
  },
  took: {
    'zh-CN': ({ time }: { time: string }) => `用时 ${time}`,
    en: ({ time }: { time: string }) => `took ${time}`,
  },
  notKept: { 'zh-CN': '未保存', en: 'Not kept' },
  unkept: {
    'zh-CN': ({ why }: { why: string }) =>
      `这次检查没能存入历史记录（${why}），关闭程序后就没有了。需要的话请先保存报告。`,
    en: ({ why }: { why: string }) =>
      `This check could not be kept in history (${why}) and is gone when the program closes. Save the report if you need it.`,
  },
  unreadable: {
    'zh-CN': ({ count }: { count: number }) => `有 ${count} 条记录读不出来，文件已原样留在文件夹里。`,
    en: ({ count }: { count: number }) =>
      count === 1
        ? 'One record cannot be read; its file is left in the folder as it is.'
        : `${count} records cannot be read; their files are left in the folder as they are.`,
  },
  backToList: { 'zh-CN': '返回历史记录', en: 'Back to history' },
  readOnly: {
    'zh-CN': ({ time }: { time: string }) => `这是 ${time} 的记录，只供查看`,
    en: ({ time }: { time: string }) => `A record of ${time}, to look at only`,
  },
} satisfies Phrases;

export const comparison = {
  title: { 'zh-CN': '两次检查的对比', en: 'Two checks compared' },
  earlier: { 'zh-CN': '较早', en: 'Earlier' },
  later: { 'zh-CN': '较晚', en: 'Later' },
  same: { 'zh-CN': '两次的结论完全一样', en: 'Both checks found the same' },
  sameHint: {
    'zh-CN': '原因、设置和各个服务的连接情况都没有变化，只有耗时不同。',
    en: 'Causes, settings and the ways to all services are alike; only times differ.',
  },
  appeared: { 'zh-CN': '新出现的', en: 'Appeared' },
  gone: { 'zh-CN': '已消失的', en: 'Gone' },
  stayed: { 'zh-CN': '仍然存在的', en: 'Still there' },
  settings: { 'zh-CN': '变了的设置', en: 'Changed settings' },
  targets: { 'zh-CN': '变了的服务', en: 'Services that changed' },
  go: { 'zh-CN': 'Go 版本', en: 'Go version' },
  name: { 'zh-CN': '名称', en: 'Name' },
  before: { 'zh-CN': '之前', en: 'Before' },
  after: { 'zh-CN': '之后', en: 'After' },
  absent: { 'zh-CN': '没有', en: 'not there' },
  unset: { 'zh-CN': '（空）', en: '(empty)' },
} satisfies Phrases;
