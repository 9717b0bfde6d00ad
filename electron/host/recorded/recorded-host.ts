import { failed, type Outcome, success } from '../../../shared/domain/failure.ts';
import type { Command, CommandResult, FirewallRule, Host, LockHolder, ScopedVariable } from '../host.ts';
import { posixLocale } from '../linux/locale.ts';
import { NO_VARIABLES } from '../variable-store.ts';
import { readProgramRules } from '../windows/firewall-rules.ts';
import { readLongPaths } from '../windows/long-paths.ts';
import { Registry } from '../windows/registry.ts';
import { storedVariables } from '../windows/stored-variables.ts';
import { windowsFolder, windowsVariable } from '../windows/system-folder.ts';
import { hostsFilePath, windowsHome, windowsLocale } from '../windows/windows-machine.ts';
import { CallLog } from './call-log.ts';
import { RecordedCommands } from './recorded-commands.ts';
import { RecordedFiles } from './recorded-files.ts';
import { RecordedNetwork } from './recorded-network.ts';
import { type Recording, readRecording } from './recording.ts';

/** Parts that differ by platform. */
interface PlatformParts {
  readonly locale: string;
  readonly hostsFile: string;
  readonly home: string;
  readonly temporary: string;
  /** How `encoding: 'oem'` is to be decoded. */
  encoding(): Promise<string>;
  storedVariables(): Promise<Outcome<readonly ScopedVariable[]>>;
  programRules(): Promise<Outcome<readonly FirewallRule[]>>;
  longPaths(): Promise<Outcome<boolean>>;
}

/**
 * A recorded machine. Answers come from the recording alone, in the time they took; Windows answers go through the same
 * code that reads a real registry.
 *
 * @param pace factor on all recorded times; tests that wait for nothing give 0.
 * @throws Error for a recording that does not decode.
 */
export async function openRecordedHost(folder: string, pace = 1): Promise<RecordedHost> {
  const recording = await readRecording(folder, pace);
  const log = new CallLog();
  const commands = new RecordedCommands(recording, log);
  const parts =
    recording.machine.platform === 'windows' ? await windowsParts(recording, commands) : linuxParts(recording);
  return new RecordedHost(recording, log, commands, parts);
}

export class RecordedHost implements Host {
  readonly recorded = true;
  /** A recording is not changed. */
  readonly variables = NO_VARIABLES;
  readonly platform: 'linux' | 'windows';
  readonly arch: string;
  readonly locale: string;
  readonly files: RecordedFiles;
  readonly network: RecordedNetwork;
  readonly firewall: Host['firewall'];
  readonly hostsFile: string;
  readonly #recording: Recording;
  readonly #log: CallLog;
  readonly #commands: RecordedCommands;
  readonly #parts: PlatformParts;
  readonly #opened = performance.now();

  constructor(recording: Recording, log: CallLog, commands: RecordedCommands, parts: PlatformParts) {
    this.#recording = recording;
    this.#log = log;
    this.#commands = commands;
    this.#parts = parts;
    this.platform = recording.machine.platform;
    this.arch = recording.machine.arch;
    this.locale = parts.locale;
    this.hostsFile = parts.hostsFile;
    this.files = new RecordedFiles(recording, log, parts.temporary);
    this.network = new RecordedNetwork(recording, log);
    this.firewall = { programRules: () => parts.programRules() };
  }

  /** Calls that the recording had no answer for; a test asserts that there were none. */
  get unexpectedCalls(): readonly string[] {
    return this.#log.unexpected;
  }

  /** Recorded commands that nobody has run; a test asserts that there are none. */
  unconsumed(): readonly string[] {
    return this.#commands.unconsumed();
  }

  now(): number {
    return performance.now();
  }

  wallClock(): number {
    return this.#recording.machine.recordedAt + performance.now() - this.#opened;
  }

  environment(): Readonly<Record<string, string>> {
    return this.#recording.machine.environment;
  }

  storedVariables(): Promise<Outcome<readonly ScopedVariable[]>> {
    return this.#parts.storedVariables();
  }

  async findPrograms(name: string): Promise<readonly string[]> {
    const found = this.#recording.machine.programs[name];
    if (!found) this.#log.unexpectedCall(`find ${name}`);
    return found ?? [];
  }

  async run(command: Command): Promise<CommandResult> {
    return this.#commands.run(command, command.encoding === 'oem' ? await this.#parts.encoding() : 'utf-8');
  }

  async lockHolders(): Promise<Outcome<readonly LockHolder[]>> {
    return failed('unsupported', 'not recorded');
  }

  longPaths(): Promise<Outcome<boolean>> {
    return this.#parts.longPaths();
  }

  homeFolder(): string {
    return this.#parts.home;
  }
}

async function windowsParts({ machine }: Recording, commands: RecordedCommands): Promise<PlatformParts> {
  const { environment } = machine;
  const registry = new Registry((command, encoding) => commands.run(command, encoding), environment);
  return {
    locale: await windowsLocale(registry),
    hostsFile: await hostsFilePath(registry, environment),
    home: windowsHome(environment),
    temporary: windowsVariable(environment, 'TEMP') ?? `${windowsFolder(environment)}\\Temp`,
    encoding: () => registry.encoding(),
    storedVariables: () => storedVariables(registry, environment),
    programRules: () => readProgramRules(registry, environment),
    longPaths: () => readLongPaths(registry),
  };
}

function linuxParts({ machine }: Recording): PlatformParts {
  const { environment } = machine;
  return {
    locale: posixLocale(environment),
    hostsFile: '/etc/hosts',
    home: environment['HOME'] ?? '/',
    temporary: environment['TMPDIR'] ?? '/tmp',
    encoding: async () => 'utf-8',
    storedVariables: async () => success(machine.storedVariables),
    programRules: async () => failed('unsupported', 'Linux has no firewall rules for programs'),
    longPaths: async () => failed('unsupported', 'Linux has no such switch'),
  };
}
