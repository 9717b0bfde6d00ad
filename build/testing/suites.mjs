import { ELECTRON_LIBRARIES, PRIVATE_DISPLAY } from '../runtime/debian.mjs';
import { inCheckout } from '../runtime/paths.mjs';
import { npm } from '../runtime/run.mjs';

/**
 * A suite is a folder of test/ run by vitest, or steps that each count as one test.
 *
 * @typedef {{
 *   name: string,
 *   steps?: Step[],
 *   debian?: (string | { list: string })[],
 *   setup?: string,
 *   electron?: true,
 *   built?: true,
 * }} Suite
 *   debian: packages, or a file that lists them; setup: a script that fetches Go modules and builds with them;
 *   electron: needs one, and a display; built: runs the bundles, so the suite `build` comes with it
 * @typedef {{ name: string, command: [command: string, args: string[]] }} Step
 */

const ACTIONLINT = 'github.com/rhysd/actionlint/cmd/actionlint';

/** In the order they run: what is quick and finds most comes first, what needs the bundles after the build. @type {Suite[]} */
export const suites = [
  {
    name: 'check',
    steps: [
      step('types', 'build/types.mjs'),
      step('lint', 'node_modules/@biomejs/biome/bin/biome', 'ci', '--colors=off', '.'),
      step('generated files are current', 'build/gen/gen.mjs', '--check'),
      step(
        'every file and package is used',
        'node_modules/knip/bin/knip.js',
        '--config',
        'build/knip.json',
        '--no-progress',
      ),
      // A lock can install where it was made and fail on a clean clone: registries lag behind for other platforms.
      { name: 'package-lock.json installs', command: npm(['ci', '--dry-run', '--prefer-offline']) },
    ],
  },
  { name: 'unit' },
  { name: 'architecture' },
  { name: 'integration' },
  { name: 'differential', setup: 'test/differential/setup.mjs' },
  { name: 'build', steps: [step('all bundles', 'build/build.mjs')] },
  { name: 'wine', debian: ['wine', 'wine64', 'locales'], setup: 'test/wine/setup.mjs' },
  { name: 'lab', debian: [{ list: 'test/lab/debian-packages.txt' }], setup: 'test/lab/setup.mjs', built: true },
  {
    name: 'e2e',
    debian: [{ list: 'test/lab/debian-packages.txt' }, ...ELECTRON_LIBRARIES, ...PRIVATE_DISPLAY],
    setup: 'test/lab/setup.mjs',
    electron: true,
    built: true,
  },
  {
    name: 'packaged',
    debian: [{ list: 'test/lab/debian-packages.txt' }, ...ELECTRON_LIBRARIES, ...PRIVATE_DISPLAY],
    setup: 'test/packaged/setup.mjs',
    electron: true,
  },
  {
    name: 'workflows',
    // Version and source of the linter in one; Go keeps what it has built.
    steps: [{ name: 'actionlint', command: ['go', ['run', `${ACTIONLINT}@v1.7.12`, '-shellcheck=', '-pyflakes=']] }],
  },
  { name: 'installer', debian: [{ list: 'test/installer/debian-packages.txt' }], setup: 'test/installer/setup.mjs' },
];

/**
 * @param {string[]} names none for all
 * @returns {Suite[]}
 */
export function choose(names) {
  if (names.length === 0) return suites;
  const chosen = new Set(names);
  if (suites.some(({ name, built }) => built && chosen.has(name))) chosen.add('build');
  return suites.filter(({ name }) => chosen.has(name));
}

/** @param {string} name @param {string} script @param {...string} args @returns {Step} */
function step(name, script, ...args) {
  return { name, command: [process.execPath, [inCheckout(script), ...args]] };
}
