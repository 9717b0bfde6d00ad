// `npm test [-- SUITE...]`: says what it will install, installs it, runs the suites, counts. See testing/suites.mjs.
import { installEnvironment, testEnvironment } from './runtime/environment.mjs';
import { meetNeeds } from './testing/needs.mjs';
import { runSuite } from './testing/run-suite.mjs';
import { choose, suites } from './testing/suites.mjs';

const names = process.argv.slice(2);
const unknown = names.find((name) => !suites.some((suite) => suite.name === name));
if (unknown) stop(`there is no suite ${unknown}: ${suites.map(({ name }) => name).join(', ')}`);

// A suite ends with Ctrl-C by itself; without this the next one would start.
process.on('SIGINT', () => process.exit(130));

const chosen = choose(names);
const extra = await meetNeeds(chosen).catch((error) => stop(error.message));
const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1' };
const env = { suite: testEnvironment({ ...extra, ...plain }), install: installEnvironment() };
const total = { passed: 0, failed: 0 };
for (const suite of chosen) {
  console.log(`\n== ${suite.name}`);
  const started = performance.now();
  const { passed, failed } = await runSuite(suite, env);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${suite.name}: ${passed} passed, ${failed} failed, ${seconds} s`);
  total.passed += passed;
  total.failed += failed;
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** @param {string} message @returns {never} */
function stop(message) {
  console.log(`${message}\n\n0 passed, 1 failed`);
  process.exit(1);
}
