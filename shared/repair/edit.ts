import type { Connection } from '../windows/connection-resolvers.ts';
import type { RuleEdit } from '../windows/local-rule.ts';

/** What programs are run for. Which program that is, and with which arguments, the place alone decides. */
export type ProgramRun =
  | { readonly does: 'flush-dns' }
  /** By the time service of Windows, as administrator. `seconds`: by how many the clock has to go forward. */
  | { readonly does: 'set-clock'; readonly seconds: number }
  /** Runs the project's own build scripts. */
  | { readonly does: 'refresh-gradle'; readonly folder: string };

/** The same as a person would type it. */
export const PROGRAM_LINES: Readonly<Record<ProgramRun['does'], string>> = {
  'flush-dns': 'ipconfig /flushdns',
  'set-clock': 'w32tm /resync /force',
  'refresh-gradle': 'gradlew clean dependencies --refresh-dependencies --no-build-cache',
};

/** One line of a text file that becomes another one; the number of lines stays. */
export interface LineEdit {
  /** Counted from 1. */
  readonly line: number;
  /** The line as it was read, without its end: it is looked for again when the file is changed. */
  readonly was: string;
  readonly becomes: string;
}

/** What becomes of the content of a file. All of it is data, so that it can be shown before it is done. */
export type ContentEdit =
  /** A key of the file of `go env -w`; null takes it out. */
  | { readonly op: 'set-key'; readonly key: string; readonly value: string | null }
  | { readonly op: 'lines'; readonly lines: readonly LineEdit[] }
  /** Lines at the end. A `secret` is neither shown nor copied anywhere else. */
  | { readonly op: 'append'; readonly text: string; readonly secret?: true }
  /** Lines before all others. `ownerOnly`: a new file is for its owner alone. */
  | { readonly op: 'prepend'; readonly text: string; readonly ownerOnly?: true }
  /** `byLine`: shown as the lines that go and come. */
  | { readonly op: 'whole'; readonly text: string; readonly byLine?: true };

/** A change of one place. A closed union: a remedy can touch nothing else. */
export type Edit =
  | { readonly place: 'file'; readonly path: string; readonly content: ContentEdit }
  /** A variable that Windows stores for the user or the machine; null removes it. */
  | {
      readonly place: 'variable';
      readonly scope: 'user' | 'machine';
      readonly name: string;
      readonly value: string | null;
    }
  /** A file or folder that is moved out of the way, beside where it was, and can be moved back. */
  | { readonly place: 'aside'; readonly path: string }
  /** Lines of Windows' hosts file that become remarks, as administrator; the bytes of all others stay. */
  | { readonly place: 'hosts'; readonly path: string; readonly lines: readonly Omit<LineEdit, 'becomes'>[] }
  /** A folder that Defender is told not to scan. */
  | { readonly place: 'exclusion'; readonly path: string }
  /** The DNS servers of a connection of Windows, as administrator. */
  | { readonly place: 'resolvers'; readonly connection: Connection; readonly servers: readonly string[] }
  /** Something that only a program can do, out of a closed list. It leaves nothing that could be put back. */
  | { readonly place: 'program'; readonly run: ProgramRun }
  /** A rule of Windows' own firewall, of this computer. */
  | { readonly place: 'rule'; readonly rule: RuleEdit };
