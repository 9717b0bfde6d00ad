import type { Command } from 'commander';
import { collect, count, seconds } from './option-values.ts';

/** Adds the options that say what a diagnosis is about: `diagnose` and `repair` take the same. */
export function addSelectors(command: Command): Command {
  return command
    .option('--project <dir>', 'folder whose go.mod is to be downloaded')
    .option('--module <module@version>', 'module to download; repeat for more', collect)
    .option('--target <url>', 'further address to check; repeat for more', collect)
    .option('--targets <file>', 'file of further addresses, one a line, # for remarks; - for standard input')
    .option('--deadline <seconds>', 'longest time of the whole run', seconds, 30)
    .option('--timeout <seconds>', 'longest time of one attempt', seconds)
    .option('--retries <n>', 'tries after the first', count);
}
