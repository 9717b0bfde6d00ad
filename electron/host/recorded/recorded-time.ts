import type { CommandResult } from '../host.ts';

/** The time service of a recorded machine: it stands still until it is started. Words of sc.exe: windows.md 0.6. */
export class RecordedTime {
  readonly #behindMs: number;
  #running = false;
  /** How far the clock has been set forward. */
  steppedMs = 0;

  /** @param behindMs by how much the clock has to go forward. */
  constructor(behindMs: number) {
    this.#behindMs = behindMs;
  }

  sc([verb]: readonly string[]): CommandResult {
    if (verb !== 'query') this.#running = verb === 'start';
    const state = this.#running ? '4  RUNNING' : '1  STOPPED';
    const lines = ['', 'SERVICE_NAME: w32time ', '        TYPE               : 20  WIN32_SHARE_PROCESS  '];
    return says([...lines, `        STATE              : ${state} `, ''].join('\r\n'));
  }

  /** What w32tm prints then is known from nowhere: nothing rests on it. */
  resync(): CommandResult {
    if (this.#running) this.steppedMs = this.#behindMs;
    return says('');
  }
}

function says(stdout: string): CommandResult {
  return { exitCode: 0, stdout, stderr: '', ms: 40 };
}
