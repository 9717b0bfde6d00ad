import iconv from 'iconv-lite';
import { z } from 'zod';
import { failed, type Outcome, success } from '../../../shared/domain/failure.ts';
import type { Command, CommandResult } from '../host.ts';
import type { RunDecoded } from './reg-tool.ts';
import { systemTool, windowsFolder } from './system-folder.ts';

/**
 * One question that Windows answers to PowerShell alone. `script` gives objects; it is a constant of the program: data
 * reaches it by `$env:GMD_DATA` only, and it has no double quote, which would have to survive the command line.
 */
export interface Question {
  readonly name: string;
  readonly script: string;
}

/** What one question was answered: objects, or the id of an error, which is the same in every language. */
export type Answer = { readonly values: readonly unknown[] } | { readonly error: string };

export interface Answers {
  readonly language: 'full' | 'constrained' | 'unknown';
  /** The output was in the code page of consoles: what that lacks has become `?`. */
  readonly lossy: boolean;
  of(name: string): Answer | undefined;
}

/** Start-up alone takes seconds on a cold machine, and an antivirus may look at it first. */
const TIMEOUT_MS = 25_000;
const MAX_BYTES = 2 * 1024 * 1024;

const entry = z.object({ n: z.string(), v: z.array(z.unknown()).nullish(), e: z.string().nullish() });
const output = z.object({
  gmd: z.literal(1),
  utf8: z.boolean(),
  mode: z.string(),
  answers: z.array(entry),
  end: z.literal(1),
});

/** Variables that change what a PowerShell of Windows does: a PSModulePath of version 7 keeps 5.1 from its own modules. */
const NOT_HANDED_ON = ['psmodulepath', 'node_options', 'electron_run_as_node'];

/** Asks all questions in one process of the PowerShell that is part of Windows. Failures: `unknown`, `not-permitted`, `timed-out`, `aborted`. */
export async function askPowerShell(
  run: RunDecoded,
  environment: Readonly<Record<string, string>>,
  set: { readonly name: string; readonly questions: readonly Question[]; readonly data?: readonly string[] },
  options: { readonly oem: string; readonly signal?: AbortSignal },
): Promise<Outcome<Answers>> {
  const inherited = Object.entries(environment).filter(([name]) => !NOT_HANDED_ON.includes(name.toLowerCase()));
  const command: Command = {
    program: systemTool(environment, 'WindowsPowerShell\\v1.0\\powershell.exe'),
    args: [...FLAGS, scriptOf(set.questions)],
    environment: {
      ...Object.fromEntries(inherited),
      GMD_QUESTIONS: set.name,
      ...(set.data ? { GMD_DATA: set.data.join('|') } : {}),
    },
    cwd: `${windowsFolder(environment)}\\System32`,
    timeoutMs: TIMEOUT_MS,
    maxBytes: MAX_BYTES,
    ...(options.signal ? { signal: options.signal } : {}),
  };
  // Latin-1 keeps every byte: only the answer says in which code page it is.
  return readAnswers(await run(command, 'latin1'), options.oem);
}

const FLAGS = [
  '-NoLogo',
  '-NoProfile',
  '-NonInteractive',
  '-ExecutionPolicy',
  'Bypass',
  '-InputFormat',
  'None',
  '-OutputFormat',
  'Text',
  '-Command',
];

/** Only cmdlets, so that it also runs in Constrained Language Mode; there the first line fails, and nothing else. */
function scriptOf(questions: readonly Question[]): string {
  const asked = questions.map(
    ({ name, script }) =>
      `try{$a+=@{n='${name}';v=@(${script})}}catch{$a+=@{n='${name}';e=[string]$_.FullyQualifiedErrorId}}`,
  );
  return [
    `$ErrorActionPreference='Stop'`,
    `$ProgressPreference='SilentlyContinue'`,
    '$u=$true',
    'try{[Console]::OutputEncoding=[Text.UTF8Encoding]::new($false)}catch{$u=$false}',
    '$a=@()',
    ...asked,
    `ConvertTo-Json -Compress -Depth 5 -InputObject @{gmd=1;utf8=$u;mode=[string]$ExecutionContext.SessionState.LanguageMode;answers=$a;end=1}`,
  ].join(';');
}

/** Empty, cut off or foreign output is `unknown`, whatever the exit code. */
export function readAnswers(result: CommandResult, oem: string): Outcome<Answers> {
  if (result.notStarted) return failed('not-permitted', `powershell.exe: ${result.notStarted.word}`);
  if (result.stopped) return failed(result.stopped);
  const bytes = Buffer.from(result.stdout, 'latin1');
  const first = decode(bytes.toString('utf8'));
  const answers = first?.utf8 === false ? decode(iconv.decode(bytes, oem)) : first;
  // Chinese of code page 936 is no UTF-8, but every bracket and quote of JSON still stands where it stood.
  if (!answers) return failed('unknown', `no answer (exit code ${String(result.exitCode)})`);
  const modes: Readonly<Record<string, Answers['language']>> = {
    FullLanguage: 'full',
    ConstrainedLanguage: 'constrained',
  };
  return success({
    language: modes[answers.mode] ?? 'unknown',
    lossy: !answers.utf8,
    of: (name) => {
      const answer = answers.answers.find(({ n }) => n === name);
      if (!answer) return undefined;
      return answer.e ? { error: answer.e } : { values: (answer.v ?? []).flatMap(unwrapped) };
    },
  });
}

function decode(text: string): z.output<typeof output> | undefined {
  try {
    return output.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** A list that went through PowerShell's type system comes out as `{value: […], Count: n}`; null is no answer. */
export function unwrapped(value: unknown): readonly unknown[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value;
  if (typeof value === 'object' && 'value' in value && 'Count' in value && Array.isArray(value.value))
    return value.value;
  return [value];
}

/** Epoch milliseconds of a date as PowerShell 5.1 writes it: `/Date(1650268000000)/`. */
export function dateOf(value: unknown): number | null {
  const digits = typeof value === 'string' ? /^\/Date\((-?\d{1,15})\)\/$/u.exec(value)?.[1] : undefined;
  return digits === undefined ? null : Number(digits);
}
