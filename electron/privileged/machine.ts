import type { Outcome } from '../../shared/domain/failure.ts';
import type { CommandResult } from '../host/host.ts';
import type { Registry } from '../host/windows/registry.ts';

/** What the elevated side may touch: nothing of any user, and no folder that a user may write to. */
export interface PrivilegedMachine {
  readonly registry: Registry;
  /** Undefined where Windows does not say. */
  elevated(): boolean | undefined;
  /** Runs System32\netsh.exe. */
  netsh(args: readonly string[]): Promise<CommandResult>;
  /** Runs System32\sc.exe, which asks for services and starts and stops them. */
  sc(args: readonly string[]): Promise<CommandResult>;
  /** Runs System32\w32tm.exe /resync /force. */
  resyncClock(): Promise<CommandResult>;
  /** The clock, and one that nobody sets. */
  clock(): { readonly wallMs: number; readonly steadyMs: number };
  wait(ms: number): Promise<void>;
  readonly hostsFile: string;
  read(path: string): Promise<Outcome<Buffer>>;
  /** Replaces the content of the hosts file, keeping its rights. */
  writeHosts(content: Buffer): Promise<Outcome<null>>;
  /** The path without links and short names; undefined for what is no plain file. */
  realFile(path: string): Promise<string | undefined>;
  /** The same of a folder. */
  realFolder(path: string): Promise<string | undefined>;
  exists(path: string): Promise<boolean>;
  /** Runs Defender's own MpCmdRun.exe. */
  mpCmdRun(args: readonly string[]): Promise<CommandResult>;
  /** Paths that Defender does not scan. Failures: `not-permitted` where they are hidden, those of PowerShell. */
  exclusions(): Promise<Outcome<readonly string[]>>;
  /** Adds or removes one; success is what {@link exclusions} tells afterwards. */
  exclude(path: string, on: boolean): Promise<void>;
}
