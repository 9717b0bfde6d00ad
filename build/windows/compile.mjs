import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { inCheckout } from '../runtime/paths.mjs';

const TARGET = 'x86_64-w64-mingw32';
const FLAGS = ['-O2', '-municode', '-Wall', '-Wextra', '-Werror', '-s', '-static', '-Wl,--no-insert-timestamp'];
const HARDENED = ['-Wl,--dynamicbase', '-Wl,--high-entropy-va', '-Wl,--nxcompat'];

/**
 * Compiles one of our small C programs by mingw-w64 (Debian: gcc-mingw-w64-x86-64-win32), the same bytes at every time. For
 * arm64 too: Windows on ARM runs it by emulation, and they only carry streams and set a variable.
 *
 * @param {string} source below build/, whose name without `.c` the program gets
 * @param {string} output path of the executable
 * @param {string[]} [more] flags for the compiler, such as `-mwindows`
 */
export function compile(source, output, more = []) {
  const { version } = JSON.parse(readFileSync(inCheckout('package.json'), 'utf8'));
  const folder = mkdtempSync(join(tmpdir(), 'gomod-doctor-'));
  try {
    const resources = join(folder, 'resources.o');
    const facts = {
      VERSION_NUMBERS: `${version.split('.').join(',')},0`,
      VERSION_TEXT: `\\"${version}\\"`,
      FILE_NAME: `\\"${basename(output)}\\"`,
    };
    const described = Object.entries(facts).map(([name, value]) => `-D${name}=${value}`);
    const script = inCheckout('build/windows/program.rc');
    execFileSync(`${TARGET}-windres`, [...described, script, resources], { cwd: dirname(script) });
    mkdirSync(dirname(output), { recursive: true });
    execFileSync(`${TARGET}-gcc`, [
      ...FLAGS,
      ...HARDENED,
      ...more,
      '-o',
      output,
      inCheckout(source),
      resources,
      '-ladvapi32',
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
