import { matchPrefixPattern } from '../../go/patterns.ts';
import type { Numbering } from './numbering.ts';

/** Parts of an address after a module's path that name nobody: the module protocol, a git server's routes, a version. */
const TAIL = /(?:[\\/]{1,4}@|@|\.git(?=[\\/?#]|$)|[?#]|[\\/]{1,4}sumdb[\\/]).*$/su;

/** Is the module at `host/path` one of the user's private ones? Upper case letters may be escaped, as in addresses and caches. */
export function isPrivateModule(host: string, path: string, patterns: readonly string[]): boolean {
  const plain = path
    .replace(TAIL, '')
    .replace(/[\\/]+/gu, '/')
    .replace(/\/$/u, '')
    .replace(/!([a-z])/gu, (_, letter: string) => letter.toUpperCase());
  return patterns.some((pattern) => matchPrefixPattern(pattern, `${host}${plain}`));
}

/**
 * Puts `path-1` for what stands below a private host or module, so that the same place keeps the same name: `/team/app/@v/list`
 * becomes `/path-1/@v/list`. `path` starts with a separator.
 */
export function hidePath(path: string, numbering: Numbering): string {
  const tail = TAIL.exec(path)?.[0] ?? '';
  const body = path.slice(0, path.length - tail.length);
  const separator = /^[\\/]+/u.exec(body)?.[0] ?? '';
  const end = body.length > separator.length ? (/[\\/]+$/u.exec(body)?.[0] ?? '') : '';
  const name = body.slice(separator.length, body.length - end.length);
  const plain = name.replace(/[\\/]+/gu, '/').replace(/!([a-z])/gu, '$1');
  const shown = name === '' || /^path-\d+$/u.test(name) ? name : numbering.name('path', plain);
  return `${separator}${shown}${end}${hideTail(tail, numbering)}`;
}

/** Keeps protocol, version and git's own questions; files below a version and other questions are hidden. */
function hideTail(tail: string, numbering: Numbering): string {
  const question = /[?#].*$/su.exec(tail)?.[0] ?? '';
  const rest = tail.slice(0, tail.length - question.length);
  const below = /^(@[^\\/]*)([\\/].+)$/su.exec(rest);
  const shown = below ? `${below[1]}${hidePath(below[2] ?? '', numbering)}` : rest;
  const harmless = question === '' || /^\?(?:go-get=1|service=git-(?:upload|receive)-pack)$/u.test(question);
  return `${shown}${harmless ? question : '?…'}`;
}
