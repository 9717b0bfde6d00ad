import { createInterface } from 'node:readline/promises';
import { addAbortSignal, type Readable, Writable } from 'node:stream';
import { Command, CommanderError, Option } from 'commander';
import { LANGUAGES, type Language } from '../../shared/domain/text.ts';
import { TOOL } from '../engine/tool.ts';
import { diagnoseCommand } from './commands/diagnose.ts';
import { explainCommand } from './commands/explain.ts';
import { flowCommand } from './commands/flow.ts';
import { listCommand } from './commands/list.ts';
import { mirrorsCommand } from './commands/mirrors.ts';
import { repairCommand } from './commands/repair.ts';
import { reportCommand } from './commands/report.ts';
import { undoCommand } from './commands/undo.ts';
import { endDueGuarded } from './end-due-guarded.ts';
import { EXIT } from './exit-codes.ts';
import { describeCommands } from './help.ts';
import { optionComplaint } from './option-complaint.ts';
import type { Terminal } from './terminal.ts';
import { plain } from './text-columns.ts';
import { InputInterrupted, UsageError } from './usage-error.ts';
import { usageWords } from './usage-words.ts';

/** The parts of Node's `process` that the command line uses. */
export type CliProcess = Pick<NodeJS.Process, 'env' | 'cwd' | 'once' | 'removeListener'> & {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: CliOutput;
  readonly stderr: CliOutput;
};

export type CliOutput = NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };

const COMMANDS = [
  diagnoseCommand,
  repairCommand,
  undoCommand,
  explainCommand,
  mirrorsCommand,
  reportCommand,
  flowCommand,
  listCommand,
];

/** Runs one command. Returns the exit code of the contract; throws only for faults of our own. */
export async function runCli(args: readonly string[], process: CliProcess): Promise<number> {
  const interrupted = new AbortController();
  const interrupt = () => interrupted.abort();
  process.once('SIGINT', interrupt);
  process.once('SIGTERM', interrupt);
  let exitCode: number = EXIT.healthy;
  const language = askedLanguage(args) ?? languageOf(environmentOf(process));
  const program = new Command(TOOL.name)
    .version(TOOL.version, '-V, --version')
    .addOption(new Option('--lang <language>').choices(LANGUAGES))
    .option('--no-color')
    .option('--state-dir <dir>')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => process.stdout.write(text),
      writeErr: (text) => process.stderr.write(text),
      outputError: (text, write) => write(optionComplaint(text, language)),
    });
  const terminal = () => openTerminal(program, process, language, interrupted.signal);
  const done = (code: number) => {
    exitCode = code;
  };
  program.hook('preAction', () => endDueGuarded(terminal()));
  for (const add of COMMANDS) program.addCommand(add(terminal, done).copyInheritedSettings(program));
  for (const command of program.commands) {
    command.addOption(new Option('--lang <language>').choices(LANGUAGES));
    command.option('--no-color');
    command.option('--state-dir <dir>');
  }
  describeCommands(program, language);
  try {
    await program.parseAsync([...args], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof InputInterrupted) return EXIT.notApplied;
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.healthy : EXIT.usage;
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`gomod-doctor: ${error.message.split('\n').map(plain).join('\n')}\n`);
    return EXIT.usage;
  } finally {
    process.removeListener('SIGINT', interrupt);
    process.removeListener('SIGTERM', interrupt);
  }
}

/** Options that stand before or after the command. */
interface GlobalOptions {
  readonly color?: boolean;
  readonly stateDir?: string;
}

function openTerminal(program: Command, process: CliProcess, language: Language, signal: AbortSignal): Terminal {
  const given = [program, ...program.commands].map((command) => command.opts() as GlobalOptions);
  const stateFolder = given.flatMap(({ stateDir }) => stateDir ?? []).at(-1);
  // Every command has its own `--no-color`, and says true where only another one was given it.
  const colorful = given.every(({ color }) => color !== false);
  const environment = environmentOf(process);
  const color = colorful && process.stderr.isTTY === true && !environment['NO_COLOR'];
  return {
    language,
    color,
    live: color && environment['TERM'] !== 'dumb',
    columns: process.stderr.columns ?? 80,
    dataIsShown: process.stdout.isTTY === true,
    ...(stateFolder === undefined ? {} : { stateFolder }),
    data: (text) => new Promise((resolve) => process.stdout.write(text, () => resolve())),
    say: (text) => void process.stderr.write(text),
    readInput: () => readAll(process.stdin, signal, language),
    interactive: process.stdin.isTTY === true && process.stderr.isTTY === true,
    ask: (question) => askLine(question, process, signal),
    askSecret: (question) => askSecret(question, process, signal),
    environment,
    workingFolder: process.cwd(),
    signal,
  };
}

function environmentOf({ env }: CliProcess): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(env).flatMap(([k, v]) => (v === undefined ? [] : [[k, v]])));
}

/** What `--lang` says, before anything is parsed: help and complaints about options need it. Behind `--` stand no options. */
function askedLanguage(args: readonly string[]): Language | undefined {
  const options = args.slice(0, [...args, '--'].indexOf('--'));
  const given = options.map((arg, at) => (arg === '--lang' ? options[at + 1] : /^--lang=(.*)$/u.exec(arg)?.[1]));
  return LANGUAGES.find((language) => language === given.filter((value) => value !== undefined).at(-1));
}

/** The language of the terminal: LC_ALL, LC_MESSAGES, LANG; on Windows what the system is set to. */
function languageOf(environment: Readonly<Record<string, string>>): Language {
  const posix = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'];
  const locale = posix ?? Intl.DateTimeFormat().resolvedOptions().locale;
  return /^zh/iu.test(locale) ? 'zh-CN' : 'en';
}

async function askLine(question: string, { stdin, stderr }: CliProcess, signal: AbortSignal): Promise<string> {
  const lines = createInterface({ input: stdin, output: stderr });
  try {
    return await lines.question(question, { signal });
  } catch {
    // Ctrl-C, or no more input.
    return '';
  } finally {
    lines.close();
  }
}

/** A terminal shows what readline writes for it: here nothing. */
async function askSecret(question: string, { stdin, stderr }: CliProcess, signal: AbortSignal): Promise<string> {
  stderr.write(question);
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: stdin, output: unseen, terminal: true });
  try {
    return await lines.question('', { signal });
  } catch {
    return '';
  } finally {
    lines.close();
    stderr.write('\n');
  }
}

const MAX_INPUT = 64 << 20;

async function readAll(stream: Readable, signal: AbortSignal, language: Language): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of addAbortSignal(signal, stream)) {
      const bytes = Buffer.from(chunk as Uint8Array);
      size += bytes.length;
      if (size > MAX_INPUT) throw new UsageError(usageWords.inputTooLarge[language]);
      chunks.push(bytes);
    }
  } catch (error) {
    throw signal.aborted ? new InputInterrupted() : error;
  }
  return Buffer.concat(chunks).toString('utf8');
}
