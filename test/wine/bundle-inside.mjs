import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { inCheckout } from '../../build/runtime/paths.mjs';

/**
 * Bundles inside.ts for a Node on Windows, as in the package: in an archive's place, with the library for calls into Windows beside it.
 *
 * @param {string} folder
 * @returns {Promise<string>} path of the bundle
 */
export async function bundleInside(folder) {
  mkdirSync(join(folder, 'resources/native'), { recursive: true });
  cpSync(inCheckout('out/windows/native/x64/koffi.node'), join(folder, 'resources/native/koffi.node'));
  const outDir = join(folder, 'resources/app.asar/dist/main');
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: inCheckout('test/wine/inside.ts'),
      outDir,
      rollupOptions: { output: { format: 'cjs', entryFileNames: 'inside.cjs' } },
    },
  });
  return join(outDir, 'inside.cjs');
}
