import { existsSync } from 'node:fs';
import { join } from 'node:path';

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

/** Where the library lies: beside the bundles of dist/, or where npm installed it. */
const PLACES = ['../native', './native', '../../node_modules/@koromix/koffi-win32-ARCH/win32_ARCH'];

/**
 * Calls into Windows without starting a program: koffi's own binary, loaded by its path; undefined where there is none,
 * and every caller has another way then. The wrapper package is left out: it looks for other platforms' binaries.
 */
export function loadKoffi(): Koffi | undefined {
  if (process.platform !== 'win32' || typeof __dirname === 'undefined') return undefined;
  const places = PLACES.map((place) => join(__dirname, place.replaceAll('ARCH', process.arch), 'koffi.node'));
  const path = places.find((candidate) => existsSync(candidate));
  if (path === undefined) return undefined;
  return loadNative(path);
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
