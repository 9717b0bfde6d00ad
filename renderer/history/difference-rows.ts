import type { Setting } from '../../shared/domain/setting.ts';
import { PHASES, type TargetReport } from '../../shared/domain/target-report.ts';
import type { Language } from '../../shared/domain/text.ts';
import type { Difference } from '../../shared/report/compare-runs.ts';
import { SETTING_SOURCE_LABELS } from '../../shared/text/labels.ts';
import { formatMs } from '../../shared/text/ui/duration.ts';
import { FAILURE_WORDS } from '../../shared/text/ui/failure-words.ts';
import { comparison } from '../../shared/text/ui/history.ts';
import { PHASE_SHORT_WORDS } from '../../shared/text/ui/layer-words.ts';
import { TARGET_WORDS } from '../../shared/text/ui/outcome-words.ts';
import type { Say } from '../text/use-text.ts';
import { shortUrl } from '../ui/target-view.ts';
import { totalMs } from '../ui/waterfall-scale.ts';

/** A difference in words. */
export interface DifferenceRow {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

export function goRow({ before, after }: Difference<string>, say: Say): DifferenceRow {
  const absent = say(comparison.absent);
  return { name: 'go', before: before || absent, after: after || absent };
}

export function settingRow({ key, before, after }: Difference<Setting>, say: Say): DifferenceRow {
  const words = (setting: Setting | null): string =>
    setting
      ? `${setting.value || say(comparison.unset)}\n${say(SETTING_SOURCE_LABELS[setting.source])}`
      : say(comparison.absent);
  return { name: key, before: words(before), after: words(after) };
}

export function targetRow(
  { key, before, after }: Difference<TargetReport>,
  language: Language,
  say: Say,
): DifferenceRow {
  const words = (target: TargetReport | null): string => {
    if (!target) return say(comparison.absent);
    const phase = PHASES.find((name) => target.phases[name].failure);
    const failure = phase && target.phases[phase].failure;
    if (phase && failure) return `${say(PHASE_SHORT_WORDS[phase])} ${say(FAILURE_WORDS[failure])}`;
    const word = say(TARGET_WORDS[target.verdict]);
    return target.verdict === 'not-reached' ? word : `${word} ${formatMs(totalMs(target), language)}`;
  };
  return { name: shortUrl((after ?? before)?.url ?? key), before: words(before), after: words(after) };
}
