import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inCheckout } from '../runtime/paths.mjs';
import { npm } from '../runtime/run.mjs';
import { withTemporaryFolder } from '../runtime/temporary.mjs';

/** The version and the hashes that the program compares at load: SHA-512 of the npm archive, SHA-256 of the binary. */
const pinned = JSON.parse(readFileSync(inCheckout('electron/host/windows/native/koffi.json'), 'utf8'));

/**
 * Puts koffi's binary for Windows at a path, from its package on the npm registry, unless it lies there already. npm itself
 * would install it on the one system only that it is for.
 *
 * @param {'x64' | 'arm64'} arch
 * @param {string} to
 */
export async function fetchKoffi(arch, to) {
  const { archive, binary } = pinned[arch];
  if (existsSync(to) && hash('sha256', to) === binary) return;
  await withTemporaryFolder(async (folder) => {
    const file = join(folder, `koromix-koffi-win32-${arch}-${pinned.version}.tgz`);
    const name = `@koromix/koffi-win32-${arch}@${pinned.version}`;
    const [command, args] = npm(['pack', name, '--ignore-scripts', '--pack-destination', folder]);
    execFileSync(command, args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
    requireHash('sha512', file, archive);
    const inside = `package/win32_${arch}/koffi.node`;
    execFileSync('tar', ['-xzf', file, '-C', folder, inside]);
    requireHash('sha256', join(folder, inside), binary);
    mkdirSync(dirname(to), { recursive: true });
    cpSync(join(folder, inside), to);
  });
}

/** @param {string} algorithm @param {string} file @param {string} expected */
function requireHash(algorithm, file, expected) {
  const actual = hash(algorithm, file);
  if (actual !== expected) throw new Error(`${file} is not the one that was pinned: ${actual}`);
}

/** @param {string} algorithm @param {string} file */
function hash(algorithm, file) {
  return createHash(algorithm).update(readFileSync(file)).digest('hex');
}
