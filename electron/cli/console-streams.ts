import { createReadStream, createWriteStream } from 'node:fs';
import type { CliProcess } from './run-cli.ts';

/** Set by gomod-doctor-cli when the person's standard error is a console: its width. */
const COLUMNS = 'GMD_CONSOLE_COLUMNS';

/**
 * The process as the command line uses it. Inside Electron, a Windows program without a console of its own, `process.stdin`
 * is always empty and the other two are not meant for data (Electron lib/common/init.ts), so there the three are opened by
 * their numbers: gomod-doctor-cli hands them over as pipes.
 */
export function consoleStreams(process: NodeJS.Process): CliProcess {
  if (process.versions['electron'] === undefined) return process;
  const columns = Number(process.env[COLUMNS]);
  const shown = Number.isInteger(columns) && columns > 0 ? { isTTY: true, columns } : {};
  return {
    stdin: createReadStream('', { fd: 0, autoClose: false }),
    stdout: createWriteStream('', { fd: 1, autoClose: false }),
    stderr: Object.assign(createWriteStream('', { fd: 2, autoClose: false }), shown),
    env: process.env,
    cwd: process.cwd,
    once: process.once.bind(process),
    removeListener: process.removeListener.bind(process),
  };
}
