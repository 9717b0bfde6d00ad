import { resolve } from 'node:path';
import { Argument, Command, Option } from 'commander';
import { REPORT_FORMATS, type ReportFormat } from '../../../shared/ipc/report-shape.ts';
import { historyWords, unreadableRun } from '../../../shared/text/history-notes.ts';
import { readRun } from '../../engine/history/read-runs.ts';
import type { StoredRun } from '../../engine/history/stored-run.ts';
import { writeWhole } from '../../engine/history/write-whole.ts';
import { reportFile } from '../../engine/report-file.ts';
import { EXIT } from '../exit-codes.ts';
import { fileErrorWords } from '../file-error-words.ts';
import { reportCommandWords, reportNotWritten, reportWritten } from '../report-words.ts';
import { stateFolderOf } from '../state-folder-of.ts';
import type { Terminal } from '../terminal.ts';
import { plain } from '../text-columns.ts';
import { UsageError } from '../usage-error.ts';

interface Options {
  readonly last?: boolean;
  readonly format?: ReportFormat;
  readonly out?: string;
  readonly redact: boolean;
}

/** `report`: writes a run from history as a file that can be given away. */
export function reportCommand(terminal: () => Terminal, done: (exitCode: number) => void): Command {
  return new Command('report')
    .addArgument(new Argument('[id]'))
    .option('--last')
    .addOption(new Option('--format <format>').choices(REPORT_FORMATS))
    .option('--out <file>')
    .option('--no-redact')
    .action(async (id: string | undefined, options: Options) => done(await report(id, options, terminal())));
}

async function report(id: string | undefined, options: Options, terminal: Terminal): Promise<number> {
  const { language } = terminal;
  if (id !== undefined && options.last) throw new UsageError(reportCommandWords.idAndLast[language]);
  const format = options.format ?? formatOf(options.out) ?? 'md';
  const toFile = options.out !== undefined && options.out !== '-';
  if (format === 'zip' && !toFile && terminal.dataIsShown)
    throw new UsageError(reportCommandWords.zipNeedsFile[language]);
  const run = await wantedRun(id, terminal);
  const content = reportFile(run, { format, language, redact: options.redact });
  if (toFile) await writeReport(resolve(terminal.workingFolder, options.out ?? ''), content, options.redact, terminal);
  else await terminal.data(content);
  return EXIT.healthy;
}

function formatOf(path: string | undefined): ReportFormat | undefined {
  const ending = /\.([a-z]+)$/iu.exec(path ?? '')?.[1]?.toLowerCase();
  if (ending === 'htm') return 'html';
  return ending === 'markdown' ? 'md' : REPORT_FORMATS.find((format) => format === ending);
}

async function wantedRun(id: string | undefined, terminal: Terminal): Promise<StoredRun> {
  const { language } = terminal;
  const { run, unreadable } = await readRun(stateFolderOf(terminal), id === undefined ? 'last' : { id });
  for (const problem of unreadable) terminal.say(`${plain(unreadableRun(problem, language))}\n`);
  if (run) return run;
  throw new UsageError((id === undefined ? historyWords.empty : historyWords.unknownId)[language]);
}

async function writeReport(
  path: string,
  content: string | Uint8Array,
  redacted: boolean,
  { language, say }: Terminal,
): Promise<void> {
  try {
    // What names its owner is for its owner's eyes first.
    await writeWhole(path, content, redacted ? 0o644 : 0o600);
  } catch (error) {
    throw new UsageError(reportNotWritten[language]({ path, why: fileErrorWords(error, language) }));
  }
  say(`${plain(reportWritten[language]({ path }))}\n`);
}
