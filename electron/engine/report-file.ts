import { strToU8, zipSync } from 'fflate';
import { renderCause } from '../../shared/diagnosis/render-cause.ts';
import type { SessionResult } from '../../shared/domain/session.ts';
import type { Language } from '../../shared/domain/text.ts';
import type { ReportFormat, ReportText } from '../../shared/ipc/report-shape.ts';
import { toHtml } from '../../shared/report/html/to-html.ts';
import { toMarkdown } from '../../shared/report/markdown/to-markdown.ts';
import { redact } from '../../shared/report/redact/redact.ts';
import { toReport } from '../../shared/report/to-report.ts';
import { withoutSecrets } from '../../shared/text/hide-secrets.ts';
import { chatReport } from '../../shared/text/ui/chat-report.ts';
import type { StoredRun } from './history/stored-run.ts';

export interface ReportOptions<Format = ReportFormat> {
  readonly format: Format;
  readonly language: Language;
  /** False keeps names and addresses; secrets are gone either way. */
  readonly redact: boolean;
}

/** A run of history as a file for other people. */
export function reportFile({ result, identity }: StoredRun, options: ReportOptions): string | Uint8Array {
  const shown = options.redact ? redact(result, identity) : result;
  return options.format === 'zip' ? zipped(shown, options) : written(shown, options.format, options);
}

/** A run as text to look at and to copy. */
export function reportText({ result, identity }: StoredRun, options: ReportOptions<ReportText>): string {
  const shown = options.redact ? redact(result, identity) : withoutSecrets(result);
  if (options.format === 'chat') return chatReport(shown, renderCause, options.language);
  return written(shown, options.format, options);
}

function written(
  result: SessionResult,
  format: Exclude<ReportFormat, 'zip'>,
  options: ReportOptions<ReportFormat | ReportText>,
): string {
  const { language, redact: redacted } = options;
  if (format === 'html') return toHtml(result, language, redacted);
  if (format === 'md') return toMarkdown(result, language, redacted);
  return `${JSON.stringify(toReport(result, language, redacted), null, 2)}\n`;
}

/** All three in a folder of their own, so that several reports can be unpacked side by side. */
function zipped(result: SessionResult, options: ReportOptions): Uint8Array {
  const folder = `gomod-doctor-${result.id}`;
  const files = (['html', 'md', 'json'] as const).map(
    (format) => [`${folder}/report.${format}`, strToU8(written(result, format, options))] as const,
  );
  // A zip knows no time before 1980 and none after 2099.
  const started = new Date(result.startedAt);
  const year = started.getUTCFullYear();
  return zipSync(Object.fromEntries(files), {
    level: 9,
    mtime: year > 1980 && year < 2099 ? started : new Date(Date.UTC(2000, 0, 2)),
  });
}
