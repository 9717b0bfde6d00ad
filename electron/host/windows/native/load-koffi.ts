import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import koffi from './koffi.json' with { type: 'json' };

/** A function of a DLL. Calls block; `async` runs one on a thread of its own and hands over error or result. */
export interface NativeFunction {
  (...args: readonly unknown[]): unknown;
  async(...args: readonly unknown[]): void;
}

/** The part of koffi that is used: functions of DLLs by their C declaration, and structures. */
export interface Koffi {
  load(dll: string): { func(declaration: string): NativeFunction };
  struct(name: string, fields: Readonly<Record<string, string>>): unknown;
  sizeof(type: unknown): number;
}

/** Where the library lies as seen from a bundle: beside the archive of the program, or where packaging it has put it. */
const PLACES = ['../../../native', '../../native', '../../out/windows/native/ARCH', '../out/windows/native/ARCH'];

/** Largest binary that is read to compare its hash. */
const MAX_BINARY = 8 << 20;

/**
 * Calls into Windows without starting a program: koffi's own binary, loaded by its path; undefined where there is none or
 * another one than this program came with, and every caller has another way then. The wrapper package is left out: it
 * looks for other platforms' binaries.
 */
export function loadKoffi(): Koffi | undefined {
  if (process.platform !== 'win32' || typeof __dirname === 'undefined') return undefined;
  const expected = process.arch === 'x64' || process.arch === 'arm64' ? koffi[process.arch].binary : undefined;
  if (expected === undefined) return undefined;
  const places = PLACES.map((place) => join(__dirname, place.replaceAll('ARCH', process.arch), 'koffi.node'));
  const path = places.find((candidate) => hasHash(candidate, expected));
  return path === undefined ? undefined : loadNative(path);
}

/** Is there a file at the path, of this SHA-256 (hexadecimal) and no larger than a binary of koffi could be? */
export function hasHash(path: string, expected: string): boolean {
  try {
    const file = openSync(path, 'r');
    try {
      const { size } = fstatSync(file);
      if (size > MAX_BINARY) return false;
      const content = Buffer.alloc(size);
      const length = readSync(file, content, 0, size, 0);
      return length === size && createHash('sha256').update(content).digest('hex') === expected;
    } finally {
      closeSync(file);
    }
  } catch {
    return false;
  }
}

/** Loads a binary of koffi; undefined if it does not fit this runtime or is no such thing. */
export function loadNative(path: string): Koffi | undefined {
  const loaded: { exports: Partial<Koffi> } = { exports: {} };
  try {
    process.dlopen(loaded, path, 0);
  } catch {
    return undefined;
  }
  const { load, struct, sizeof } = loaded.exports;
  return load && struct && sizeof ? { load, struct, sizeof } : undefined;
}
