import { failed, type Outcome, success } from '../../../shared/domain/failure.ts';
import type {
  Command,
  CommandResult,
  Host,
  LockHolder,
  NameRule,
  PlatformProxy,
  ScopedVariable,
  WinHttpProxy,
} from '../host.ts';
import { posixLocale } from '../linux/locale.ts';
import { noGuards, type PlatformAnswers } from '../no-guards.ts';
import { NO_VARIABLES } from '../variable-store.ts';
import { RegTool, type RunDecoded } from '../windows/reg-tool.ts';
import { encodingOf, Registry } from '../windows/registry.ts';
import { windowsFolder, windowsVariable } from '../windows/system-folder.ts';
import { hostsFilePath, windowsHome, windowsLocale } from '../windows/windows-machine.ts';
import { windowsParts } from '../windows/windows-parts.ts';
import { windowsVariables } from '../windows/windows-variables.ts';
import { CallLog } from './call-log.ts';
import { RecordedCommands, type RecordedTool } from './recorded-commands.ts';
import { answersOf, type RecordedState } from './recorded-cure.ts';
import { recordedDefender } from './recorded-defender.ts';
import { RecordedElevation } from './recorded-elevation.ts';
import { RecordedFiles } from './recorded-files.ts';
import { RecordedNetwork } from './recorded-network.ts';
import { RecordedPowerShell } from './recorded-power-shell.ts';
import { RecordedRegistry } from './recorded-registry.ts';
import { RecordedTime } from './recorded-time.ts';
import { recordedWinHttp } from './recorded-win-http.ts';
import { type Recording, readRecording } from './recording.ts';

/** Parts that differ by platform. */
interface PlatformParts {
  readonly locale: string;
  readonly hostsFile: string;
  readonly home: string;
  /** How `encoding: 'oem'` is to be decoded. */
  encoding(): Promise<string>;
  readonly asked: PlatformAnswers & Pick<Host, 'storedVariables' | 'variables'>;
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
  const { machine } = recording;
  const registry = new RecordedRegistry(machine.registry);
  const log = new CallLog();
  const temporary =
    machine.platform === 'windows'
      ? (windowsVariable(machine.environment, 'TEMP') ?? `${windowsFolder(machine.environment)}\\Temp`)
      : (machine.environment['TMPDIR'] ?? '/tmp');
  const state = {
    registry,
    files: new RecordedFiles(recording, log, temporary),
    defender: recordedDefender(machine.quarantine),
    time: new RecordedTime(machine.clockBehindMs),
    ran: new Set<string>(),
  };
  return hostOf({ recording, log, state, opened: performance.now() }, machine.environment);
}

/** What stays the same, whoever looks at the machine. */
interface Opened {
  readonly recording: Recording;
  readonly log: CallLog;
  readonly state: RecordedState;
  readonly opened: number;
}

async function hostOf(opened: Opened, environment: Readonly<Record<string, string>>): Promise<RecordedHost> {
  const { recording, log, state } = opened;
  const now = (childs: Readonly<Record<string, string>>) => answersOf(recording, state, childs);
  const commands = new RecordedCommands(recording, log, recordedTools(recording, state.registry), now, state.ran);
  const parts =
    recording.machine.platform === 'windows'
      ? await recordedWindows(opened, commands, environment)
      : linuxParts(recording, environment);
  return new RecordedHost(opened, commands, parts, environment);
}

export class RecordedHost implements Host {
  readonly recorded = true;
  readonly variables: Host['variables'];
  readonly platform: 'linux' | 'windows';
  readonly arch: string;
  readonly locale: string;
  readonly files: RecordedFiles;
  readonly network: RecordedNetwork;
  readonly firewall: Host['firewall'];
  readonly guards: Host['guards'];
  readonly elevation: Host['elevation'];
  readonly hostsFile: string;
  readonly #opened: Opened;
  readonly #commands: RecordedCommands;
  readonly #parts: PlatformParts;
  readonly #environment: Readonly<Record<string, string>>;

  constructor(
    opened: Opened,
    commands: RecordedCommands,
    parts: PlatformParts,
    environment: Readonly<Record<string, string>>,
  ) {
    const { recording, log, state } = opened;
    this.#opened = opened;
    this.#commands = commands;
    this.#parts = parts;
    this.#environment = environment;
    this.platform = recording.machine.platform;
    this.arch = recording.machine.arch;
    this.locale = parts.locale;
    this.hostsFile = parts.hostsFile;
    this.files = state.files;
    this.network = new RecordedNetwork(() => answersOf(recording, state, environment), log);
    this.firewall = parts.asked.firewall;
    this.guards = parts.asked.guards;
    this.elevation = parts.asked.elevation;
    this.variables = parts.asked.variables;
  }

  /** The same machine, with what has been changed there, as a program with this environment sees it. */
  withEnvironment(environment: Readonly<Record<string, string>>): Promise<RecordedHost> {
    return hostOf(this.#opened, environment);
  }

  /** Calls that the recording had no answer for; a test asserts that there were none. */
  get unexpectedCalls(): readonly string[] {
    return this.#opened.log.unexpected;
  }

  /** Recorded commands that nobody has run; a test asserts that there are none. */
  unconsumed(): readonly string[] {
    return this.#commands.unconsumed();
  }

  now(): number {
    return performance.now();
  }

  wallClock(): number {
    const { recording, state, opened } = this.#opened;
    return recording.machine.recordedAt + state.time.steppedMs + performance.now() - opened;
  }

  environment(): Readonly<Record<string, string>> {
    return this.#environment;
  }

  storedVariables(): Promise<Outcome<readonly ScopedVariable[]>> {
    return this.#parts.asked.storedVariables();
  }

  platformProxy(): Promise<Outcome<PlatformProxy>> {
    return this.#parts.asked.platformProxy();
  }

  winHttpProxy(): Promise<Outcome<WinHttpProxy>> {
    return this.#parts.asked.winHttpProxy();
  }

  nameRules(): Promise<Outcome<readonly NameRule[]>> {
    return this.#parts.asked.nameRules();
  }

  connections(): ReturnType<Host['connections']> {
    return this.#parts.asked.connections();
  }

  timeService(): ReturnType<Host['timeService']> {
    return this.#parts.asked.timeService();
  }

  policyMirrors(): Promise<Outcome<readonly string[]>> {
    return this.#parts.asked.policyMirrors();
  }

  async findPrograms(name: string): Promise<readonly string[]> {
    const found = this.#opened.recording.machine.programs[name];
    if (!found) this.#opened.log.unexpectedCall(`find ${name}`);
    return found ?? [];
  }

  async run(command: Command): Promise<CommandResult> {
    return this.#commands.run(command, command.encoding === 'oem' ? await this.#parts.encoding() : 'utf-8');
  }

  async lockHolders(): Promise<Outcome<readonly LockHolder[]>> {
    return failed('unsupported', 'a recording has no processes');
  }

  longPaths(): Promise<Outcome<boolean>> {
    return this.#parts.asked.longPaths();
  }

  /** As the recording has it for the host of the address, or for `*`. */
  async resolveProxy(url: string): Promise<Outcome<string>> {
    const { systemProxy } = this.#opened.recording.machine;
    const answer = systemProxy?.[URL.parse(url)?.hostname ?? ''] ?? systemProxy?.['*'];
    return answer === undefined ? failed('unsupported', 'not recorded') : success(answer);
  }

  homeFolder(): string {
    return this.#parts.home;
  }
}

async function recordedWindows(
  { recording: { machine }, state }: Opened,
  commands: RecordedCommands,
  environment: Readonly<Record<string, string>>,
): Promise<PlatformParts> {
  const run: RunDecoded = (command, encoding) => commands.run(command, encoding);
  const registry = new Registry(new RegTool(run, environment));
  const hostsFile = await hostsFilePath(registry, environment);
  const elevation = new RecordedElevation(machine.elevation, registry, state, hostsFile);
  return {
    locale: await windowsLocale(registry),
    hostsFile,
    home: windowsHome(environment),
    encoding: () => registry.encoding(),
    asked: {
      ...windowsParts(registry, run, environment, () => machine.network.connected),
      variables: windowsVariables(registry, async () => true, elevation),
      elevation,
    },
  };
}

/** The tools of a Windows machine that answer from its state, by their path below its folder. */
function recordedTools({ machine }: Recording, registry: RecordedRegistry): Readonly<Record<string, RecordedTool>> {
  const oem = registry.value('HKLM\\SYSTEM\\CurrentControlSet\\Control\\Nls\\CodePage', 'OEMCP');
  const encoding = encodingOf(oem === undefined ? failed('not-found') : success(oem));
  const powerShell = new RecordedPowerShell(machine.powershell, encoding);
  const locale = registry.value('HKCU\\Control Panel\\International', 'LocaleName') ?? 'en-US';
  return {
    'system32\\netsh.exe': recordedWinHttp(machine.winHttp, locale, encoding),
    'system32\\reg.exe': (command, as) => registry.run(command, as),
    'system32\\windowspowershell\\v1.0\\powershell.exe': (command, as) => powerShell.run(command, as),
  };
}

function linuxParts({ machine }: Recording, environment: Readonly<Record<string, string>>): PlatformParts {
  return {
    locale: posixLocale(environment),
    hostsFile: '/etc/hosts',
    home: environment['HOME'] ?? '/',
    encoding: async () => 'utf-8',
    asked: { ...noGuards, storedVariables: async () => success(machine.storedVariables), variables: NO_VARIABLES },
  };
}
