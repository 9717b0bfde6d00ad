// `npm run build [-- NAME...] [-- --force]`: bundles what is stale, all or the named ones (see entries.mjs).
import { chmodSync, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { createBuilder } from 'vite';
import { entries, SCRIPTS } from './entries.mjs';
import { inCheckout, isInCheckout } from './runtime/paths.mjs';
import { hashSources, staleEntries, writeStamps } from './runtime/stamp.mjs';

/** @import { Entry } from './entries.mjs' */

const args = process.argv.slice(2);
const names = args.filter((arg) => !arg.startsWith('--'));
const unknown = names.find((name) => !entries.some((entry) => entry.name === name));
if (unknown) fail(`no bundle is called ${unknown}: ${entries.map((entry) => entry.name).join(', ')}`);

const wanted = names.length > 0 ? entries.filter((entry) => names.includes(entry.name)) : entries;
const missing = wanted.filter((entry) => !isInCheckout(entry.source)).map((entry) => entry.source);
if (missing.length > 0) fail(`entry missing: ${missing.join(', ')}`);

const due = args.includes('--force') ? wanted : staleEntries(wanted);
if (due.length > 0) await build(due);
for (const entry of wanted)
  console.log(`${entry.name.padEnd(8)} ${describe(entry)}${due.includes(entry) ? '' : '  (up to date)'}`);

/** @param {Entry[]} due */
async function build(due) {
  // Taken before bundling: a file saved meanwhile leaves its bundle stale rather than wrongly fresh.
  const hashes = Object.fromEntries(due.map((entry) => [entry.name, hashSources(entry.rooms)]));
  // Cleared first: a build cut short must not pass for a fresh one once its sources are put back.
  writeStamps(Object.fromEntries(due.map((entry) => [entry.name, ''])));
  // Vite takes it from whoever calls, and then bundles the slow React for developers.
  process.env.NODE_ENV = 'production';
  const builder = await createBuilder({ configFile: inCheckout('build/vite.config.ts'), logLevel: 'warn' });
  for (const entry of due) {
    const environment = builder.environments[entry.name];
    if (!environment) fail(`vite.config.ts has no environment ${entry.name}`);
    await builder.build(environment).catch((error) => fail(`${entry.name}: ${error.message}`));
    if (entry.executable) chmodSync(inCheckout(entry.output), 0o755);
    writeStamps({ [entry.name]: /** @type {string} */ (hashes[entry.name]) });
  }
}

/** A line with what the program has to load: every file beside a page's, the one file of a program. @param {Entry} entry */
function describe(entry) {
  const output = inCheckout(entry.output);
  const files = entry.output.endsWith('.html')
    ? readdirSync(dirname(output), { recursive: true, encoding: 'utf8' })
        .map((name) => join(dirname(output), name))
        .filter((file) => statSync(file).isFile())
    : [output];
  const code = files.filter((file) => existsSync(file)).map((file) => readFileSync(file));
  const bytes = code.reduce((sum, file) => sum + file.length, 0);
  const begins = Object.values(SCRIPTS).map(({ name, mostBytes }) => {
    const file = files.find((one) => basename(one).startsWith(`${name}-`) && one.endsWith('.js'));
    if (!file) return '';
    if (statSync(file).size > mostBytes)
      fail(
        `${basename(file)} has more than ${kilobytes(mostBytes)}; lazy-part.tsx keeps out what no first screen needs`,
      );
    return `, ${name} script ${kilobytes(statSync(file).size)}`;
  });
  const packed = code.reduce((sum, file) => sum + gzipSync(file).length, 0);
  return `${kilobytes(bytes)} (${kilobytes(packed)} gzipped${begins.join('')})  ${dirname(entry.output)}/${basename(entry.output)}`;
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

/** @param {string} message @returns {never} */
function fail(message) {
  console.error(`build: ${message}`);
  process.exit(1);
}
