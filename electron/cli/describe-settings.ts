import { problemText } from '../../shared/diagnosis/settings-view/problem-text.ts';
import {
  type SettingRow,
  type SettingState,
  type SettingsFacts,
  settingsView,
} from '../../shared/diagnosis/settings-view/settings-view.ts';
import { underlined } from '../../shared/report/underlined.ts';
import { columnsOf } from '../../shared/text/columns.ts';
import { SETTING_SOURCE_LABELS } from '../../shared/text/labels.ts';
import { settingMeaning } from '../../shared/text/settings/setting-meanings.ts';
import type { Terminal } from './terminal.ts';
import { padded, plain, wrapped } from './text-columns.ts';

const WORDS = {
  'zh-CN': {
    title: 'Go 的设置',
    from: '来自',
    hides: '盖住了',
    empty: '（空）',
    unset: '没有设置，用 Go 的默认值：',
  },
  en: {
    title: 'Go settings',
    from: 'from',
    hides: 'hides',
    empty: '(empty)',
    unset: 'Not set, Go has its defaults: ',
  },
} as const;
const MARKS: Readonly<Record<SettingState, string>> = { ok: '✓', note: '·', warning: '!', error: '✕', unset: '–' };
/** The longest usual name, `GO111MODULE`, and the mark before it. */
const INDENT = 14;

/** Every setting that somebody set or Go has a value for, as a table for people; narrow terminals get shorter lines. */
export function describeSettings(facts: SettingsFacts, terminal: Terminal): string {
  const { language, color } = terminal;
  const words = WORDS[language];
  const rows = settingsView(facts);
  const unset = rows.filter(({ state }) => state === 'unset').map(({ name }) => name);
  const title = color ? `\u001b[1m${words.title}\u001b[0m` : words.title;
  const width = Math.max(30, terminal.columns - 1);
  const blocks = rows.filter(({ state }) => state !== 'unset').map((row) => block(row, terminal, width).join('\n'));
  const rest = unset.length > 0 ? wrapped(`${words.unset}${unset.join(', ')}`, width).join('\n') : '';
  return `\n${[title, ...blocks, rest].filter((part) => part !== '').join('\n\n')}\n`;
}

function block(row: SettingRow, { language }: Terminal, width: number): readonly string[] {
  const words = WORDS[language];
  const beside = width >= 60 && columnsOf(row.name) <= INDENT - 3;
  const indent = ' '.repeat(beside ? INDENT : 4);
  const room = width - indent.length;
  const lines = (text: string, hang = '') =>
    wrapped(plain(text), room - hang.length).map((line, index) => `${indent}${index === 0 ? '' : hang}${line}`);
  const at = (source: SettingRow['source'], where?: string) =>
    `${SETTING_SOURCE_LABELS[source][language]}${where ? ` · ${where}` : ''}`;
  const value = row.value === '' ? [words.empty] : underlined(row.segments, room);
  const head = `${MARKS[row.state]} ${row.name}`;
  const first = beside ? [`${padded(head, INDENT)}${value[0] ?? ''}`] : [head, `${indent}${value[0] ?? ''}`];
  const meaning = settingMeaning(row.name, row.value, language);
  return [
    ...first,
    ...value.slice(1).map((line) => `${indent}${line}`),
    ...row.problems.flatMap((problem) => lines(`${MARKS[problem.severity]} ${problemText(problem, language)}`, '  ')),
    ...(meaning === '' ? [] : lines(meaning)),
    ...lines(`${words.from} ${at(row.source, row.where)}`, '  '),
    ...row.shadows.flatMap((s) => lines(`${words.hides} ${s.value || words.empty} · ${at(s.source, s.where)}`, '  ')),
  ];
}
