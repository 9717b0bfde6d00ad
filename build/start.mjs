// `npm start [-- ARGS]`: from a fresh clone to a verdict, in one command. Needs Node and npm, nothing else. Arguments go
// to the wizard, or to `diagnose` where there is no display.

import { ELECTRON_LIBRARIES, installPackages, isDebian, isRoot } from './runtime/debian.mjs';
import { withoutNpm } from './runtime/environment.mjs';
import { findElectron } from './runtime/find-electron.mjs';
import { dependenciesMatch, installDependencies } from './runtime/install.mjs';
import { inCheckout, root } from './runtime/paths.mjs';
import { run } from './runtime/run.mjs';
import { say } from './runtime/say.mjs';
import { staleEntries } from './runtime/stamp.mjs';

const args = process.argv.slice(2);

/** The shell's folder, not npm's: without --project the doctor looks at the go.mod of the folder the user is in. */
const here = { cwd: process.env.INIT_CWD ?? process.cwd(), env: withoutNpm() };

/** Exit codes of `diagnose` that come with a verdict: healthy or degraded, broken, incomplete. */
const VERDICTS = [0, 1, 5];

/** What the dynamic loader ends with when a library of Electron is missing. */
const NOT_LOADABLE = 127;

process.exitCode = await start().catch((error) => {
  say(error.message, error.message);
  return 1;
});

/** @returns {Promise<number>} this program's exit code */
async function start() {
  if (!dependenciesMatch() && !(await installDependencies())) return 1;
  if (!hasDisplay()) {
    say('No display here: the doctor runs in this terminal.', '此处没有图形显示：医生将在此终端中运行。');
    return headless();
  }
  const electron = await findElectron();
  if (!electron) {
    say(
      'There is no Electron to show the wizard: the doctor runs in this terminal.',
      '没有可用的 Electron 来显示向导：医生将在此终端中运行。',
    );
    return headless();
  }
  if (!(await build())) return 1;
  const code = await wizard(electron);
  if (code !== NOT_LOADABLE) return code;
  if (isDebian && isRoot) {
    const libraries = ELECTRON_LIBRARIES.join(' ');
    say(`Electron lacks libraries; installing ${libraries} …`, `Electron 缺少系统库，正在安装 ${libraries}……`);
    const again = (await installPackages(ELECTRON_LIBRARIES, process.env)) ? await wizard(electron) : NOT_LOADABLE;
    if (again !== NOT_LOADABLE) return again;
  }
  say(
    'Electron lacks the libraries named above: the doctor runs in this terminal.',
    'Electron 缺少上面列出的系统库：医生将在此终端中运行。',
  );
  return headless();
}

/** @param {string} electron */
function wizard(electron) {
  const flags = [];
  if (isRoot) {
    say(
      'You are root: Chromium has no sandbox for root, so it is off (--no-sandbox).',
      '当前为 root 用户：Chromium 不支持在 root 下启用沙箱，已关闭（--no-sandbox）。',
    );
    flags.push('--no-sandbox');
  }
  if (!process.env.DISPLAY && process.env.WAYLAND_DISPLAY) flags.push('--ozone-platform=wayland');
  return run(electron, [...flags, root, ...args], here);
}

async function headless() {
  if (!(await build('cli'))) return 1;
  const code = await run(process.execPath, [inCheckout('dist/doctor.cjs'), 'diagnose', ...args], here);
  return VERDICTS.includes(code) ? 0 : code;
}

/** @param {string[]} names of entries, none for all */
async function build(...names) {
  const stale = staleEntries().filter(({ name }) => names.length === 0 || names.includes(name));
  if (stale.length === 0) return true;
  say('Building …', '正在构建……');
  const bundler = [inCheckout('build/build.mjs'), ...stale.map(({ name }) => name)];
  return (await run(process.execPath, bundler, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })) === 0;
}

function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
