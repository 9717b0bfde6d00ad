import { win32 } from 'node:path';
import type { PrivilegedMachine } from './machine.ts';

/** Where each program lies in its own installation, and what lies beside it there. */
const SHAPES: readonly { readonly end: RegExp; readonly beside: string }[] = [
  { end: /\\bin\\go\.exe$/iu, beside: '..\\pkg' },
  { end: /\\cmd\\git\.exe$/iu, beside: '..\\mingw64' },
  { end: /\\mingw64\\bin\\git\.exe$/iu, beside: '..\\libexec\\git-core' },
  { end: /\\mingw64\\libexec\\git-core\\git-remote-https\.exe$/iu, beside: '..\\..\\bin' },
  { end: /\\(?:System32\\OpenSSH|usr\\bin)\\ssh\.exe$/iu, beside: '.' },
];

/** Has this path the shape of a program that this one elevates for at all? */
export function isElevatedFor(path: string): boolean {
  return SHAPES.some(({ end }) => end.test(path));
}

/**
 * Is this one of the programs that `go` needs the network for? Decided anew on the elevated side: by its place in its
 * installation, and only where no link and no short name leads there.
 */
export async function isKnownProgram(machine: PrivilegedMachine, path: string): Promise<boolean> {
  const shape = SHAPES.find(({ end }) => end.test(path));
  if (!shape) return false;
  const real = await machine.realFile(path);
  if (real?.toLowerCase() !== path.toLowerCase()) return false;
  return machine.exists(win32.join(win32.dirname(path), shape.beside));
}
