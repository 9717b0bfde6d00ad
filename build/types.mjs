// `npm run types`: the rooms are separate programs with separate globals, so they are checked side by side.
import { spawn } from 'node:child_process';
import { inCheckout, root } from './runtime/paths.mjs';

const ROOMS = ['shared', 'electron', 'renderer', 'test', 'build'];
const COMPILER = inCheckout('node_modules/typescript/bin/tsc');
const PRETTY = process.stdout.isTTY ? ['--pretty'] : [];

const results = await Promise.all(ROOMS.map(check));
for (const { room, output, failed } of results) if (failed) console.error(`types: ${room}\n${output}`);
process.exitCode = results.some(({ failed }) => failed) ? 1 : 0;

/** @param {string} room @returns {Promise<{ room: string, output: string, failed: boolean }>} */
function check(room) {
  return new Promise((done) => {
    const child = spawn(process.execPath, [COMPILER, '-p', room, ...PRETTY], { cwd: root });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('close', (code) => done({ room, output, failed: code !== 0 }));
  });
}
