// `node build/release/raise.mjs FILE VERSION PERCENT ERROR_RATE SOURCE`: offers a release to more computers, or says why not.
import { readFileSync, writeFileSync } from 'node:fs';
import { refusal, withPercentage } from './release-list.mjs';

const [file = '', version = '', percent = '', errors = '', source = ''] = process.argv.slice(2);
const list = readFileSync(file, 'utf8');
const why = refusal({ list, version, percent: Number(percent), errors, source });
if (why) {
  console.error(`release: ${why}`);
  process.exit(1);
}
writeFileSync(file, withPercentage(list, Number(percent)));
console.log(`${version}: ${percent} %; errors ${errors} % by ${source}`);
