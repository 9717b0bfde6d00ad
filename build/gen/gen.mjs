// @ts-check
// Writes the registries (explicit imports, closed unions of ids) and the report's schema, all checked in. `--check` fails
// when one is stale.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { diagnosisDocument } from './diagnosis-document.mjs';
import { filesBelow } from './files-below.mjs';
import { reportSchema } from './schema.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const HEADER = '// Written by `npm run gen`. Do not edit.\n';

/** @param {string} id @returns {string} */
const identifier = (id) => id.replace(/[^a-z0-9]+(.)/gu, (_, /** @type {string} */ c) => c.toUpperCase());

/**
 * @param {string} folder @param {string} suffix
 * @returns {{ id: string, file: string }[]}
 */
function entries(folder, suffix) {
  return filesBelow(join(root, folder), suffix).map((file) => ({
    id: relative(join(root, folder), file).replaceAll('\\', '/').slice(0, -suffix.length),
    file,
  }));
}

/**
 * @param {string} target @param {{ id: string, file: string }[]} list @param {(id: string) => string} key
 * @param {string} body
 */
function registry(target, list, key, body) {
  const imports = list.map(({ id, file }) => {
    const path = relative(dirname(join(root, target)), file).replaceAll('\\', '/');
    return `import ${identifier(id)} from '${path.startsWith('.') ? path : `./${path}`}';`;
  });
  const rows = list.map(({ id }) => `  '${key(id)}': ${identifier(id)},`);
  return `${HEADER}${imports.sort().join('\n')}\n\n${body.replace('ROWS', rows.join('\n'))}`;
}

const causes = entries('shared/diagnosis/causes', '.cause.ts');
const probes = entries('electron/engine/probes', '.probe.ts');
const remedies = entries('shared/repair/remedies', '.remedy.ts');
const dotted = (/** @type {string} */ id) => id.replace('/', '.');
const same = (/** @type {string} */ id) => id;

/** @type {Record<string, string>} */
const outputs = {
  'shared/diagnosis/causes.gen.ts': registry(
    'shared/diagnosis/causes.gen.ts',
    causes,
    dotted,
    '/** Every cause with a rule of its own, by code. */\nexport const causes = {\nROWS\n} as const;\n\nexport type CauseCode = keyof typeof causes;\n',
  ),
  'shared/domain/probe-ids.gen.ts': `${HEADER}/** Ids of all probes. */\nexport const PROBE_IDS = [\n${probes.map(({ id }) => `  '${id}',`).join('\n')}\n] as const;\n\nexport type ProbeId = (typeof PROBE_IDS)[number];\n`,
  'shared/repair/remedies.gen.ts': registry(
    'shared/repair/remedies.gen.ts',
    remedies,
    same,
    '/** Every remedy, by id. */\nexport const remedies = {\nROWS\n} as const;\n\nexport type RemedyId = keyof typeof remedies;\n',
  ),
  'electron/engine/probes.gen.ts': registry(
    'electron/engine/probes.gen.ts',
    probes,
    same,
    '/** Every probe, by id. */\nexport const probes = {\nROWS\n} as const;\n',
  ),
  'docs/report.schema.json': await reportSchema(root),
  'docs/diagnosis.md': await diagnosisDocument(root),
};

const check = process.argv.includes('--check');
let stale = 0;
for (const [file, content] of Object.entries(outputs)) {
  const path = join(root, file);
  if (read(path) === content) continue;
  stale += 1;
  if (check) console.error(`${file} is stale: run npm run gen`);
  else writeFileSync(path, content);
}
if (!check) console.log(`${Object.keys(outputs).length} files, ${stale} written`);
process.exitCode = check && stale > 0 ? 1 : 0;

/** @param {string} path */
function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
