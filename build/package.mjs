// `npm run package -- --linux dir`, `-- --win nsis` …: bundles what users get, puts it together with what belongs to it,
// and has electron-builder pack it (electron-builder.cjs). Fails when anything of it is missing.
import { cpSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { createBuilder } from 'vite';
import { entries, STAGE } from './entries.mjs';
import { ARCHIVED, FOR_WINDOWS, missingResources } from './resources.mjs';
import { inCheckout } from './runtime/paths.mjs';
import { run } from './runtime/run.mjs';
import { signing } from './signing.cjs';
import { compile } from './windows/compile.mjs';
import { fetchKoffi } from './windows/koffi.mjs';

/** What of package.json the program reads; scripts and the packages it was bundled from are no business of users. */
const MANIFEST = ['name', 'productName', 'version', 'description', 'author', 'license', 'main'];

const args = process.argv.slice(2);
const forWindows = args.includes('--win') || (process.platform === 'win32' && !args.includes('--linux'));

try {
  const missing = missingResources(inCheckout(''), [...ARCHIVED, ...(forWindows ? FOR_WINDOWS : [])]);
  if (missing.length > 0) throw new Error(`${missing.join(', ')} is missing or empty; nothing was packaged`);
  await stage();
  if (forWindows) {
    compilePrograms();
    for (const arch of /** @type {const} */ (['x64', 'arm64']))
      await fetchKoffi(arch, inCheckout(`out/windows/native/${arch}/koffi.node`));
  }
  const builder = [inCheckout('node_modules/electron-builder/cli.js'), '--config', 'build/electron-builder.cjs'];
  process.exitCode = await run(process.execPath, [...builder, ...args], { cwd: inCheckout('') });
} catch (error) {
  console.error(`package: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}

/** Puts together what goes into the program's archive. */
async function stage() {
  rmSync(inCheckout(STAGE), { recursive: true, force: true });
  process.env.GMD_RELEASE = '1';
  // Vite takes it from whoever calls, and then bundles the slow React for developers.
  process.env.NODE_ENV = 'production';
  const vite = await createBuilder({ configFile: inCheckout('build/vite.config.ts'), logLevel: 'error' });
  for (const { name } of entries) {
    const environment = vite.environments[name];
    if (!environment) throw new Error(`vite.config.ts has no environment ${name}`);
    await vite.build(environment);
  }
  for (const file of ARCHIVED) {
    mkdirSync(dirname(staged(file)), { recursive: true });
    cpSync(inCheckout(file), staged(file));
  }
  const manifest = JSON.parse(readFileSync(inCheckout('package.json'), 'utf8'));
  const kept = Object.fromEntries(MANIFEST.map((name) => [name, manifest[name]]));
  writeFileSync(staged('package.json'), `${JSON.stringify(kept, null, 2)}\n`);
  for (const file of [...entries.map(({ output }) => output), ...ARCHIVED, 'package.json'])
    if (!(statSync(staged(file), { throwIfNoEntry: false })?.size ?? 0)) throw new Error(`${file} is missing or empty`);
}

/** Our small programs beside Electron's; says whether what comes out will be signed. */
function compilePrograms() {
  for (const source of ['build/cli-shim/gomod-doctor-cli.c', 'build/installer/install-helper.c'])
    compile(source, inCheckout(`out/windows/${basename(source, '.c')}.exe`));
  if (signing.kind === 'none')
    console.log('UNSIGNED: Windows will warn of these files. To sign them, see build/signing.cjs.');
}

/** @param {string} file */
function staged(file) {
  return join(inCheckout(STAGE), file);
}
