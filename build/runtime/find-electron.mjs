import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { downloadElectron } from './download-electron.mjs';
import { inCheckout } from './paths.mjs';
import { say } from './say.mjs';
import { cachedStandIn, fetchStandIn } from './stand-in.mjs';

const PACKAGE = inCheckout('node_modules/electron');

/**
 * An Electron to run on, best first: the one the user names, the electron package's own, that package's download
 * (which honours ELECTRON_MIRROR, then asks a mirror that can be reached from China), and on Linux x64 a stand-in.
 *
 * @param {NodeJS.ProcessEnv} [env] for the download
 * @returns {Promise<string | null>} the path of its executable
 */
export async function findElectron(env = process.env) {
  return named(env) ?? ownElectron() ?? cachedStandIn() ?? (await download(env)) ?? (await fetchStandIn(env));
}

/**
 * The path the user named. It is theirs: where nothing is there, that is an error, not a reason to take another.
 *
 * @param {NodeJS.ProcessEnv} env
 */
function named(env) {
  const { GMD_ELECTRON: file, ELECTRON_OVERRIDE_DIST_PATH: folder } = env;
  const path = file ? resolve(file) : folder ? resolve(folder, executable()) : null;
  if (path && !existsSync(path))
    throw new Error(`${file ? 'GMD_ELECTRON' : 'ELECTRON_OVERRIDE_DIST_PATH'}: no ${path}`);
  return path;
}

/** The package writes path.txt as the last step of its download, so a half-made one does not count. */
function ownElectron() {
  if (!existsSync(join(PACKAGE, 'path.txt'))) return null;
  const path = join(PACKAGE, 'dist', executable());
  return existsSync(path) ? path : null;
}

function executable() {
  const recorded = join(PACKAGE, 'path.txt');
  if (existsSync(recorded)) return readFileSync(recorded, 'utf8').trim();
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}

/** @param {NodeJS.ProcessEnv} env */
async function download(env) {
  for (const source of sources(env)) {
    say(`Downloading Electron from ${source.name} …`, `正在从 ${source.name} 下载 Electron……`);
    const failure = await downloadElectron(PACKAGE, source.env);
    const path = ownElectron();
    if (path) return path;
    say(`  no: ${failure}`, `  未成功：${failure}`);
  }
  return null;
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {{ name: string, env: NodeJS.ProcessEnv }[]}
 */
function sources(env) {
  const configured = env.npm_config_electron_mirror || env.ELECTRON_MIRROR;
  // npm's setting would win over the variable that names this mirror.
  const { npm_config_electron_mirror: _, npm_config_electron_custom_dir: __, ...plain } = env;
  const china = {
    name: 'npmmirror.com',
    env: {
      ...plain,
      ELECTRON_MIRROR: 'https://npmmirror.com/mirrors/electron/',
      ELECTRON_CUSTOM_DIR: '{{ version }}',
    },
  };
  return [{ name: configured || 'github.com', env }, china];
}
