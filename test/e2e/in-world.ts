import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { findElectron } from '../../build/runtime/find-electron.mjs';
import { inCheckout } from '../../build/runtime/paths.mjs';

/** Less than a test has. */
const DRIVE_MS = 170_000;

/**
 * Runs a driver as the client of a lab world and returns what it found. Playwright speaks to Electron over ports of
 * 127.0.0.1, and a world has a 127.0.0.1 of its own: so not only the wizard but what drives it has to be inside.
 *
 * @param world a world of test/lab/worlds/
 * @param driver a file, of this folder unless its path is whole, that exports `drive(input)`, whose result can be written as JSON
 * @throws with what the driver printed, if it failed
 */
export async function driveInWorld<Result>(
  world: string,
  driver: string,
  input: unknown = {},
  timeout: number = DRIVE_MS,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'gomod-doctor-'));
  try {
    const files = {
      driver: resolve(import.meta.dirname, driver),
      input: join(folder, 'in'),
      result: join(folder, 'out'),
    };
    writeFileSync(files.input, JSON.stringify(input));
    const inside = [process.execPath, join(import.meta.dirname, 'drive.mjs'), files.driver, files.input, files.result];
    // The world's environment is its own: only the display and the Electron come from outside.
    const variables = [`DISPLAY=${process.env.DISPLAY}`, `GMD_ELECTRON=${await findElectron()}`];
    const lab = [inCheckout('test/lab/lab.mjs'), world, '--', 'env', ...variables, ...inside];
    await promisify(execFile)(process.execPath, lab, { timeout, maxBuffer: 64 * 1024 * 1024 });
    return JSON.parse(readFileSync(files.result, 'utf8')) as Result;
  } catch (error) {
    throw new Error(`${driver} in world ${world}: ${printed(error)}`, { cause: error });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function printed(error: unknown): string {
  return error instanceof Error && 'stderr' in error && error.stderr ? String(error.stderr) : String(error);
}
