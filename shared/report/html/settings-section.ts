import type { Report } from '../../domain/report.ts';
import type { Language } from '../../domain/text.ts';
import { SETTING_SOURCE_LABELS } from '../../text/labels.ts';
import { goSettings } from '../../text/ui/go-settings.ts';
import { segmentsOfSetting, splitSettings } from '../report-parts.ts';
import { reportWords as words } from '../report-words.ts';
import { html, type Markup } from './markup.ts';
import { stateIcon } from './state-mark.ts';

type Setting = Report['settings'][number];

const STATES = { error: 'fail', warning: 'warn', note: 'skipped' } as const;

/** Every setting with its source, what it means, what it hides, and what is wrong with it, to the very character. */
export function settingsSection(report: Report, language: Language): Markup | null {
  const { set, unset } = splitSettings(report);
  if (set.length + unset.length === 0) return null;
  const heads = [words.name, words.value, words.from, words.remark].map((text) => html`<th>${text[language]}</th>`);
  const rows = set.map((setting) => settingRow(setting, language));
  return html`<section><h2>${words.settings[language]}</h2><div class="card scroll"><table><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table>${
    unset.length > 0 &&
    html`<p class="quiet below">${words.unsetNames[language]}${language === 'zh-CN' ? '：' : ': '}${unset.join(', ')}</p>`
  }</div></section>`;
}

function settingRow(setting: Setting, language: Language): Markup {
  const { name, value, source, where, shadows, meaning, problems = [] } = setting;
  const label = (from: Setting['source']) => SETTING_SOURCE_LABELS[from][language];
  const drawn = segmentsOfSetting(setting).map(({ shown, mark }) =>
    mark === null ? shown : html`<mark class="${mark}">${shown}</mark>`,
  );
  const remarks = [
    ...problems.map(
      ({ severity, text }) => html`<div class="problem">${stateIcon(STATES[severity], 14)} ${text}</div>`,
    ),
    meaning && html`<div>${meaning}</div>`,
    ...shadows.map((shadow) => {
      const hidden = shadow.value || words.unset[language];
      return html`<div>${goSettings.shadows[language]({ source: label(shadow.source), value: hidden })}</div>`;
    }),
  ];
  return html`<tr><th scope="row">${name}</th><td><code>${value === '' ? words.unset[language] : drawn}</code></td><td>${label(source)}${where && html`<div class="quiet where">${where}</div>`}</td><td class="quiet">${remarks}</td></tr>`;
}
