// `npm run dev [-- ARGS]`: the wizard, built and started anew at every change. It is the built program with all its
// window locks, not a page from a development server, which those locks would refuse. Ends when its window is closed.
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { isRoot } from './runtime/debian.mjs';
import { findElectron } from './runtime/find-electron.mjs';
import { inCheckout, root } from './runtime/paths.mjs';
import { run } from './runtime/run.mjs';

/** An editor saves in several steps, a branch switch touches many files. */
const SETTLE_MS = 200;

const electron = await findElectron();
if (!electron) process.exit(1);

/** @type {import('node:child_process').ChildProcess | undefined} */
let wizard;
/** @type {NodeJS.Timeout | undefined} */
let settling;
process.on('exit', () => wizard?.kill());
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit());
await restart();
for (const room of ['electron', 'renderer', 'shared']) {
  watch(inCheckout(room), { recursive: true }, () => {
    clearTimeout(settling);
    settling = setTimeout(restart, SETTLE_MS);
  });
}

async function restart() {
  if ((await run(process.execPath, [inCheckout('build/build.mjs')], { stdio: ['ignore', 'ignore', 'inherit'] })) !== 0)
    return;
  wizard?.removeAllListeners('close').kill();
  const flags = isRoot ? ['--no-sandbox'] : [];
  wizard = spawn(/** @type {string} */ (electron), [...flags, root, ...process.argv.slice(2)], { stdio: 'inherit' });
  wizard.on('close', () => process.exit());
}
