import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const seconds = (count: number) => count * 1000;

// Vitest leaves one core free: of two that is half.
const cores = availableParallelism();
/** What `npm run hunt` alone runs. */
const hunting = process.env['HUNT_SEED'] !== undefined;

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
      project('unit', seconds(30), { maxWorkers: cores, isolate: false }),
      project('architecture', seconds(60), { maxWorkers: cores }),
      // These wait for clocks of processes and servers more than they compute.
      project('integration', seconds(20), { maxWorkers: 2 * cores, globalSetup: ['test/integration/build-doctor.ts'] }),
      project('differential', seconds(120), { maxWorkers: cores }),
      project('wine', seconds(30)),
      project('lab', seconds(120)),
      // One window at a time: they share a display, its focus and two cores.
      project('e2e', seconds(60), { fileParallelism: false }),
      project('packaged', seconds(60), { fileParallelism: false }),
      project('installer', seconds(60)),
    ],
  },
});
