import { cpSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'vite';
import { inCheckout } from '../../build/runtime/paths.mjs';

/**
 * Bundles a script for a Node on Windows, as in the package: in an archive's place, with the library for calls into Windows beside it.
 *
 * @param {string} folder
 * @param {{ entry?: string, arch?: string }} [what] the script, and the processor that it is for
 * @returns {Promise<string>} path of the bundle
 */
export async function bundleInside(folder, { entry = 'test/wine/inside.ts', arch = 'x64' } = {}) {
  mkdirSync(join(folder, 'resources/native'), { recursive: true });
  cpSync(inCheckout(`out/windows/native/${arch}/koffi.node`), join(folder, 'resources/native/koffi.node'));
  const file = `${basename(entry, '.ts')}.cjs`;
  const outDir = join(folder, 'resources/app.asar/dist/main');
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: inCheckout(entry),
      outDir,
      rollupOptions: { output: { format: 'cjs', entryFileNames: file } },
    },
  });
  return join(outDir, file);
}
