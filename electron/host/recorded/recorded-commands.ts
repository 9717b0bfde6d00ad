import type { Command, CommandResult } from '../host.ts';
import { bounded, millisecondsSince } from '../node-network/bounded.ts';
import { OutputText } from '../output-text.ts';
import { windowsVariable } from '../windows/system-folder.ts';
import type { CallLog } from './call-log.ts';
import type { RecordedCommand } from './machine-schema.ts';
import type { Recording } from './recording.ts';

/** A tool of the machine; undefined for a command line that it has no answer for. */
export type RecordedTool = (command: Command, encoding: string) => CommandResult | undefined;

/** Answers commands from a recording. */
export class RecordedCommands {
  readonly #recording: Recording;
  /** The recording that answers a program with this environment at this moment. */
  readonly #now: (environment: Command['environment']) => Recording;
  readonly #log: CallLog;
  readonly #used = new Set<RecordedCommand>();
  /** Command lines that have ended well: what some of them do changes the machine. */
  readonly #ran: Set<string>;
  /** Tools that answer from the state of the machine, by the end of their path in lower case. */
  readonly #tools: Readonly<Record<string, RecordedTool>>;

  constructor(
    recording: Recording,
    log: CallLog,
    tools: Readonly<Record<string, RecordedTool>> = {},
    now: (environment: Command['environment']) => Recording = () => recording,
    ran = new Set<string>(),
  ) {
    this.#ran = ran;
    this.#recording = recording;
    this.#now = now;
    this.#log = log;
    this.#tools = tools;
  }

  /** Recorded commands that nobody has run. */
  unconsumed(): readonly string[] {
    const commands = this.#recording.machine.commands;
    // An own command stands in for the same one of the base, which then cannot be used.
    const lines = commands.map(({ program, args, match, environment }) =>
      JSON.stringify([program, args, match, environment]),
    );
    return commands
      .filter((command, at) => !this.#used.has(command) && lines.indexOf(lines[at] ?? '') === at)
      .map(({ program, args }) => [program, ...args].join(' '));
  }

  /** @param encoding by which the caller decodes; the recording holds the bytes. */
  async run(command: Command, encoding: string): Promise<CommandResult> {
    const answers = this.#now(command.environment);
    const recorded = answers.machine.commands.find((candidate) => this.#matches(candidate, command));
    if (!recorded) {
      const tool = this.#tools[command.program.toLowerCase().replace(/^.*\\system32/u, 'system32')];
      const answer = tool?.(command, encoding);
      if (answer) return answer;
      this.#log.unexpectedCall(`run ${[command.program, ...command.args].join(' ')}`);
      const failure = { word: 'not-found', detail: 'not recorded' } as const;
      return { exitCode: null, stdout: '', stderr: 'not recorded', notStarted: failure, ms: 0 };
    }
    this.#used.add(recorded);
    const result = await this.#play(answers, recorded, command, encoding);
    if (result.exitCode === 0) this.#ran.add([command.program, ...command.args].join(' '));
    return result;
  }

  async #play(
    recording: Recording,
    recorded: RecordedCommand,
    command: Command,
    encoding: string,
  ): Promise<CommandResult> {
    const started = performance.now();
    const out = new OutputText(encoding, command.onOutput);
    const err = new OutputText(encoding, undefined, command.onErrorLine);
    out.write(recording.bytes(recorded.stdout, recorded.encoding));
    const lines = splitLines(recording.bytes(recorded.stderr, recorded.encoding));
    const limits = { timeoutMs: command.timeoutMs, signal: command.signal ?? new AbortController().signal };
    const outcome = await bounded<number>(limits, (settle) => {
      // The trace comes as it came: spread over the time, so that what hangs can be told from what was answered.
      const timers = lines.map((line, at) =>
        setTimeout(() => err.write(line), (recorded.ms * (at + 1)) / (lines.length + 1)),
      );
      const { exitCode } = recorded;
      if (exitCode !== null) timers.push(setTimeout(() => settle({ ok: true, value: exitCode }), recorded.ms + 1));
      return () => timers.forEach(clearTimeout);
    });
    const result = { stdout: out.end(), stderr: err.end(), ms: millisecondsSince(started) };
    if (outcome.ok) return { ...result, exitCode: outcome.value };
    return { ...result, exitCode: null, stopped: outcome.failure.word === 'aborted' ? 'aborted' : 'timed-out' };
  }

  #matches(recorded: RecordedCommand, { program, args, environment }: Command): boolean {
    const windows = this.#recording.machine.platform === 'windows';
    const same = windows ? recorded.program.toLowerCase() === program.toLowerCase() : recorded.program === program;
    const lengthFits =
      recorded.match === 'prefix' ? args.length >= recorded.args.length : args.length === recorded.args.length;
    const given = (name: string) => (windows ? windowsVariable(environment, name) : environment[name]);
    return (
      same &&
      lengthFits &&
      recorded.args.every((arg, at) => args[at] === arg) &&
      Object.entries(recorded.environment).every(([name, value]) => given(name) === value)
    );
  }
}

function splitLines(bytes: Buffer): readonly Buffer[] {
  const lines: Buffer[] = [];
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(0x0a, start);
    const next = end === -1 ? bytes.length : end + 1;
    lines.push(bytes.subarray(start, next));
    start = next;
  }
  return lines;
}
