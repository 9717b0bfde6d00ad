import type { TextOver } from '../../domain/text.ts';
import type { Phrases } from './phrases.ts';

/** The Mirrors tool. */
export const mirrorsWords = {
  title: { 'zh-CN': '镜像', en: 'Mirrors' },
  lead: {
    'zh-CN': '先确认每个模块镜像（module proxy）给的内容是对的，再比速度。只问内置的公开模块，不会提到你的模块。',
    en: 'First whether each module proxy serves the right content, then how fast. Only built-in public modules are asked for, never yours.',
  },
  emptyTitle: { 'zh-CN': '这台电脑该用哪个镜像？', en: 'Which mirror should this computer use?' },
  emptyHint: {
    'zh-CN': '大约需要十几秒、几十 MiB 流量。什么都不会改动。',
    en: 'It takes some ten seconds and some ten MiB. Nothing is changed.',
  },
  start: { 'zh-CN': '比较镜像', en: 'Compare mirrors' },
  again: { 'zh-CN': '再比一次', en: 'Compare again' },
  cancel: { 'zh-CN': '停止', en: 'Stop' },
  running: { 'zh-CN': '正在比较……', en: 'Comparing…' },
  finished: { 'zh-CN': '镜像比较完成', en: 'The comparison is finished' },
  died: { 'zh-CN': '比较中断了，可以再试一次。', en: 'The comparison broke off; please try again.' },
  recommended: { 'zh-CN': '建议', en: 'Recommended' },
  nothing: { 'zh-CN': '没有可以推荐的', en: 'Nothing to recommend' },
  inUse: { 'zh-CN': '现在用的就是它', en: 'In use already' },
  use: { 'zh-CN': '使用它', en: 'Use this' },
  useRecommended: { 'zh-CN': '使用建议的镜像', en: 'Use the recommended list' },
  apply: { 'zh-CN': '切换', en: 'Switch' },
  switching: { 'zh-CN': '正在切换，并真正下载一次来验证……', en: 'Switching, and downloading for real to prove it…' },
  switched: { 'zh-CN': '已切换，go 能下载', en: 'Switched, and go downloads' },
  notSwitched: { 'zh-CN': '没有切换成', en: 'Not switched' },
  backToList: { 'zh-CN': '回到比较结果', en: 'Back to the comparison' },
  own: { 'zh-CN': '正在使用', en: 'In use' },
  company: { 'zh-CN': '公司指定', en: 'Your company' },
  list: { 'zh-CN': '全部镜像', en: 'All mirrors' },
  checks: { 'zh-CN': '逐项结果', en: 'Each check' },
  ownTitle: { 'zh-CN': '自己的镜像', en: 'Mirrors of your own' },
  ownHint: {
    'zh-CN': '公司或学校的镜像，会和公共镜像一起比较。',
    en: 'Of your company or school; compared together with the public ones.',
  },
  ownLabel: { 'zh-CN': '镜像地址', en: 'Address of the mirror' },
  addOwn: { 'zh-CN': '添加', en: 'Add' },
  forget: { 'zh-CN': '移除', en: 'Remove' },
  firstByte: { 'zh-CN': '首字节', en: 'First byte' },
  throughput: { 'zh-CN': '下载速度', en: 'Throughput' },
  spread: { 'zh-CN': '波动范围', en: 'Spread' },
} satisfies Phrases;

export const MIRRORS_COST: TextOver<{ seconds: string; mebibytes: string }> = {
  'zh-CN': ({ seconds, mebibytes }) => `用时 ${seconds} 秒，下载 ${mebibytes} MiB`,
  en: ({ seconds, mebibytes }) => `${seconds} s, ${mebibytes} MiB downloaded`,
};

export const MIRRORS_EARLY: TextOver<object> = {
  'zh-CN': () => '名次已定，提前结束了测速。',
  en: () => 'The ranking was certain, so the measurement ended early.',
};

/** How the comparison before ended, for the screen before the next one. */
export const MIRRORS_LAST: TextOver<{ when: string; recommended: string | null }> = {
  'zh-CN': ({ when, recommended }) =>
    recommended === null ? `上次比较（${when}）没有可以推荐的。` : `上次比较（${when}）建议：${recommended}`,
  en: ({ when, recommended }) =>
    recommended === null
      ? `The last comparison (${when}) had nothing to recommend.`
      : `The last comparison (${when}) recommended ${recommended}`,
};

/** Mebibytes a second, for a bar's label. */
export const MIRROR_RATE: TextOver<{ median: string; min: string; max: string }> = {
  'zh-CN': ({ median, min, max }) => `${median} MiB/s（${min}–${max}）`,
  en: ({ median, min, max }) => `${median} MiB/s (${min}–${max})`,
};
