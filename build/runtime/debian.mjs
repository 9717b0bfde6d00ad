import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { run } from './run.mjs';

/** What Electron loads at start, and a font with Chinese. */
export const ELECTRON_LIBRARIES = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libxss1', 'fonts-noto-cjk'];

/** The display that tests make for themselves. */
export const PRIVATE_DISPLAY = ['xvfb', 'xauth'];

export const isDebian = existsSync('/usr/bin/apt-get') && existsSync('/usr/bin/dpkg-query');
export const isRoot = process.getuid?.() === 0;

/** @param {string[]} packages */
export function missingPackages(packages) {
  const { stdout } = spawnSync('dpkg-query', ['-W', '-f', LINE, ...packages], { encoding: 'utf8' });
  const installed = new Set(
    (stdout ?? '')
      .split('\n')
      .filter((line) => line.endsWith(' ii '))
      .map((line) => line.split(' ')[0]),
  );
  return packages.filter((name) => !installed.has(name));
}

// biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg-query's placeholders
const LINE = '${Package} ${db:Status-Abbrev}\n';

/**
 * @param {string[]} packages
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<boolean>} whether all are installed now
 */
export async function installPackages(packages, env) {
  const options = { env: { ...env, DEBIAN_FRONTEND: 'noninteractive' } };
  const install = () => run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options);
  // The lists of a fresh machine are empty, those of an old one name files that are gone: only then is updating worth it.
  if ((await install()) === 0) return true;
  return (await run('apt-get', ['update', '-qq'], options)) === 0 && (await install()) === 0;
}
