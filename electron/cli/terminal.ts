import type { Language } from '../../shared/domain/text.ts';

/** The streams and facts of the terminal that a command may use. */
export interface Terminal {
  readonly language: Language;
  readonly color: boolean;
  /** Is standard error a terminal that can be redrawn? */
  readonly live: boolean;
  readonly columns: number;
  /** Data, for programs. */
  data(text: string): Promise<void>;
  /** Words, for people. */
  say(text: string): void;
  readInput(): Promise<string>;
  readonly environment: Readonly<Record<string, string>>;
  readonly workingFolder: string;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
}
