import { join } from 'node:path';
import type { Sandbox } from './sandbox/boot.ts';
import { run } from './sandbox/run.ts';

const doctor = join(import.meta.dirname, '../../dist/doctor.cjs');

/** Runs the program under test as the client does. */
export function doctorIn(sandbox: Sandbox, args: readonly string[], seconds = 60): ReturnType<typeof run> {
  const limit = ['timeout', '-k', '5', String(seconds), process.execPath, doctor];
  return run(sandbox.command([...limit, ...args]));
}
