import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inCheckout, root } from '../runtime/paths.mjs';
import { run } from '../runtime/run.mjs';

/**
 * @import { Step, Suite } from './suites.mjs'
 * @typedef {{ passed: number, failed: number }} Counts
 */

/**
 * @param {Suite} suite
 * @param {{ suite: NodeJS.ProcessEnv, install: NodeJS.ProcessEnv }} env
 * @returns {Promise<Counts>}
 */
export async function runSuite({ name, steps }, env) {
  if (!steps) return runVitest(name, env.suite);
  const results = await Promise.all(steps.map((step) => runStep(step, env.install)));
  const passed = results.filter(Boolean).length;
  return { passed, failed: results.length - passed };
}

/**
 * Steps of a suite run side by side: what one prints is shown in one piece, and only if it fails.
 *
 * @param {Step} step
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<boolean>}
 */
function runStep({ name, command: [program, args] }, env) {
  return new Promise((done) => {
    const child = spawn(program, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let printed = '';
    child.stdout.on('data', (chunk) => (printed += chunk));
    child.stderr.on('data', (chunk) => (printed += chunk));
    child.on('error', (error) => (printed += error.message));
    child.on('close', (code) => {
      if (code !== 0) console.log(`FAIL ${name}\n${printed.trimEnd()}`);
      done(code === 0);
    });
  });
}

/**
 * @param {string} project
 * @param {NodeJS.ProcessEnv} env
 * @param {string[]} [files] none for all
 * @param {AbortSignal} [signal] ends it
 * @returns {Promise<Counts>}
 */
export async function runVitest(project, env, files = [], signal) {
  const folder = mkdtempSync(join(tmpdir(), 'gomod-doctor-'));
  const report = join(folder, 'report.json');
  try {
    const vitest = [inCheckout('node_modules/vitest/vitest.mjs'), 'run', '--project', project, ...files];
    const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
    const code = await run(process.execPath, [...vitest, ...reporters], { cwd: root, env, ...(signal && { signal }) });
    return count(existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : { testResults: [] }, code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Tests, and as one failure each: a file that did not load, a test that was left out, a run that went wrong although
 * no test did (an unhandled rejection, no test at all).
 *
 * @param {{ testResults: { status: string, assertionResults: { status: string }[] }[] }} report vitest's JSON
 * @param {number} code vitest's exit code
 * @returns {Counts}
 */
export function count({ testResults }, code) {
  const tests = testResults.flatMap((file) => file.assertionResults);
  const passed = tests.filter(({ status }) => status === 'passed').length;
  const notLoaded = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
  const failed = tests.length - passed + notLoaded;
  return { passed, failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed };
}
