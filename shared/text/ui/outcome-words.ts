import type { Certainty } from '../../domain/cause.ts';
import type { ProbeState } from '../../domain/session.ts';
import type { TargetReport } from '../../domain/target-report.ts';
import type { Text } from '../../domain/text.ts';

/** The word beside each state's shape and colour. */
export const STATE_WORDS: Readonly<Record<ProbeState, Text>> = {
  waiting: { 'zh-CN': '等待', en: 'Waiting' },
  running: { 'zh-CN': '检查中', en: 'Checking' },
  ok: { 'zh-CN': '正常', en: 'OK' },
  warn: { 'zh-CN': '注意', en: 'Warning' },
  fail: { 'zh-CN': '不通过', en: 'Fails' },
  skipped: { 'zh-CN': '跳过', en: 'Skipped' },
  'timed-out': { 'zh-CN': '超时', en: 'Timed out' },
  crashed: { 'zh-CN': '检查出错', en: 'Check crashed' },
};

/** A failure that only follows from another one. */
export const CONSEQUENCE_WORD: Text = { 'zh-CN': '受牵连', en: 'Affected' };

export const CERTAINTY_WORDS: Readonly<Record<Certainty, Text>> = {
  confirmed: { 'zh-CN': '已确认', en: 'Confirmed' },
  likely: { 'zh-CN': '很可能', en: 'Likely' },
  possible: { 'zh-CN': '可能', en: 'Possible' },
};

/** What the certainty words promise, shown on hover and focus. */
export const CERTAINTY_MEANINGS: Readonly<Record<Certainty, Text>> = {
  confirmed: {
    'zh-CN': '做过对照测试：如果不是这个原因，结果会不一样。',
    en: 'A control was measured that would have come out differently under any other cause.',
  },
  likely: {
    'zh-CN': '现象都指向它，但缺一项对照，不能完全排除别的可能。',
    en: 'Everything points to it, but one control is missing.',
  },
  possible: {
    'zh-CN': '解释得通，证据还不够。',
    en: 'It would explain what we saw; the evidence is thin.',
  },
};

export const TARGET_WORDS: Readonly<Record<TargetReport['verdict'], Text>> = {
  ok: { 'zh-CN': '正常', en: 'OK' },
  slow: { 'zh-CN': '慢', en: 'Slow' },
  failed: { 'zh-CN': '不通', en: 'Fails' },
  'not-reached': { 'zh-CN': '未测', en: 'Not tried' },
};
