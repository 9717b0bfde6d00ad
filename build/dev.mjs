// `npm run dev [-- ARGS]`: the wizard with its page from Vite, so that a change in renderer/ or shared/ is there at once and
// the screen keeps its state; a change in electron/ or shared/ builds the programs anew and starts the wizard again. Main
// lets this one origin of loopback in, in a checkout only (GMD_DEV_SERVER in electron/app/switches.ts). Ends with its window.
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { createServer } from 'vite';
import { programs } from './entries.mjs';
import { isRoot } from './runtime/debian.mjs';
import { findElectron } from './runtime/find-electron.mjs';
import { inCheckout, root } from './runtime/paths.mjs';
import { run } from './runtime/run.mjs';

/** An editor saves in several steps, a branch switch touches many files. */
const SETTLE_MS = 200;

const electron = await findElectron();
if (!electron) process.exit(1);

const pages = await createServer({ configFile: inCheckout('build/vite.config.ts'), logLevel: 'warn' });
await pages.listen();

/** @type {import('node:child_process').ChildProcess | undefined} */
let wizard;
/** @type {NodeJS.Timeout | undefined} */
let settling;
process.on('exit', () => wizard?.kill());
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit());
await restart();
for (const room of ['electron', 'shared']) {
  watch(inCheckout(room), { recursive: true }, () => {
    clearTimeout(settling);
    settling = setTimeout(restart, SETTLE_MS);
  });
}

async function restart() {
  const build = [inCheckout('build/build.mjs'), ...programs.map(({ name }) => name)];
  if ((await run(process.execPath, build, { stdio: ['ignore', 'ignore', 'inherit'] })) !== 0) return;
  wizard?.removeAllListeners('close').kill();
  const flags = isRoot ? ['--no-sandbox'] : [];
  wizard = spawn(/** @type {string} */ (electron), [...flags, root, ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, GMD_DEV_SERVER: pages.resolvedUrls?.local[0] },
  });
  wizard.on('close', () => process.exit());
}
