// What belongs into the packages besides the bundles: looked for before anything is bundled, so that a package is whole or is none.
import { statSync } from 'node:fs';
import { join } from 'node:path';

/** Beside the bundles, in the program's archive. */
export const ARCHIVED = ['build/resources/icon.png', 'LICENSE'];

/** What only the packages for Windows are made of. */
export const FOR_WINDOWS = [
  'build/resources/icon.ico',
  'build/installer/installer.nsh',
  'build/installer/install-helper.c',
  'build/cli-shim/gomod-doctor-cli.c',
  'build/windows/program.rc',
  'build/windows/program.manifest',
  'electron/host/windows/native/koffi.json',
];

/**
 * Those of the files that are missing or empty.
 *
 * @param {string} root folder of the checkout
 * @param {readonly string[]} files
 */
export function missingResources(root, files) {
  return files.filter((file) => !(statSync(join(root, file), { throwIfNoEntry: false })?.size ?? 0));
}
