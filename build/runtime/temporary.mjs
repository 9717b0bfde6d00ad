import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { userCache } from './paths.mjs';

/**
 * Lends a fresh folder in the user's cache, on the file system its contents will be renamed on, and removes it
 * whatever happens. What a run left that was killed too hard for that, the next one removes.
 *
 * @template Result
 * @param {(folder: string) => Promise<Result>} use
 * @returns {Promise<Result>}
 */
export async function withTemporaryFolder(use) {
  mkdirSync(userCache, { recursive: true, mode: 0o700 });
  sweepLeftovers();
  const folder = mkdtempSync(join(userCache, `half-${process.pid}-`));
  const sweep = () => rmSync(folder, { recursive: true, force: true });
  // A signal alone would end this process without its 'exit' event.
  const end = () => process.exit(130);
  process.on('exit', sweep).on('SIGINT', end).on('SIGTERM', end);
  try {
    return await use(folder);
  } finally {
    process.off('exit', sweep).off('SIGINT', end).off('SIGTERM', end);
    sweep();
  }
}

function sweepLeftovers() {
  for (const name of readdirSync(userCache)) {
    const owner = /^half-(\d+)-/.exec(name)?.[1];
    if (owner && !isAlive(Number(owner))) rmSync(join(userCache, name), { recursive: true, force: true });
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}
