import type { Situation } from '../diagnosis/situation.ts';
import type { Cause } from '../domain/cause.ts';
import type { Setting, SettingSource } from '../domain/setting.ts';

/** A variable that a new terminal gets, and where it stands. */
export interface StoredVariable {
  readonly name: string;
  readonly value: string;
  readonly scope: 'user' | 'machine';
  /** The line that sets it; without one the system itself stores it (Windows). */
  readonly assignment?: { readonly file: string; readonly line: number; readonly text: string };
}

/** A setting as a new terminal would have it; `source` is never `process`. */
export interface FutureSetting {
  readonly value: string;
  readonly source: Exclude<SettingSource, 'process'>;
}

/** An account that a person has just given, for this repair alone: it is in no report, no journal and no log. */
export interface GivenAccount {
  /** With its port, if that is not 443. */
  readonly host: string;
  readonly login: string;
  readonly password: string;
}

/** What remedies may look at: the diagnosis, and where settings stand. All of it was read; nothing is asked any more. */
export interface RepairContext {
  readonly platform: 'linux' | 'windows';
  readonly situation: Situation;
  readonly causes: readonly Cause[];
  readonly settings: readonly Setting[];
  /** The file of `go env -w`; null with GOENV=off. */
  readonly goenvPath: string | null;
  readonly stored: readonly StoredVariable[];
  readonly hostsFile: string;
  readonly home: string;
  readonly account: GivenAccount | null;
  /** The folder of the project that was examined. */
  readonly project: string | null;
  /** The module cache of this user's `go`. */
  readonly moduleCache: string;
  /** Joins segments with the separator of the machine. */
  join(...segments: readonly string[]): string;
}

const FUTURE: readonly SettingSource[] = ['user', 'machine', 'goenv', 'goroot', 'default'];

/** The value that a new terminal would have: what only the calling process holds is gone there. */
export function futureSetting(context: RepairContext, name: string): FutureSetting {
  const setting = context.settings.find((s) => s.name === name);
  const layers = setting ? [{ source: setting.source, value: setting.value }, ...setting.shadows] : [];
  for (const source of FUTURE) {
    const layer = layers.find((l) => l.source === source && l.value !== '');
    if (layer) return { value: layer.value, source: source as FutureSetting['source'] };
  }
  return { value: '', source: 'default' };
}

/** Is the value in force one that only the calling process holds? */
export function isProcessOnly(context: RepairContext, name: string): boolean {
  return context.settings.some((s) => s.name === name && s.source === 'process' && s.value !== '');
}
