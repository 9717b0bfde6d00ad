import type { Json } from '../../domain/json.ts';
import type { Report } from '../../domain/report.ts';
import type { Language } from '../../domain/text.ts';
import { compactJson } from '../../text/ui/compact-json.ts';
import { formatMs } from '../../text/ui/duration.ts';
import { FAILURE_WORDS } from '../../text/ui/failure-words.ts';
import { reportWords } from '../report-words.ts';
import { html, type Markup } from './markup.ts';
import { stateIcon } from './state-mark.ts';

type Evidence = Report['evidence'][number];

/** A person reads a line; the report as JSON has everything. */
const LINE = 400;

/** What came of an operation, in one line. */
export function evidenceResult({ failure, result }: Evidence, language: Language): string {
  if (!failure) return compactJson((result ?? null) as Json, LINE);
  const word = FAILURE_WORDS[failure.word][language];
  return failure.detail === undefined ? word : compactJson(`${word} · ${failure.detail}`, LINE);
}

/** One operation: what was done, what came of it, and the command that shows the same. */
export function evidenceItem(item: Evidence, language: Language): Markup {
  const { operation, input, startMs, endMs, command, failure } = item;
  return html`<li><div class="line">${stateIcon(failure ? 'fail' : 'ok', 14)} <b>${operation}</b> <span class="quiet grow">${compactJson(input as Json, LINE)}</span> <span class="quiet number">${formatMs(endMs - startMs, language)}</span></div>
<p class="found">${evidenceResult(item, language)}</p>${command === '' ? null : html`<pre class="command" title="${reportWords.tryIt[language]}">${command}</pre>`}</li>`;
}

/** Everything that was measured, folded. */
export function evidenceSection({ evidence }: Report, language: Language): Markup | null {
  if (evidence.length === 0) return null;
  return html`<section><details class="all"><summary><h2>${reportWords.evidence[language]} (${evidence.length})</h2></summary>
<p class="quiet">${reportWords.evidenceHint[language]}</p><ul class="evidence card">${evidence.map((item) => evidenceItem(item, language))}</ul></details></section>`;
}
