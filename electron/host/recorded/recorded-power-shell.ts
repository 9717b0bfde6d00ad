import iconv from 'iconv-lite';
import type { Command, CommandResult } from '../host.ts';
import { windowsVariable } from '../windows/system-folder.ts';
import type { Machine } from './machine-schema.ts';

/** A cold start on a machine with an antivirus. */
const MS = 900;

/**
 * The PowerShell of a recorded machine: what each question is answered, as `ConvertTo-Json` of PowerShell 5.1 prints it. In
 * Constrained Language Mode the code page stays that of consoles. Shapes: test/fixtures/windows/ps-*.txt.
 */
export class RecordedPowerShell {
  readonly #answers: Machine['powershell'];
  readonly #oem: string;

  constructor(answers: Machine['powershell'], oem: string) {
    this.#answers = answers;
    this.#oem = oem;
  }

  /** @param encoding by which the caller decodes. */
  run({ environment }: Command, encoding: string): CommandResult {
    const set = this.#answers[windowsVariable(environment, 'GMD_QUESTIONS') ?? ''];
    // Nothing recorded: as if an antivirus kept PowerShell from starting up.
    if (!set) return { exitCode: 1, stdout: '', stderr: '', ms: MS };
    const utf8 = set.mode === 'FullLanguage';
    const answers = Object.entries(set.answers).map(([n, answer]) =>
      'error' in answer ? { n, e: answer.error } : { n, v: answer.values },
    );
    const text = `${JSON.stringify({ gmd: 1, utf8, mode: set.mode, answers, end: 1 })}\r\n`;
    const bytes = iconv.encode(text, utf8 ? 'utf-8' : this.#oem);
    return { exitCode: 0, stdout: iconv.decode(bytes, encoding), stderr: '', ms: MS };
  }
}
