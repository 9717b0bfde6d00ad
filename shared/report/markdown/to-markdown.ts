import type { Report, ReportCause } from '../../domain/report.ts';
import type { SessionResult } from '../../domain/session.ts';
import type { Language, Text } from '../../domain/text.ts';
import { goSays } from '../../text/go-says.ts';
import { TARGET_ROLE_LABELS } from '../../text/labels.ts';
import { subjectText } from '../../text/subject-words.ts';
import { formatMs } from '../../text/ui/duration.ts';
import { LAYER_WORDS } from '../../text/ui/layer-words.ts';
import { CERTAINTY_WORDS } from '../../text/ui/outcome-words.ts';
import { goWorks, splitCauses } from '../report-parts.ts';
import { reportTime } from '../report-time.ts';
import {
  downloadSummary,
  VERDICT_SENTENCES,
  WALK_REASONS,
  WALK_STATUS,
  reportWords as words,
} from '../report-words.ts';
import { inReadingOrder, shortAddress, targetOutcome, targetState } from '../target-words.ts';
import { toReport } from '../to-report.ts';
import { block, code, plain, table } from './inline.ts';
import { settingsSection } from './settings-section.ts';

const VERDICT_MARKS = { broken: '✕', degraded: '!', healthy: '✓', incomplete: '?' } as const;
const STATE_MARKS = {
  ok: '✓',
  warn: '!',
  fail: '✕',
  'timed-out': '✕',
  crashed: '!',
  skipped: '–',
  waiting: '–',
  running: '–',
};
const COLON: Text = { 'zh-CN': '：', en: ': ' };
/** All of a cause's evidence is in the other formats; a chat has room for what a person would type. */
const COMMANDS = 3;
const ERRORS = 5;

/** A finished session as Markdown for chats and tickets: what is wrong, what to do, what it rests on. */
export function toMarkdown(result: SessionResult, language: Language, redacted: boolean): string {
  const report = toReport(result, language, redacted);
  const { main, remarks } = splitCauses(report);
  const sections = [
    head(report, main.length, language),
    noteSection(report, language),
    ...main.map((cause, index) => causeSection(cause, index + 1, report, language)),
    listSection(words.open[language], (report.undecided ?? []).map(plain)),
    listSection(
      words.remarks[language],
      remarks.map((cause) => `**${plain(cause.headline)}** — ${plain(cause.summary)}`),
    ),
    targetsSection(report, language),
    walkSection(report, language),
    downloadSection(report, language),
    settingsSection(report, language),
    `---\n${plain((redacted ? words.redacted : words.notRedacted)[language])}`,
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function head(report: Report, causes: number, language: Language): string {
  const { verdict, host, startedAt, durationMs, tool, id } = report;
  const go = host.go ? `${plain(host.go.version)} ${code(host.go.path)}` : plain(words.noGo[language]);
  const colon = COLON[language];
  return [
    `# ${VERDICT_MARKS[verdict]} ${plain(VERDICT_SENTENCES[verdict][language]({ causes }))}`,
    '',
    `- ${words.made[language]}${colon}${reportTime(startedAt)}, ${formatMs(durationMs, language)}`,
    `- ${words.computer[language]}${colon}${plain(`${host.os} ${host.arch}, ${host.locale}`)}`,
    `- ${words.goVersion[language]}${colon}${go}`,
    `- ${words.tool[language]}${colon}gomod-doctor ${plain(tool.version)}, ${code(id)}`,
  ].join('\n');
}

function noteSection({ note = '' }: Report, language: Language): string {
  return note === '' ? '' : `## ${words.note[language]}\n\n${block(note)}`;
}

function causeSection(cause: ReportCause, index: number, report: Report, language: Language): string {
  const commands = cause.evidence.flatMap((id) => report.evidence.find((item) => item.id === id)?.command || []);
  return [
    `## ${index}. ${plain(cause.headline)}`,
    '',
    `${CERTAINTY_WORDS[cause.certainty][language]} · ${LAYER_WORDS[cause.layer][language]} · ${code(subjectText(cause.subject, language))} · ${code(cause.code)}`,
    '',
    `**${plain(cause.summary)}** ${plain(cause.detail)}`.trimEnd(),
    ...(cause.advice === '' ? [] : ['', `**${words.advice[language]}**${COLON[language]}${plain(cause.advice)}`]),
    ...(cause.goMessage === undefined
      ? []
      : ['', `${goSays(cause)[language]}${COLON[language].trim()}`, '', block(cause.goMessage)]),
    ...(commands.length === 0
      ? []
      : [
          '',
          `${words.tryIt[language]}${COLON[language].trim()}`,
          '',
          block([...new Set(commands)].slice(0, COMMANDS).join('\n')),
        ]),
  ].join('\n');
}

function listSection(title: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `## ${title}\n\n${items.map((item) => `- ${item}`).join('\n')}`;
}

function targetsSection(report: Report, language: Language): string {
  if (report.targets.length === 0) return '';
  const rows = inReadingOrder(report.targets).map((target) => [
    `${STATE_MARKS[targetState(target, goWorks(report))]} ${code(shortAddress(target.url))}`,
    TARGET_ROLE_LABELS[target.role][language],
    targetOutcome(target, language),
  ]);
  return `## ${words.services[language]}\n\n${table([words.name[language], words.role[language], words.outcome[language]], rows)}`;
}

function walkSection({ walk }: Report, language: Language): string {
  if (walk.length === 0) return '';
  const rows = walk.map(({ entry, separator, status, why }) => [
    `${code(entry)}${separator === '' ? '' : ` ${code(separator)}`}`,
    WALK_STATUS[status][language],
    plain(WALK_REASONS[why]?.[language] ?? why),
  ]);
  return `## ${words.walk[language]}\n\n${table([words.entry[language], words.outcome[language], words.reason[language]], rows)}`;
}

function downloadSection({ goRun }: Report, language: Language): string {
  if (!goRun) return '';
  const { command, errors } = goRun;
  const printed = [`$ ${command}`, ...errors.slice(0, ERRORS)].join('\n');
  return `## ${words.download[language]}\n\n${plain(downloadSummary[language](goRun))}\n\n${block(printed)}`;
}
