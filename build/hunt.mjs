// `npm run hunt [-- GROUND...] [--seed N] [--minutes M]`: the tests that make their own inputs, with fresh seeds round after
// round until the time is up. What is found is printed with the command that plays it again. See testing/grounds.mjs.
import { randomInt } from 'node:crypto';
import { installEnvironment, testEnvironment } from './runtime/environment.mjs';
import { grounds, MAX_SEED, readHunt } from './testing/grounds.mjs';
import { meetNeeds } from './testing/needs.mjs';
import { runSuite, runVitest } from './testing/run-suite.mjs';
import { choose } from './testing/suites.mjs';

/** @import { Ground } from './testing/grounds.mjs' */

process.on('SIGINT', () => process.exit(130));
const { chosen, seed: asked, minutes } = attempt(() => readHunt(process.argv.slice(2)));

const needed = choose(chosen.map(({ suite }) => suite));
await meetNeeds(needed).catch((error) => stop(error.message));
const build = needed.find(({ name }) => name === 'build');
if (build && (await runSuite(build, { suite: testEnvironment(), install: installEnvironment() })).failed > 0)
  stop('the build failed');

const started = performance.now();
const timeIsUp = AbortSignal.timeout(minutes * 60_000);
/** @type {number[]} */
const seeds = [];
const total = { passed: 0, found: 0, cutShort: false };
do {
  const seed = asked ?? randomInt(1, MAX_SEED);
  seeds.push(seed);
  for (const ground of chosen) await search(ground, seed);
} while (asked === null && total.found === 0 && !timeIsUp.aborted);

const seconds = Math.round((performance.now() - started) / 1000);
const rounds = `${seeds.length} ${seeds.length === 1 ? 'round' : 'rounds'} (seeds ${seeds.join(', ')})`;
const end = total.cutShort ? ', the last round cut short' : '';
console.log(`\nhunt: ${rounds}, ${total.passed} tests passed, ${total.found} found something, ${seconds} s${end}`);
process.exitCode = total.found > 0 ? 1 : 0;

/** @param {Ground} ground @param {number} seed */
async function search({ name, suite, files }, seed) {
  if (timeIsUp.aborted) return;
  const again = `npm run hunt -- ${name} --seed ${seed}`;
  console.log(`\n== ${name}, seed ${seed}   (again: ${again})`);
  const more = {
    HUNT_SEED: `${seed}`,
    HUNT_UNTIL: `${Date.now() + (minutes * 60_000 - (performance.now() - started))}`,
  };
  const { passed, failed } = await runVitest(suite, testEnvironment({ ...more, NO_COLOR: '1' }), files, timeIsUp);
  if (timeIsUp.aborted) {
    total.cutShort = true;
    return;
  }
  total.passed += passed;
  total.found += failed;
  if (failed > 0) console.log(`\nFOUND in ${name} with seed ${seed}; again: ${again}`);
}

/** @template T @param {() => T} work @returns {T} */
function attempt(work) {
  try {
    return work();
  } catch (error) {
    stop(error instanceof Error ? error.message : String(error));
  }
}

/** @param {string} message @returns {never} */
function stop(message) {
  console.log(`${message}\nnpm run hunt [-- ${grounds.map(({ name }) => name).join(' ')}] [--seed N] [--minutes M]`);
  process.exit(2);
}
