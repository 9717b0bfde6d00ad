import type { FileEncoding } from '../../go/file-encoding.ts';
import type { PatternProblem } from '../../go/pattern-lint.ts';
import type { Mark, MarkKind } from './char-marks.ts';

/** What can be wrong with a setting, by code, with what its text needs. */
export interface ProblemParams {
  /** One kind of odd char, at all its places. */
  char: { kind: MarkKind; codePoints: readonly string[]; meant: string; harmless: boolean };
  /** `go` stops with this message. */
  refused: { message: string };
  off: Record<never, never>;
  /** Entries that `go` never looks at. */
  'after-end': { end: string; entries: readonly string[] };
  'retired-host': { host: string };
  'plain-http': { host: string };
  'mirror-as-sumdb': { url: string; right: string };
  'never-matches': { pattern: string; problem: PatternProblem; meant: string };
  'too-broad': { pattern: string };
  vendor: Record<never, never>;
  /** This version of `go` does not know the setting. */
  'not-yet': { since: string };
  /** No proxy address: Go connects directly without a word. */
  'proxy-ignored': Record<never, never>;
  /** Go takes the scheme for the name of a host. */
  'proxy-misread': Record<never, never>;
  'proxy-scheme': { scheme: string };
  'proxy-no-port': Record<never, never>;
  /** ALL_PROXY: Go never looks at it. */
  'never-read': Record<never, never>;
  /** HTTP_PROXY without HTTPS_PROXY. */
  'http-only': Record<never, never>;
  'capitals-win': { winner: string };
  'never-applies': { entry: string };
  'trust-replaced': Record<never, never>;
  'hides-file': { value: string; where: string };
  /** A stored variable has another value than this process. */
  'other-stored': { value: string; scope: 'user' | 'machine' };
  /** Written down in the file, and not seen by `go`. */
  'not-read': { value: string; path: string; encoding: FileEncoding };
  /** A cause that was found about this setting. */
  cause: { code: string; subject: string; params: unknown };
}

export type ProblemCode = keyof ProblemParams;

/** Something about a setting that its owner should know. */
export interface SettingProblem<C extends ProblemCode = ProblemCode> {
  readonly code: C;
  readonly severity: 'error' | 'warning' | 'note';
  readonly params: ProblemParams[C];
  /** The stretches of the value that it is about. */
  readonly marks: readonly Mark[];
  /** The cause code with the same meaning. */
  readonly cause?: string;
}

export type AnyProblem = { readonly [C in ProblemCode]: SettingProblem<C> }[ProblemCode];
