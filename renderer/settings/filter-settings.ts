import type { SettingRow } from '../../shared/diagnosis/settings-view/settings-view.ts';

export const SETTING_FILTERS = ['set', 'problems', 'all'] as const;

/** `set`: somebody gave it a value; `problems`: something is wrong with it. */
export type SettingFilter = (typeof SETTING_FILTERS)[number];

/** The settings to be shown: of a kind, and with a word in name or value. */
export function filterSettings(
  rows: readonly SettingRow[],
  filter: SettingFilter,
  word: string,
): readonly SettingRow[] {
  const wanted = word.trim().toLowerCase();
  return rows.filter((row) => {
    const { name, value, source, problems, shadows } = row;
    const wrong = problems.some(({ severity }) => severity !== 'note');
    const isSet = wrong || shadows.length > 0 || (source !== 'default' && source !== 'goroot');
    const fits = filter === 'all' || (filter === 'problems' ? wrong : isSet);
    return fits && (wanted === '' || `${name} ${value}`.toLowerCase().includes(wanted));
  });
}
