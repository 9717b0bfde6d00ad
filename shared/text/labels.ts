import type { Certainty } from '../domain/cause.ts';
import type { FailureWord } from '../domain/failure.ts';
import type { Layer } from '../domain/layer.ts';
import type { CheckOutcome } from '../domain/outcome.ts';
import type { SettingSource } from '../domain/setting.ts';
import type { TargetRole } from '../domain/target.ts';
import type { Phase } from '../domain/target-report.ts';
import type { Text } from '../domain/text.ts';
import type { Verdict } from '../domain/verdict.ts';
import { FAILURE_WORDS } from './ui/failure-words.ts';
import { LAYER_WORDS, PHASE_WORDS, ROLE_WORDS } from './ui/layer-words.ts';
import { CERTAINTY_WORDS, STATE_WORDS } from './ui/outcome-words.ts';

/** Every word of a closed vocabulary, in every language: a missing one does not compile. */
type Labels<Word extends string> = Readonly<Record<Word, Text>>;

export const VERDICT_LABELS: Labels<Verdict> = {
  broken: { 'zh-CN': '有故障', en: 'Broken' },
  degraded: { 'zh-CN': '能用，有隐患', en: 'Works, with warnings' },
  healthy: { 'zh-CN': '正常', en: 'Healthy' },
  incomplete: { 'zh-CN': '还不能下结论', en: 'Not decided' },
};

export const SETTING_SOURCE_LABELS: Labels<SettingSource> = {
  process: { 'zh-CN': '当前终端的环境变量', en: 'this terminal' },
  user: { 'zh-CN': '用户环境变量', en: 'user variable' },
  machine: { 'zh-CN': '系统环境变量', en: 'machine variable' },
  goenv: { 'zh-CN': 'go env -w 写入', en: 'go env -w' },
  goroot: { 'zh-CN': '随 Go 安装（go.env）', en: 'go.env of the installation' },
  default: { 'zh-CN': 'Go 的默认值', en: 'default of Go' },
};

// The words of the wizard, so that command line, reports and screens say the same.
export const CERTAINTY_LABELS: Labels<Certainty> = CERTAINTY_WORDS;
export const LAYER_LABELS: Labels<Layer> = LAYER_WORDS;
export const CHECK_OUTCOME_LABELS: Labels<CheckOutcome> = STATE_WORDS;
export const PHASE_LABELS: Labels<Phase> = PHASE_WORDS;
export const FAILURE_LABELS: Labels<FailureWord> = FAILURE_WORDS;

/** The wizard shows a dash for `other`; text read without the table needs a word. */
export const TARGET_ROLE_LABELS: Labels<TargetRole> = { ...ROLE_WORDS, other: { 'zh-CN': '其他', en: 'Other' } };
