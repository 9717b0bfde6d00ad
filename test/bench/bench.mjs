// `npm run bench [-- NAME... --json FILE]`: measures, prints a table, and writes JSON where asked. Each NAME.bench.ts of this
// folder exports `bench()`; nobody lists them. A share of a machine is no machine: figures are told, only ratios are judged.
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';

/** @typedef {import('./measurement.ts').Measurement} Measurement */

const SUFFIX = '.bench.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'string' } } });
const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith(SUFFIX))
  .map((file) => file.slice(0, -SUFFIX.length));
const unknown = positionals.find((name) => !names.includes(name));
if (unknown) {
  console.error(`there is no bench ${unknown}: ${names.join(', ')}`);
  process.exit(2);
}

/** @type {Record<string, readonly Measurement[]>} */
const results = {};
for (const name of names.filter((one) => positionals.length === 0 || positionals.includes(one))) {
  const { module } = await runnerImport(join(import.meta.dirname, `${name}${SUFFIX}`), {
    configFile: false,
    logLevel: 'error',
  });
  results[name] = await module.bench();
  console.log(`\n${name}`);
  for (const row of results[name]) console.log(`  ${describe(row)}`);
}
if (values.json) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`);
process.exitCode = Object.values(results).flat().some(misses) ? 1 : 0;

/** @param {Measurement} row */
function describe(row) {
  const target = row.most === undefined ? '' : `  at most ${row.most}  ${misses(row) ? 'MISSED' : 'holds'}`;
  return `${row.name.padEnd(44)} ${row.value.toFixed(row.unit === 'ms' ? 0 : 2).padStart(8)} ${row.unit.padEnd(3)}${target}`;
}

/** @param {Measurement} row */
function misses({ value, most }) {
  return most !== undefined && value > most;
}
