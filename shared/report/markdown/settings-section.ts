import type { Report } from '../../domain/report.ts';
import type { Language } from '../../domain/text.ts';
import { SETTING_SOURCE_LABELS } from '../../text/labels.ts';
import { goSettings } from '../../text/ui/go-settings.ts';
import { segmentsOfSetting, splitSettings } from '../report-parts.ts';
import { reportWords as words } from '../report-words.ts';
import { underlined } from '../underlined.ts';
import { block, code, plain, table } from './inline.ts';

type Setting = Report['settings'][number];

const MARKS = { error: '✕', warning: '!', note: '·' } as const;
/** A block in a ticket is cut or scrolls beyond this. */
const COLUMNS = 100;

/** Every setting that is set as a table; below it what is wrong, the values underlined to the character. */
export function settingsSection(report: Report, language: Language): string {
  const { set } = splitSettings(report);
  if (set.length === 0) return '';
  const titles = [words.name, words.value, words.from, words.remark].map((title) => title[language]);
  const rows = set.map((setting) => settingRow(setting, language));
  return [`## ${words.settings[language]}`, table(titles, rows), ...set.flatMap(problemsOf)].join('\n\n');
}

function settingRow({ name, value, source, where, shadows, meaning }: Setting, language: Language): readonly string[] {
  const label = (from: Setting['source']) => SETTING_SOURCE_LABELS[from][language];
  const hidden = shadows.map((shadow) =>
    goSettings.shadows[language]({ source: label(shadow.source), value: shadow.value || words.unset[language] }),
  );
  const remarks = [meaning ?? '', ...hidden].filter((remark) => remark !== '');
  return [
    plain(name),
    value === '' ? plain(words.unset[language]) : code(value),
    where === undefined ? label(source) : `${label(source)} ${code(where)}`,
    plain(remarks.join(language === 'zh-CN' ? '；' : '; ')),
  ];
}

function problemsOf(setting: Setting): readonly string[] {
  const { name, problems = [] } = setting;
  if (problems.length === 0) return [];
  const list = problems.map(({ severity, text }) => `- ${MARKS[severity]} ${plain(text)}`);
  const segments = segmentsOfSetting(setting);
  const isMarked = segments.some(({ mark }) => mark !== null);
  return [
    `**${plain(name)}**`,
    list.join('\n'),
    ...(isMarked ? [block(underlined(segments, COLUMNS).join('\n'))] : []),
  ];
}
