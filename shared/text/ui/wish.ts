import type { Phrases } from './phrases.ts';

/** A change that a person wished for in one of the tools. */
export const wishWords = {
  planning: { 'zh-CN': '正在用 go 试一试……', en: 'Trying it with go…' },
  willChange: { 'zh-CN': '将要做的改动', en: 'What will be changed' },
  keepOld: { 'zh-CN': '先不改', en: 'Not now' },
  kept: { 'zh-CN': '已修改，但 go 还是下载不了', en: 'Changed, but go still cannot download' },
  undo: { 'zh-CN': '撤销', en: 'Undo' },
  died: {
    'zh-CN': '改到一半时后台程序停止了。原值有记录，可以在历史记录里还原。',
    en: 'The background program stopped halfway. The old value is on record: undo it in History.',
  },
} satisfies Phrases;
