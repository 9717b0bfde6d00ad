import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Runs a program in this terminal and waits. Ctrl-C reaches it by itself (same process group), so this process only
 * has to outlive it and pass its end on.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>} its exit code; 128 + n as a shell has it when a signal ended it; 127 when there is no
 *   such program
 */
export function run(command, args, options = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options });
    const outlive = () => {};
    const passOn = () => child.kill('SIGTERM');
    process.on('SIGINT', outlive).on('SIGTERM', passOn);
    const end = (/** @type {number} */ code) => {
      process.off('SIGINT', outlive).off('SIGTERM', passOn);
      done(code);
    };
    child.on('error', () => end(127));
    child.on('close', (code, signal) => end(code ?? 128 + (SIGNALS[signal ?? ''] ?? 0)));
  });
}

/** @type {Record<string, number>} */
const SIGNALS = { SIGINT: 2, SIGKILL: 9, SIGSEGV: 11, SIGABRT: 6, SIGTERM: 15, SIGTRAP: 5 };

const QUIET = ['--loglevel=error', '--no-update-notifier'];

/** npm's own patience with a registry that cannot be reached is over a minute. */
const HASTY = ['--fetch-retries=2', '--fetch-retry-mintimeout=1000', '--fetch-retry-factor=2'];

/**
 * npm as a Node script (`npm.cmd` cannot be started without a shell on Windows) that prints nothing but errors.
 *
 * @param {string[]} args
 * @returns {[command: string, args: string[]]}
 */
export function npm(args) {
  const node = dirname(process.execPath);
  const script = [
    process.env.npm_execpath ?? '',
    join(node, 'node_modules/npm/bin/npm-cli.js'),
    join(node, '../lib/node_modules/npm/bin/npm-cli.js'),
  ].find((path) => path.endsWith('npm-cli.js') && existsSync(path));
  const all = [...args, ...QUIET, ...HASTY];
  return script ? [process.execPath, [script, ...all]] : ['npm', all];
}
