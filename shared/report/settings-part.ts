import { problemText } from '../diagnosis/settings-view/problem-text.ts';
import { type SettingsFacts, settingsView } from '../diagnosis/settings-view/settings-view.ts';
import type { Report } from '../domain/report.ts';
import type { Language } from '../domain/text.ts';
import { settingMeaning } from '../text/settings/setting-meanings.ts';

/** The settings of a run as reports hold them: with what they mean, and what is wrong with them to the very char. */
export function settingsPart(facts: SettingsFacts, language: Language): Report['settings'] {
  return settingsView(facts).map(({ name, value, source, where, shadows, problems }) => ({
    name,
    value,
    source,
    ...(where === undefined ? {} : { where }),
    shadows: [...shadows],
    meaning: settingMeaning(name, value, language),
    problems: problems.map((problem) => ({
      code: problem.code,
      severity: problem.severity,
      text: problemText(problem, language),
      marks: [...problem.marks],
      ...(problem.cause === undefined ? {} : { cause: problem.cause }),
    })),
  }));
}
