import { createRequire } from 'node:module';
import type { App } from 'electron';

/** What gomod-doctor-cli puts before the arguments of the headless doctor. Chromium has a `--headless` of its own. */
const SWITCH = '--doctor-cli';

/**
 * Arguments of the headless doctor, or undefined when the wizard is wanted. They stand behind `--doctor-cli --`: Chromium
 * reads no switch behind `--`, and Electron refuses arguments behind an address anywhere else.
 */
export function doctorArguments(argv: readonly string[]): readonly string[] | undefined {
  const at = argv.indexOf('--');
  return at > 0 && argv[at - 1] === SWITCH ? argv.slice(at + 1) : undefined;
}

/** Runs the headless doctor in this process: without a window, and beside a wizard that may be open. It ends the process. */
export async function runDoctor(
  app: Pick<App, 'disableHardwareAcceleration' | 'whenReady'>,
  program: string,
  args: readonly string[],
): Promise<void> {
  app.disableHardwareAcceleration();
  // Before anything uses libuv's threads: a name that hangs in getaddrinfo keeps one for as long.
  process.env['UV_THREADPOOL_SIZE'] ??= '64';
  process.argv = [process.execPath, program, ...args];
  // An Electron that is ended while it still starts crashes now and then.
  await app.whenReady();
  createRequire(program)(program);
}
