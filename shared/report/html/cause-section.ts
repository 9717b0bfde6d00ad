import type { Report, ReportCause } from '../../domain/report.ts';
import type { Language } from '../../domain/text.ts';
import { probeTitle } from '../../flow/probe-title.ts';
import { goSays } from '../../text/go-says.ts';
import { subjectText } from '../../text/subject-words.ts';
import { LAYER_WORDS } from '../../text/ui/layer-words.ts';
import { CERTAINTY_MEANINGS, CERTAINTY_WORDS, STATE_WORDS } from '../../text/ui/outcome-words.ts';
import { reportWords } from '../report-words.ts';
import { shortAddress, targetOutcome, targetState } from '../target-words.ts';
import { evidenceItem } from './evidence-section.ts';
import { html, type Markup } from './markup.ts';
import { stateIcon } from './state-mark.ts';

/** One root cause: what, how sure, what go prints, what to do, and why we think so. */
export function causeSection(cause: ReportCause, report: Report, language: Language): Markup {
  const state = cause.severity === 'error' ? 'fail' : 'warn';
  return html`<article class="card cause ${state === 'fail' ? 'bad' : 'wary'}">
<header>${stateIcon(state, 22)}<div><h3>${cause.headline}</h3><p class="about">${LAYER_WORDS[cause.layer][language]} · <code>${subjectText(cause.subject, language)}</code> · <code class="code">${cause.code}</code></p></div>
<span class="chip" title="${CERTAINTY_MEANINGS[cause.certainty][language]}">${CERTAINTY_WORDS[cause.certainty][language]}</span></header>
<p class="summary">${cause.summary}</p>${cause.detail === '' ? null : html`<p class="detail">${cause.detail}</p>`}
${cause.goMessage === undefined ? null : html`<h4>${goSays(cause)[language]}</h4><pre class="quote">${cause.goMessage}</pre>`}
${cause.advice === '' ? null : html`<div class="advice"><h4>${reportWords.advice[language]}</h4><p>${cause.advice}</p></div>`}
${why(cause, report, language)}${follows(cause, report, language)}</article>`;
}

/** A remark in one line. */
export function remarkItem(cause: ReportCause): Markup {
  return html`<li><strong>${cause.headline}</strong> <code class="code">${cause.code}</code><br>${cause.summary}</li>`;
}

function why(cause: ReportCause, report: Report, language: Language): Markup | null {
  const byId = new Map(report.evidence.map((item) => [item.id, item]));
  const measured = cause.evidence.flatMap((id) => byId.get(id) ?? []);
  const controls = cause.controls ?? [];
  if (measured.length + controls.length === 0) return null;
  const compared = controls.map((control) => {
    const item = byId.get(control);
    return item ? evidenceItem(item, language) : controlItem(control, report, language);
  });
  return html`<details><summary>${reportWords.why[language]}</summary>
${measured.length > 0 && html`<h4>${reportWords.measured[language]}</h4><ul class="evidence">${measured.map((item) => evidenceItem(item, language))}</ul>`}
${compared.length > 0 && html`<h4>${reportWords.compared[language]}</h4><ul class="evidence">${compared}</ul>`}</details>`;
}

/** A control may be a whole service that was tried, or a thing named in words. */
function controlItem(control: string, report: Report, language: Language): Markup {
  const target = report.targets.find(({ id, url }) => id === control || url === control);
  if (!target) return html`<li>${control}</li>`;
  return html`<li class="line">${stateIcon(targetState(target, false), 14)} ${shortAddress(target.url)} <span class="quiet">${targetOutcome(target, language)}</span></li>`;
}

function follows({ explains }: ReportCause, { findings }: Report, language: Language): Markup | null {
  const symptoms = findings.filter(({ id, outcome }) => explains.includes(id) && outcome !== 'ok');
  if (symptoms.length === 0) return null;
  const items = symptoms.map(
    ({ probe, subject, outcome }) =>
      html`<li class="line">${stateIcon(outcome, 14)} ${probeTitle(probe)?.[language] ?? probe} <span class="quiet">${subject} · ${STATE_WORDS[outcome][language]}</span></li>`,
  );
  return html`<details><summary>${reportWords.follows[language]} (${symptoms.length})</summary><ul class="evidence">${items}</ul></details>`;
}
