import { readFileSync } from 'node:fs';
import { installPackages, isDebian, isRoot, missingPackages } from '../runtime/debian.mjs';
import { installEnvironment } from '../runtime/environment.mjs';
import { findElectron } from '../runtime/find-electron.mjs';
import { dependenciesMatch, installDependencies } from '../runtime/install.mjs';
import { inCheckout } from '../runtime/paths.mjs';
import { run } from '../runtime/run.mjs';

/** @import { Suite } from './suites.mjs' */

/**
 * Says what these suites need and lack, then installs it.
 *
 * @param {Suite[]} suites
 * @returns {Promise<NodeJS.ProcessEnv>} what to add to the suites' environment
 * @throws when something is missing that this user cannot have installed: it is named
 */
export async function meetNeeds(suites) {
  const npmPackages = dependenciesMatch() ? [] : ['npm packages (package-lock.json)'];
  const debian = missingPackages([...new Set(suites.flatMap(debianPackages))]);
  const setups = [...new Set(suites.flatMap(({ setup }) => setup ?? []))];
  const electron = suites.some((suite) => suite.electron);

  console.log(`To be installed: ${list([...npmPackages, ...debian.map((name) => `Debian's ${name}`)])}`);
  if (setups.length > 0) console.log(`Go modules and programs, where not yet made: ${list(setups)}`);
  if (electron) console.log('Electron, where none is found: see build/runtime/find-electron.mjs');

  const env = installEnvironment();
  if (debian.length > 0) await installDebian(debian, env);
  if (npmPackages.length > 0 && !(await installDependencies(env))) throw new Error('npm ci failed');
  for (const setup of setups) {
    if ((await run(process.execPath, [inCheckout(setup)], { env })) !== 0) throw new Error(`${setup} failed`);
  }
  return electron ? { GMD_ELECTRON: await electronFor(env) } : {};
}

/** @param {string[]} packages @param {NodeJS.ProcessEnv} env */
async function installDebian(packages, env) {
  const missing = `Missing: ${list(packages)}`;
  if (!isDebian) throw new Error(`${missing} (Debian's names; install them by this system's means)`);
  if (!isRoot) throw new Error(`${missing}\nAs root: apt-get install ${packages.join(' ')}`);
  if (!(await installPackages(packages, env))) throw new Error(`apt-get cannot install ${list(packages)}`);
}

/** @param {NodeJS.ProcessEnv} env */
async function electronFor(env) {
  const path = await findElectron(env);
  if (!path) throw new Error('no Electron can be had; name one by GMD_ELECTRON=/path/of/electron');
  return path;
}

/** @param {Suite} suite */
function debianPackages({ debian = [] }) {
  return debian.flatMap((entry) =>
    typeof entry === 'string' ? entry : readFileSync(inCheckout(entry.list), 'utf8').split('\n').filter(Boolean),
  );
}

/** @param {string[]} things */
function list(things) {
  return things.length > 0 ? things.join(', ') : 'nothing';
}
