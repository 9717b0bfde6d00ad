import { win32 } from 'node:path';
import type { PrivilegedMachine } from './machine.ts';

/** What a Go installation, a toolchain in the cache and a module cache consist of, and nothing else. */
const OF_GO = [
  /\\bin\\(?:go|gofmt)\.exe$/iu,
  /\\pkg\\tool\\windows_[a-z0-9]+\\[a-z]+\.exe$/iu,
  /\\cache\\download\\.+\\@v\\v[\w.+-]+\.(?:zip|mod|info)$/iu,
];

/** Folders that are nobody's module cache: an exclusion there would open far more. */
const NEVER = [
  /^[a-z]:\\(?:windows|program files|program files \(x86\)|programdata)(?:\\|$)/iu,
  /\\(?:temp|tmp|downloads|desktop)(?:\\|$)/iu,
  /^[a-z]:\\users\\[^\\]+$/iu,
  /^[a-z]:\\?$/iu,
];

/** May a file of this path come out of quarantine by us? */
export function isFileOfGo(path: string): boolean {
  return OF_GO.some((shape) => shape.test(path));
}

/** Is it a module cache, by what lies in it, where no link leads? Decided anew on the elevated side. */
export async function isModuleCache(machine: PrivilegedMachine, path: string): Promise<boolean> {
  if (NEVER.some((shape) => shape.test(path))) return false;
  if ((await machine.realFolder(path))?.toLowerCase() !== path.toLowerCase()) return false;
  return machine.exists(win32.join(path, 'cache', 'download'));
}
