import { spawn } from 'node:child_process';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { withTemporaryFolder } from './temporary.mjs';

/** A source that brings less than this in one look will not bring 120 MB: a blocked host often still drips. */
const PATIENCE = { bytes: 500_000, ms: 8_000 };

/**
 * Has the electron package download its own runtime, hashes checked against the ones it was published with.
 *
 * @param {string} packageFolder node_modules/electron
 * @param {NodeJS.ProcessEnv} env
 * @param {{ bytes: number, ms: number }} [patience]
 * @returns {Promise<string | null>} why it failed, null when it did not
 */
export async function downloadElectron(packageFolder, env, patience = PATIENCE) {
  const dist = join(packageFolder, 'dist');
  const { code, printed, stalled } = await withTemporaryFolder((half) => install(packageFolder, half, env, patience));
  if (code === 0) return null;
  rmSync(dist, { recursive: true, force: true });
  return stalled ? `less than ${patience.bytes / 1000} kB in ${patience.ms / 1000} s` : reason(printed);
}

/**
 * @param {string} packageFolder
 * @param {string} half where the download lands, so that its growth can be watched
 * @param {NodeJS.ProcessEnv} env
 * @param {{ bytes: number, ms: number }} patience
 */
async function install(packageFolder, half, env, patience) {
  const viaProxy = env.HTTPS_PROXY || env.https_proxy ? { ELECTRON_GET_USE_PROXY: 'true' } : {};
  const child = spawn(process.execPath, [join(packageFolder, 'install.js')], {
    env: { ...env, ...viaProxy, TMPDIR: half, TEMP: half, TMP: half, ELECTRON_GET_NO_PROGRESS: '1' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let printed = '';
  child.stderr.on('data', (chunk) => (printed += chunk));

  let stalled = false;
  let before = 0;
  const watch = setInterval(() => {
    const now = bytesIn(half) + bytesIn(join(packageFolder, 'dist'));
    // Shrinking is progress too: what is complete moves on into the electron cache.
    stalled = Math.abs(now - before) < patience.bytes;
    before = now;
    if (stalled) child.kill('SIGKILL');
  }, patience.ms);
  const code = await new Promise((done) => child.on('error', () => done(127)).on('close', done));
  clearInterval(watch);
  return { code, printed, stalled };
}

/** The line that names the error, without its stack. @param {string} printed */
function reason(printed) {
  return /^\w*Error\b.*/m.exec(printed)?.[0] ?? printed.trim();
}

/** @param {string} folder */
function bytesIn(folder) {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0)
      .reduce((sum, size) => sum + size, 0);
  } catch {
    return 0;
  }
}
