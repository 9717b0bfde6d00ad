import { delimiter } from 'node:path';

/**
 * The environment as the user's shell has it: the doctor must see what `go` would see, not what npm puts around a
 * script (its settings, its folders at the front of PATH).
 *
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {NodeJS.ProcessEnv}
 */
export function withoutNpm(env = process.env) {
  if (!env.npm_lifecycle_event) return env;
  const kept = Object.entries(env).filter(([name]) => !/^npm_/i.test(name) && !NPM_ADDS.has(name));
  return Object.fromEntries(
    kept.map(([name, value]) => [name, /^path$/i.test(name) ? withoutNpmFolders(value) : value]),
  );
}

const NPM_ADDS = new Set(['INIT_CWD', 'NODE', 'COLOR', 'EDITOR']);

/** @param {string | undefined} path */
function withoutNpmFolders(path = '') {
  const folders = path.split(delimiter);
  const first = folders.findIndex((folder) => !/[\\/](node_modules[\\/]\.bin|node-gyp-bin)$/.test(folder));
  return folders.slice(Math.max(first, 0)).join(delimiter);
}

/** What any test may depend on. A test that needs more sets it itself, and is the same everywhere. */
const TEST_NEEDS = ['PATH', 'HOME', 'LANG', 'TERM', 'TMPDIR', 'DISPLAY', 'XAUTHORITY'];

/** Without these Windows starts no program and finds no folder. */
const WINDOWS_NEEDS = [
  'SystemRoot',
  'SystemDrive',
  'PATHEXT',
  'ComSpec',
  'TEMP',
  'TMP',
  'USERPROFILE',
  'APPDATA',
  'LOCALAPPDATA',
  'ProgramData',
];

/** How npm, Go and Debian's package tools reach their servers on this machine. */
const CLIENT_SETTINGS = [
  /^npm_config_/i,
  /^(https?|all|no)_proxy$/i,
  /^GO(PROXY|SUMDB|NOSUMDB|NOPROXY|PRIVATE|INSECURE|FLAGS|PATH|MODCACHE|CACHE|ENV|TOOLCHAIN)$/,
  /^(NODE_EXTRA_CA_CERTS|SSL_CERT_FILE|SSL_CERT_DIR|XDG_CACHE_HOME|DEBIAN_FRONTEND)$/,
  /^ELECTRON_/i,
];

/** An explicit environment for a suite. @param {NodeJS.ProcessEnv} [extra] @returns {NodeJS.ProcessEnv} */
export function testEnvironment(extra = {}) {
  const names = process.platform === 'win32' ? [...TEST_NEEDS, ...WINDOWS_NEEDS] : TEST_NEEDS;
  return { ...pick(withoutNpm(), (name) => names.some((needed) => sameName(needed, name))), ...extra };
}

/** The same and the client settings, for what downloads. @returns {NodeJS.ProcessEnv} */
export function installEnvironment() {
  return testEnvironment(pick(process.env, (name) => CLIENT_SETTINGS.some((setting) => setting.test(name))));
}

/** @param {NodeJS.ProcessEnv} env @param {(name: string) => boolean} keep */
function pick(env, keep) {
  return Object.fromEntries(Object.entries(env).filter(([name]) => keep(name)));
}

/** @param {string} a @param {string} b */
function sameName(a, b) {
  return process.platform === 'win32' ? a.toLowerCase() === b.toLowerCase() : a === b;
}
