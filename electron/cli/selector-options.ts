import { type Command, Option } from 'commander';
import { collect, count, seconds } from './option-values.ts';

/** Adds the options that say what a diagnosis is about: `diagnose` and `repair` take the same. */
export function addSelectors(command: Command): Command {
  return command
    .option('--project <dir>')
    .addOption(new Option('--module <module@version>').argParser(collect))
    .addOption(new Option('--target <url>').argParser(collect))
    .option('--targets <file>')
    .addOption(new Option('--deadline <seconds>').argParser(seconds).default(30))
    .addOption(new Option('--timeout <seconds>').argParser(seconds))
    .addOption(new Option('--retries <n>').argParser(count));
}
