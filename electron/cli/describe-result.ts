import type { Report, ReportCause } from '../../shared/domain/report.ts';
import type { Language } from '../../shared/domain/text.ts';
import { CERTAINTY_LABELS, VERDICT_LABELS } from '../../shared/text/labels.ts';
import type { Terminal } from './terminal.ts';
import { plain } from './text-columns.ts';

const WORDS = {
  'zh-CN': {
    go: 'go 的输出',
    goWill: 'go 将会输出',
    do: '怎么办',
    why: '依据',
    seconds: '秒',
    also: '另外',
    run: '真正下载',
    modules: '个模块',
  },
  en: {
    go: 'go says',
    goWill: 'go will say',
    do: 'what to do',
    why: 'based on',
    seconds: 's',
    also: 'also',
    run: 'real download',
    modules: 'modules',
  },
} as const satisfies Record<Language, object>;

/** The end of a diagnosis in words: the verdict, a block per cause, what stayed open. */
export function describeResult(report: Report, { language, color }: Terminal): string {
  const words = WORDS[language];
  const bold = (text: string) => (color ? `\u001b[1m${text}\u001b[0m` : text);
  const seconds = (report.durationMs / 1000).toFixed(1);
  const head = `${bold(VERDICT_LABELS[report.verdict][language])}  (${seconds} ${words.seconds})`;
  const run =
    report.goRun && report.goRun.exitCode === 0
      ? [`${words.run}: ${report.goRun.modules} ${words.modules}, ${report.goRun.seconds.toFixed(1)} s`]
      : [];
  const blocks = report.causes.filter((c) => !c.advisory).map((cause) => block(cause, report, language, bold));
  const remarks = report.causes.filter((c) => c.advisory).map((c) => `· ${words.also}: ${plain(c.summary)}`);
  return `\n${[head, ...run, ...blocks, ...(report.undecided ?? []), ...remarks].join('\n\n')}\n`;
}

function block(cause: ReportCause, report: Report, language: Language, bold: (text: string) => string): string {
  const words = WORDS[language];
  const mark = cause.severity === 'error' ? '✕' : '!';
  const commands = cause.evidence.flatMap((id) => report.evidence.find((e) => e.id === id)?.command ?? []);
  const lines = [
    `${mark} ${bold(plain(cause.headline))}  [${cause.code} · ${plain(cause.subject)} · ${CERTAINTY_LABELS[cause.certainty][language]}]`,
    `  ${plain(cause.summary)}`,
    `  ${plain(cause.detail)}`,
    ...(cause.goMessage
      ? [`  ${cause.goMessagePredicted ? words.goWill : words.go}: ${plain(cause.goMessage.split('\n', 1)[0] ?? '')}`]
      : []),
    `  ${words.do}: ${plain(cause.advice)}`,
    ...[...new Set(commands)].slice(0, 3).map((command) => `  ${words.why}: ${plain(command)}`),
  ];
  return lines.join('\n');
}
