import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const seconds = (count: number) => count * 1000;

// Vitest leaves one core free: of two that is half.
const cores = availableParallelism();
/** What `npm run hunt` alone runs. */
const hunting = process.env['HUNT_SEED'] !== undefined;

/** Opens a display for each test file. */
const OWN_DISPLAY = ['test/e2e/own-display.ts'];

/** One project a folder of test/; `npm test` runs each as a suite (build/suites.mjs). */
const project = (name: string, timeout: number, options: object = {}) => ({
  extends: true as const,
  test: {
    name,
    include: [`test/${name}/**/*.test.{ts,tsx}`, ...(hunting ? [`test/${name}/**/*.hunt.ts`] : [])],
    testTimeout: timeout,
    hookTimeout: timeout,
    ...options,
  },
});

export default defineConfig({
  test: {
    // Suites print pass and fail counts: a file that holds no test must not look like a passed one.
    passWithNoTests: false,
    restoreMocks: true,
    unstubEnvs: true,
    // A state is waited for; that a busy computer takes longer is no fault.
    expect: { poll: { timeout: seconds(10) } },
    projects: [
      // Unit tests keep nothing in a module: loading every file once a worker is twice as fast as once a test file.
      // None takes a second; the limit is for one that hangs, and a computer with much else to do must not pass for that.
      project('unit', seconds(30), { maxWorkers: cores, isolate: false, setupFiles: ['test/fixed-seed.ts'] }),
      project('architecture', seconds(60), { maxWorkers: cores }),
      // These wait for clocks of processes and servers more than they compute.
      project('integration', seconds(20), { maxWorkers: 2 * cores, globalSetup: ['test/integration/build-doctor.ts'] }),
      project('differential', seconds(120), { maxWorkers: cores }),
      project('wine', seconds(30)),
      project('lab', seconds(120)),
      // Every file has a display of its own, and with it the focus. Recorded machines and worlds take their time without
      // much computing: some at once. The limits are for what hangs.
      project('e2e', seconds(180), { maxWorkers: cores, maxConcurrency: 3, setupFiles: OWN_DISPLAY }),
      project('packaged', seconds(180), { fileParallelism: false, setupFiles: OWN_DISPLAY }),
      project('installer', seconds(60)),
    ],
  },
});
