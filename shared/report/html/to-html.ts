import type { Report } from '../../domain/report.ts';
import type { SessionResult } from '../../domain/session.ts';
import type { Language } from '../../domain/text.ts';
import { moduleDownload } from '../../flow/charts/module-download.chart.ts';
import { formatMs } from '../../text/ui/duration.ts';
import { downloadChart, goWorks, splitCauses } from '../report-parts.ts';
import { reportTime } from '../report-time.ts';
import { reportWords, VERDICT_SENTENCES } from '../report-words.ts';
import { toReport } from '../to-report.ts';
import { causeSection, remarkItem } from './cause-section.ts';
import { evidenceSection } from './evidence-section.ts';
import { flowchartPicture } from './flowchart-picture.ts';
import { html, Markup } from './markup.ts';
import { productMark } from './product-mark.ts';
import { settingsSection } from './settings-section.ts';
import { stateIcon } from './state-mark.ts';
import { STYLE } from './style.ts';
import { downloadSection, walkSection } from './table-sections.ts';
import { waterfallPicture } from './waterfall-picture.ts';

/** Nothing may be loaded or run, whatever got into a report. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
const VERDICT_STATE = { broken: 'fail', degraded: 'warn', healthy: 'ok', incomplete: 'warn' } as const;

/**
 * A finished session as one HTML page that needs nothing else: no scripts, no fonts, no pictures from elsewhere.
 *
 * @param redacted was identity taken out of the session before?
 */
export function toHtml(result: SessionResult, language: Language, redacted: boolean): string {
  const report = toReport(result, language, redacted);
  const title = `${reportWords.title[language]} ${report.id}`;
  const page = html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer"><title>${title}</title>
<style>${new Markup(STYLE)}</style></head><body class="${goWorks(report) ? 'works' : ''}"><main>
<div class="brand">${productMark}<span><b>${reportWords.product[language]}</b> · ${reportWords.title[language]}</span></div>
${head(report, language)}${noteSection(report, language)}${causes(report, language)}
<section><h2>${(report.verdict === 'broken' ? reportWords.chart : reportWords.steps)[language]}</h2><div class="card scroll">${flowchartPicture(moduleDownload, downloadChart(result), language)}</div></section>
${report.targets.length > 0 && html`<section><h2>${reportWords.services[language]}</h2><div class="card scroll">${waterfallPicture(report.targets, language, goWorks(report))}</div></section>`}
${walkSection(report, language)}${downloadSection(report, language)}${settingsSection(report, language)}${evidenceSection(report, language)}
<footer>gomod-doctor ${report.tool.version} · ${report.tool.platform} · ${report.id}</footer></main></body></html>
`;
  return page.text;
}

function head(report: Report, language: Language): Markup {
  const { verdict, host, startedAt, durationMs, redacted, undecided = [] } = report;
  const count = splitCauses(report).main.length;
  const facts: readonly (readonly [string, string])[] = [
    [reportWords.made[language], reportTime(startedAt)],
    [reportWords.took[language], formatMs(durationMs, language)],
    [reportWords.computer[language], `${host.os} ${host.arch}, ${host.locale}`],
    [reportWords.goVersion[language], host.go ? `${host.go.version} (${host.go.path})` : reportWords.noGo[language]],
  ];
  return html`<section class="card"><div class="verdict">${stateIcon(VERDICT_STATE[verdict], 30)}<div><h1>${VERDICT_SENTENCES[verdict][language]({ causes: count })}</h1>${undecided.map((text) => html`<p class="detail">${text}</p>`)}</div></div>
<dl class="facts">${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
<p class="note ${redacted ? '' : 'open'}">${(redacted ? reportWords.redacted : reportWords.notRedacted)[language]}</p></section>`;
}

function noteSection({ note = '' }: Report, language: Language): Markup | null {
  if (note === '') return null;
  return html`<section><h2>${reportWords.note[language]}</h2><div class="card"><p class="written">${note}</p></div></section>`;
}

function causes(report: Report, language: Language): Markup {
  const { main, remarks } = splitCauses(report);
  const heading = main.some(({ severity }) => severity === 'error') ? reportWords.causes : reportWords.warnings;
  return html`${main.length > 0 && html`<section><h2>${heading[language]}</h2>${main.map((cause) => causeSection(cause, report, language))}</section>`}
${remarks.length > 0 && html`<section><h2>${reportWords.remarks[language]}</h2><div class="card"><ul class="remarks">${remarks.map(remarkItem)}</ul></div></section>`}`;
}
