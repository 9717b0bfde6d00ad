import { onTestFinished } from 'vitest';
import type { GuardFacts, Signature } from '../../electron/host/guards.ts';
import type {
  Command,
  CommandResult,
  FirewallProfile,
  FirewallRule,
  Host,
  LockHolder,
  NameRule,
  PlatformProxy,
  ScopedVariable,
  WinHttpProxy,
} from '../../electron/host/host.ts';
import type { Channel, LookupFamily, Network, TrustFacts } from '../../electron/host/network.ts';
import { noGuards } from '../../electron/host/no-guards.ts';
import { NO_VARIABLES, type VariableStore } from '../../electron/host/variable-store.ts';
import { type FailureWord, failed, type Outcome, success } from '../../shared/domain/failure.ts';
import type { KnownConnection } from '../../shared/windows/connection-resolvers.ts';
import type { TimeService } from '../../shared/windows/time-service.ts';
import { FakeCalls } from './fake-calls.ts';
import { type ChannelScript, FakeChannel } from './fake-channel.ts';
import { type FakeDisk, FakeFiles } from './fake-files.ts';

/** A run's result as tests write it; what is missing is empty, and the exit code 0. */
export type RunScript = Partial<CommandResult>;
/** Addresses, or why there are none. */
export type AddressScript = readonly string[] | FailureWord;

export interface FakeHostOptions {
  readonly platform?: 'linux' | 'windows';
  readonly environment?: Readonly<Record<string, string>>;
  readonly locale?: string;
  readonly resolvers?: readonly string[];
  readonly searchDomains?: readonly string[];
  readonly routes?: { readonly ipv4: boolean; readonly ipv6: boolean };
  /** Contents by path; paths that are not there do not exist, and need not be read. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly disk?: FakeDisk;
  readonly lockHolders?: readonly LockHolder[] | FailureWord;
  readonly longPaths?: boolean;
  readonly storedVariables?: readonly ScopedVariable[] | FailureWord;
  readonly firewallRules?: readonly FirewallRule[] | FailureWord;
  readonly firewallProfiles?: readonly FirewallProfile[] | FailureWord;
  readonly guardFacts?: GuardFacts | FailureWord;
  readonly services?: readonly string[] | FailureWord;
  readonly personalFolders?: readonly string[] | FailureWord;
  readonly signatures?: readonly Signature[] | FailureWord;
  readonly platformProxy?: PlatformProxy | FailureWord;
  readonly winHttpProxy?: WinHttpProxy | FailureWord;
  readonly nameRules?: readonly NameRule[] | FailureWord;
  readonly connections?: readonly KnownConnection[] | FailureWord;
  readonly timeService?: TimeService | FailureWord;
  readonly policyMirrors?: readonly string[] | FailureWord;
  readonly trust?: Partial<TrustFacts>;
  readonly variables?: VariableStore;
  /** In PAC form. */
  readonly systemProxy?: string;
}

/**
 * A machine in memory for unit tests. Commands and the net answer only what a test has scripted: the test that made it
 * fails when it ends with a call nobody scripted, or a scripted one that never came.
 */
export class FakeHost implements Host {
  readonly platform: 'linux' | 'windows';
  readonly arch = 'x64';
  readonly locale: string;
  readonly recorded = false;
  readonly variables: VariableStore;
  readonly files: FakeFiles;
  readonly network: Network;
  readonly firewall: Host['firewall'];
  readonly guards: Host['guards'];
  readonly elevation = noGuards.elevation;
  readonly hostsFile: string;
  /** Commands that were run, in order. */
  readonly commands: Command[] = [];
  readonly #calls = new FakeCalls();
  readonly #options: FakeHostOptions;
  #now = 0;

  constructor(options: FakeHostOptions = {}) {
    this.#options = options;
    this.variables = options.variables ?? NO_VARIABLES;
    this.platform = options.platform ?? 'linux';
    this.locale = options.locale ?? 'zh-CN';
    this.files = new FakeFiles(this.platform, options.files ?? {}, options.disk);
    this.hostsFile = this.platform === 'windows' ? 'C:\\Windows\\System32\\drivers\\etc\\hosts' : '/etc/hosts';
    this.firewall = {
      programRules: async () => outcomeOf(options.firewallRules ?? 'unsupported'),
      profiles: async () => outcomeOf(options.firewallProfiles ?? 'unsupported'),
    };
    this.guards = {
      facts: async () => outcomeOf(options.guardFacts ?? 'unsupported'),
      services: async () => outcomeOf(options.services ?? 'unsupported'),
      defenderManaged: async () => success(false),
      personalFolders: async () => outcomeOf(options.personalFolders ?? 'unsupported'),
      signatures: async () => outcomeOf(options.signatures ?? 'unsupported'),
    };
    this.network = this.#makeNetwork();
    onTestFinished(() => this.verify());
  }

  /** Scripts a program in PATH. */
  onFind(name: string, paths: readonly string[]): this {
    this.#calls.expect(`find ${name}`, () => paths);
    return this;
  }

  /** Scripts a command line, e.g. `/usr/bin/go env -json`; `*` at the end stands for any further text. */
  onRun(line: string, answer: RunScript | ((command: Command) => RunScript | Promise<RunScript>)): this {
    this.#calls.expect(`run ${line}`, (command: Command) => (typeof answer === 'function' ? answer(command) : answer));
    return this;
  }

  onLookup(name: string, family: LookupFamily, answer: AddressScript): this {
    this.#calls.expect(`lookup ${name} ${family}`, () => outcomeOf(answer));
    return this;
  }

  onQuery(
    server: string,
    name: string,
    type: 'A' | 'AAAA',
    transport: 'udp' | 'tcp' | 'https',
    answer: AddressScript,
  ): this {
    this.#calls.expect(`query ${server} ${name} ${type} ${transport}`, () => outcomeOf(answer));
    return this;
  }

  /** Scripts everything that answers one datagram. */
  onHear(server: string, name: string, answers: readonly (readonly string[])[] | FailureWord): this {
    this.#calls.expect(`hear ${server} ${name} A`, () => outcomeOf(answers));
    return this;
  }

  /** Scripts a connection; connecting again gives another channel with the same script, unless one more is scripted. */
  onConnect(address: string, port: number, answer: ChannelScript | FailureWord): this {
    this.#calls.expect(`connect ${address}:${port}`, (): Outcome<Channel> => {
      if (typeof answer === 'string') return failed(answer);
      return success(new FakeChannel(address, port, answer, (call) => this.#calls.take(call, undefined)));
    });
    return this;
  }

  /** Moves the clock. */
  advance(ms: number): void {
    this.#now += ms;
  }

  /** @throws Error for unexpected and for unconsumed calls; called by itself when the test ends. */
  verify(): void {
    this.#calls.verify();
  }

  now(): number {
    return this.#now;
  }

  wallClock(): number {
    return Date.parse('2026-06-01T00:00:00Z') + this.#now;
  }

  environment(): Readonly<Record<string, string>> {
    return this.#options.environment ?? {};
  }

  async storedVariables(): Promise<Outcome<readonly ScopedVariable[]>> {
    return outcomeOf(this.#options.storedVariables ?? []);
  }

  async platformProxy(): Promise<Outcome<PlatformProxy>> {
    return outcomeOf(this.#options.platformProxy ?? 'unsupported');
  }

  async winHttpProxy(): Promise<Outcome<WinHttpProxy>> {
    return outcomeOf(this.#options.winHttpProxy ?? 'unsupported');
  }

  async nameRules(): Promise<Outcome<readonly NameRule[]>> {
    return outcomeOf(this.#options.nameRules ?? 'unsupported');
  }

  async connections(): Promise<Outcome<readonly KnownConnection[]>> {
    return outcomeOf(this.#options.connections ?? 'unsupported');
  }

  async timeService(): Promise<Outcome<TimeService>> {
    return outcomeOf(this.#options.timeService ?? 'unsupported');
  }

  async policyMirrors(): Promise<Outcome<readonly string[]>> {
    return outcomeOf(this.#options.policyMirrors ?? 'unsupported');
  }

  async findPrograms(name: string): Promise<readonly string[]> {
    return this.#calls.take<unknown, readonly string[]>(`find ${name}`, name) ?? [];
  }

  async run(command: Command): Promise<CommandResult> {
    this.commands.push(command);
    const line = [command.program, ...command.args].join(' ');
    const answer = await this.#calls.take<Command, RunScript | Promise<RunScript>>(`run ${line}`, command);
    const result = { exitCode: 0, stdout: '', stderr: '', ms: 1, ...answer };
    for (const text of result.stderr.split('\n').slice(0, -1)) command.onErrorLine?.(text);
    if (result.stdout !== '') command.onOutput?.(result.stdout);
    return answer ? result : { ...result, exitCode: null, notStarted: { word: 'not-found', detail: 'not scripted' } };
  }

  async lockHolders(paths: readonly string[]): Promise<Outcome<readonly LockHolder[]>> {
    const { lockHolders = [] } = this.#options;
    return typeof lockHolders === 'string'
      ? failed(lockHolders)
      : success(lockHolders.filter((l) => paths.includes(l.path)));
  }

  async longPaths(): Promise<Outcome<boolean>> {
    const { longPaths } = this.#options;
    return longPaths === undefined ? failed('unsupported') : success(longPaths);
  }

  async resolveProxy(): Promise<Outcome<string>> {
    const { systemProxy } = this.#options;
    return systemProxy === undefined ? failed('unsupported') : success(systemProxy);
  }

  homeFolder(): string {
    return this.platform === 'windows' ? 'C:\\Users\\li' : '/home/li';
  }

  #makeNetwork(): Network {
    const { resolvers = [], routes = { ipv4: true, ipv6: false }, trust } = this.#options;
    return {
      resolvers: () => resolvers,
      routes: async () => success(routes),
      lookup: (name, family) => this.#calls.outcome(`lookup ${name} ${family}`, name),
      query: (q) => this.#calls.outcome(`query ${q.server} ${q.name} ${q.type} ${q.transport}`, q),
      hear: (q) => this.#calls.outcome(`hear ${q.server} ${q.name} ${q.type}`, q),
      searchDomains: () => this.#options.searchDomains ?? [],
      connect: ({ address, port }) => this.#calls.outcome(`connect ${address}:${port}`, address),
      trust: async () => ({ source: 'files', places: [], certificates: 140, problems: [], ...trust }),
      close: () => undefined,
    };
  }
}

function outcomeOf<T extends object>(answer: T | FailureWord): Outcome<T> {
  return typeof answer === 'string' ? failed(answer) : success(answer);
}
