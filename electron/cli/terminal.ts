import type { Language } from '../../shared/domain/text.ts';

/** The streams and facts of the terminal that a command may use. */
export interface Terminal {
  readonly language: Language;
  readonly color: boolean;
  /** Is standard error a terminal that can be redrawn? */
  readonly live: boolean;
  readonly columns: number;
  /** Does data go to a screen? Bytes would garble it. */
  readonly dataIsShown?: boolean;
  /** Data, for programs. */
  data(content: string | Uint8Array): Promise<void>;
  /** Words, for people. */
  say(text: string): void;
  readInput(): Promise<string>;
  /** Can a person be asked? */
  readonly interactive: boolean;
  /** Says the question and reads one line; '' at the end of input or after Ctrl-C. */
  ask(question: string): Promise<string>;
  /** The same, without showing what is typed. */
  askSecret(question: string): Promise<string>;
  readonly environment: Readonly<Record<string, string>>;
  readonly workingFolder: string;
  /** The folder that `--state-dir` names. */
  readonly stateFolder?: string;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
}
