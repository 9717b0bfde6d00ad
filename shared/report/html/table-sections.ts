import type { Report } from '../../domain/report.ts';
import type { Language } from '../../domain/text.ts';
import { downloadSummary, reportWords, WALK_REASONS, WALK_STATUS } from '../report-words.ts';
import { html, type Markup } from './markup.ts';
import { stateIcon } from './state-mark.ts';

const WALK_STATES = { serves: 'ok', next: 'warn', stops: 'fail', 'not-reached': 'skipped' } as const;

/** The GOPROXY list as go walks it. */
export function walkSection({ walk }: Report, language: Language): Markup | null {
  if (walk.length === 0) return null;
  const words = reportWords;
  const rows = walk.map(
    ({ entry, separator, status, why, wouldServe }) =>
      html`<tr class="${status === 'not-reached' ? 'faint' : ''}"><td><code>${entry}</code>${separator === '' ? null : html`<b class="separator">${separator}</b>`}</td><td class="line nowrap">${stateIcon(WALK_STATES[status], 14)} ${WALK_STATUS[status][language]}</td><td>${WALK_REASONS[why]?.[language] ?? why}${status === 'not-reached' && wouldServe && html` <span class="chip">${words.wouldServe[language]}</span>`}</td></tr>`,
  );
  return html`<section><h2>${words.walk[language]}</h2><div class="card scroll"><table><thead><tr><th>${words.entry[language]}</th><th>${words.outcome[language]}</th><th>${words.reason[language]}</th></tr></thead><tbody>${rows}</tbody></table></div></section>`;
}

/** What the real `go` made of it. */
export function downloadSection({ goRun }: Report, language: Language): Markup | null {
  if (!goRun) return null;
  const { command, errors, exitCode } = goRun;
  const summary = downloadSummary[language](goRun);
  return html`<section><h2>${reportWords.download[language]}</h2><div class="card"><div class="line">${stateIcon(exitCode === 0 ? 'ok' : 'fail')} ${summary}</div><pre class="command">${command}</pre>${
    errors.length > 0 && html`<pre class="quote">${errors.join('\n')}</pre>`
  }</div></section>`;
}
