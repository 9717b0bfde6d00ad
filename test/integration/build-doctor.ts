import { spawnSync } from 'node:child_process';
import { inCheckout } from '../../build/runtime/paths.mjs';

/**
 * Builds the program if it is stale, once before all files: one that builds while another runs would pull the program from
 * under it. @throws Error with the builder's words: tests against an old one prove nothing.
 */
export default function buildDoctor(): void {
  const built = spawnSync(process.execPath, [inCheckout('build/build.mjs'), 'cli'], { encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`the command line does not build:\n${built.stdout}${built.stderr}`);
}
