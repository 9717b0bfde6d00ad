import type { Failure, Outcome } from '../../shared/domain/failure.ts';
import type { KnownConnection } from '../../shared/windows/connection-resolvers.ts';
import type { TimeService } from '../../shared/windows/time-service.ts';
import type { Elevation } from './elevation.ts';
import type { Guards } from './guards.ts';
import type { Network } from './network.ts';
import type { VariableStore } from './variable-store.ts';

/** Where a stored variable lives. `process` is what this program inherited. */
export type VariableScope = 'process' | 'user' | 'machine';

/** An environment variable with its scope; `where` names the place for people (registry key, file and line). */
export interface ScopedVariable {
  readonly name: string;
  readonly value: string;
  readonly scope: VariableScope;
  readonly where: string;
  /** The line of a file that sets it, where that is so; Windows keeps variables in the registry. */
  readonly assignment?: { readonly file: string; readonly line: number; readonly text: string };
}

/** A program started through the one process gateway: absolute path, argument array, no shell, explicit environment. */
export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  /** Complete environment of the child; nothing is inherited. */
  readonly environment: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly timeoutMs: number;
  /** Output beyond this many bytes ends the child with `output-too-large`; 16 MiB if absent. */
  readonly maxBytes?: number;
  /** Code page of the output: UTF-8 if absent, or that of the console programs of this machine (`oem`). */
  readonly encoding?: 'utf-8' | 'oem';
  /** Called with each complete line of standard error while the child runs. */
  readonly onErrorLine?: (line: string) => void;
  /** Called with each chunk of standard output while the child runs. */
  readonly onOutput?: (chunk: string) => void;
  readonly signal?: AbortSignal;
}

/**
 * What a child left behind. `exitCode` is null when it was stopped by us (`stopped` says why) or never ran (`notStarted`);
 * a child that a signal killed has 128 + the signal's number.
 */
export interface CommandResult {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly stopped?: 'timed-out' | 'aborted' | 'output-too-large';
  /** Why the program could not be started: `not-found`, `not-permitted`, `unknown`. `stderr` then holds the same as text. */
  readonly notStarted?: Failure;
  readonly ms: number;
}

export interface FileFacts {
  readonly kind: 'file' | 'folder' | 'other';
  readonly size: number;
  readonly mode: number;
}

/** Room on the disk that holds a folder, as far as this user may take it. */
export interface Room {
  readonly freeBytes: number;
  /** Files that can still be made; null where the file system has no such limit. */
  readonly freeFiles: number | null;
}

/** A process that keeps a file locked. */
export interface LockHolder {
  readonly path: string;
  readonly pid: number;
  /** Absolute path of its program, or its bare name where more may not be seen. */
  readonly program: string;
}

/** Read-only view of files. Failures: `not-found`, `not-permitted`, `http-too-large` never; a too large file is `output-too-large`. */
export interface Files {
  read(path: string, maxBytes: number): Promise<Outcome<Uint8Array>>;
  facts(path: string): Promise<Outcome<FileFacts>>;
  list(path: string): Promise<Outcome<readonly string[]>>;
  /** The path without symbolic links, as the system resolves it. */
  realPath(path: string): Promise<Outcome<string>>;
  /**
   * Whether this user may make files in a folder or write to a file, asked without writing. `unsupported` where only trying
   * would tell (folders on Windows); else the failure is why not.
   */
  writable(path: string): Promise<Outcome<true>>;
  room(folder: string): Promise<Outcome<Room>>;
  /** Joins segments with this machine's separator. */
  join(...segments: readonly string[]): string;
  /** A new private folder for throw-away work; `dispose` removes it with everything in it, also read-only files. */
  scratch(prefix: string): Promise<{ readonly path: string; dispose(): Promise<void> }>;
  /** Puts a file there, or with null takes it away: on recorded machines, which have no disk. */
  put?(path: string, content: Uint8Array | null): void;
  /** Writes a file inside a scratch folder; anything else is a programming error and throws. */
  writeScratch(path: string, content: string | Uint8Array): Promise<void>;
}

/** A Windows firewall rule, as the registry holds it. */
export interface FirewallRule {
  readonly id: string;
  readonly name: string;
  /** Null: the rule is about every program. */
  readonly program: string | null;
  readonly direction: 'in' | 'out';
  readonly action: 'allow' | 'block';
  readonly active: boolean;
  /** Empty: all profiles. */
  readonly profiles: readonly string[];
  /** IANA protocol number; null: any. */
  readonly protocol: number | null;
  /** As written: numbers, ranges, keywords; empty: any. */
  readonly remotePorts: readonly string[];
  /** As written: addresses, subnets, ranges, keywords; empty: any. */
  readonly remoteAddresses: readonly string[];
  /** It holds for some ways out of this computer only: an interface, a kind of network card, an address or a port of its own. */
  readonly narrowed: boolean;
  readonly store: FirewallStore;
  /** The rule as the registry holds it: what a change compares with. */
  readonly text: string;
}

/** Who set it: this computer, a group policy, a device management. */
export type FirewallStore = 'local' | 'policy' | 'mdm';

export const FIREWALL_PROFILES = ['domain', 'private', 'public'] as const;

/** What the firewall does in one kind of network where no rule says otherwise. */
export interface FirewallProfile {
  readonly profile: (typeof FIREWALL_PROFILES)[number];
  readonly enabled: boolean;
  readonly outbound: 'allow' | 'block';
  readonly store: FirewallStore;
  /** False: a policy makes every rule of this computer void. */
  readonly localRules: boolean;
}

/** The program firewall of this machine. */
export interface Firewall {
  /** All rules. `unsupported` where the platform has no such firewall, `unknown` where one of its stores cannot be read. */
  programRules(): Promise<Outcome<readonly FirewallRule[]>>;
  /** The three profiles. Failures as of {@link programRules}. */
  profiles(): Promise<Outcome<readonly FirewallProfile[]>>;
}

/** The proxy that browsers use here. Source: WinINET, `Internet Settings`. */
export interface PlatformProxy {
  /** As written, e.g. `127.0.0.1:7890` or `http=a:1;https=b:2`; null: none, or switched off. */
  readonly server: string | null;
  readonly bypass: readonly string[];
  /** Address of a PAC script. */
  readonly pac: string | null;
  /** Whether a script is looked for in the network (WPAD); null: it cannot be told. */
  readonly autoDetect: boolean | null;
  /** `machine`: a policy makes it one for all users. */
  readonly scope: 'user' | 'machine';
}

/** The proxy of Windows' own services. Source: WinHTTP. */
export interface WinHttpProxy {
  /** As written, e.g. `127.0.0.1:7890` or `http=a:1;https=b:2`; null: none. */
  readonly server: string | null;
  readonly bypass: readonly string[];
}

/** Names that Windows asks other DNS servers for. Source: [MS-GPNRPT]. */
export interface NameRule {
  /** `.corp.example` with all below it, `host.example` alone, `.` for every name. */
  readonly names: readonly string[];
  readonly servers: readonly string[];
  readonly store: 'local' | 'policy';
}

/** The machine behind one interface: Linux, Windows, or a recording. Hosts answer; they never judge. */
export interface Host {
  readonly platform: 'linux' | 'windows';
  readonly arch: string;
  /** BCP 47, e.g. `zh-CN`. */
  readonly locale: string;
  readonly recorded: boolean;
  /** A recorded machine, with what has been changed there, as a program with this environment sees it; real ones are opened anew. */
  withEnvironment?(environment: Readonly<Record<string, string>>): Promise<Host>;
  /** Monotonic milliseconds; the injected clock of recordings and tests. */
  now(): number;
  /** Wall clock, epoch milliseconds. */
  wallClock(): number;
  /** The environment this program was started with. */
  environment(): Readonly<Record<string, string>>;
  /** Variables stored for the user and the machine, where a new terminal would take them from. */
  storedVariables(): Promise<Outcome<readonly ScopedVariable[]>>;
  /** Absolute paths of every `name` (with this platform's program endings) in PATH, in PATH order. */
  findPrograms(name: string): Promise<readonly string[]>;
  run(command: Command): Promise<CommandResult>;
  /**
   * Opens a window with a shell that has exactly this environment, for the person to use; false where there is no program for it.
   * Recordings have none.
   */
  openTerminal?(environment: Readonly<Record<string, string>>): Promise<boolean>;
  readonly files: Files;
  readonly variables: VariableStore;
  readonly network: Network;
  readonly firewall: Firewall;
  /** Processes that keep any of these files locked. `unsupported` where the platform does not tell. */
  lockHolders(paths: readonly string[]): Promise<Outcome<readonly LockHolder[]>>;
  /** May paths be longer than 260 characters? `unsupported` where that is no question. */
  longPaths(): Promise<Outcome<boolean>>;
  readonly guards: Guards;
  readonly elevation: Elevation;
  /** `unsupported` where the platform has no such thing. */
  platformProxy(): Promise<Outcome<PlatformProxy>>;
  /** `unsupported` where the platform has no such thing. */
  winHttpProxy(): Promise<Outcome<WinHttpProxy>>;
  /** The rules in force for which servers are asked for which names. `unsupported` where the platform has no such thing. */
  nameRules(): Promise<Outcome<readonly NameRule[]>>;
  /** Connections with their DNS servers (IPv4). `unsupported` where the platform has no such thing, or a policy sets them. */
  connections(): Promise<Outcome<readonly KnownConnection[]>>;
  /** `unsupported` where the platform has no such thing. */
  timeService(): Promise<Outcome<TimeService>>;
  /** Module mirrors that an administrator's policy stores, as written. `unsupported` where the platform has no such store. */
  policyMirrors(): Promise<Outcome<readonly string[]>>;
  /**
   * Which proxy the programs of this platform would use for an address, settings and PAC scripts included; in PAC form, e.g.
   * `PROXY 127.0.0.1:7890; DIRECT`. `go` never asks. `unsupported` where nobody can answer.
   */
  resolveProxy(url: string): Promise<Outcome<string>>;
  /** Absolute path of the hosts file. */
  readonly hostsFile: string;
  homeFolder(): string;
}
