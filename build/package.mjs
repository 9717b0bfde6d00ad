// `npm run package -- --linux dir`, `-- --win nsis` …: bundles what users get, puts it together with what belongs to it,
// and has electron-builder pack it (electron-builder.cjs). Fails when anything of it is missing.
import { cpSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createBuilder } from 'vite';
import { entries, STAGE } from './entries.mjs';
import { inCheckout } from './runtime/paths.mjs';
import { run } from './runtime/run.mjs';

/** Beside the bundles. */
const FILES = ['build/resources/icon.png', 'LICENSE'];

/** What of package.json the program reads; scripts and the packages it was bundled from are no business of users. */
const MANIFEST = ['name', 'productName', 'version', 'description', 'author', 'license', 'main'];

try {
  await stage();
  const builder = [inCheckout('node_modules/electron-builder/cli.js'), '--config', 'build/electron-builder.cjs'];
  process.exitCode = await run(process.execPath, [...builder, ...process.argv.slice(2)], { cwd: inCheckout('') });
} catch (error) {
  console.error(`package: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}

/** Puts together what goes into the program's archive. */
async function stage() {
  rmSync(inCheckout(STAGE), { recursive: true, force: true });
  process.env.GMD_RELEASE = '1';
  const vite = await createBuilder({ configFile: inCheckout('build/vite.config.ts'), logLevel: 'error' });
  for (const { name } of entries) {
    const environment = vite.environments[name];
    if (!environment) throw new Error(`vite.config.ts has no environment ${name}`);
    await vite.build(environment);
  }
  for (const file of FILES) {
    mkdirSync(dirname(staged(file)), { recursive: true });
    cpSync(inCheckout(file), staged(file));
  }
  const manifest = JSON.parse(readFileSync(inCheckout('package.json'), 'utf8'));
  const kept = Object.fromEntries(MANIFEST.map((name) => [name, manifest[name]]));
  writeFileSync(staged('package.json'), `${JSON.stringify(kept, null, 2)}\n`);
  for (const file of [...entries.map(({ output }) => output), ...FILES, 'package.json'])
    if (!(statSync(staged(file), { throwIfNoEntry: false })?.size ?? 0)) throw new Error(`${file} is missing or empty`);
}

/** @param {string} file */
function staged(file) {
  return join(inCheckout(STAGE), file);
}
