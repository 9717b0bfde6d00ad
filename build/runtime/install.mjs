import { readFileSync } from 'node:fs';
import { inCheckout, root } from './paths.mjs';
import { npm, run } from './run.mjs';
import { say } from './say.mjs';

/** For users whose way to npm's own registry is blocked or crawls. The lock's hashes hold whoever serves the files. */
const CHINA_REGISTRY = 'https://registry.npmmirror.com';

/** Exit codes above are those of a program that was ended from outside, such as by Ctrl-C. */
const FIRST_SIGNAL = 128;

/** @typedef {Record<string, { version?: string, integrity?: string, optional?: boolean }>} Packages */

/**
 * Whether node_modules holds what package-lock.json says, by the list npm leaves there as the last step of every
 * install: an install cut short has none.
 */
export function dependenciesMatch() {
  try {
    const wanted = packages('package-lock.json');
    const installed = packages('node_modules/.package-lock.json');
    return Object.entries(wanted).every(
      // Optional ones are other platforms' binaries.
      ([path, entry]) => path === '' || entry.optional || installed[path]?.integrity === entry.integrity,
    );
  } catch {
    return false;
  }
}

/**
 * `npm ci`, once from the user's registry and once from the mirror.
 *
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<boolean>} whether the packages are there now
 */
export async function installDependencies(env = process.env) {
  say('Installing the npm packages (about a minute) …', '正在安装 npm 依赖包（约一分钟）……');
  const code = await ci(env, []);
  if (code === 0 || code > FIRST_SIGNAL) return code === 0;
  say(`That failed; once more from ${CHINA_REGISTRY} …`, `安装失败，改用 ${CHINA_REGISTRY} 再试一次……`);
  return (await ci(env, [`--registry=${CHINA_REGISTRY}`])) === 0;
}

/** @param {NodeJS.ProcessEnv} env @param {string[]} flags */
function ci(env, flags) {
  // `--include=dev`: everything is bundled, so all packages are devDependencies, which NODE_ENV=production leaves out.
  // `--prefer-offline`: the lock pins every version, so asking whether a cached answer is still fresh gains nothing.
  const args = ['ci', '--include=dev', '--prefer-offline', ...flags];
  return run(...npm(args), { cwd: root, env });
}

/** @param {string} lock @returns {Packages} */
function packages(lock) {
  return JSON.parse(readFileSync(inCheckout(lock), 'utf8')).packages;
}
