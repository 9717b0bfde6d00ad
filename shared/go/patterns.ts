import { pathMatch } from './path-match.ts';

/**
 * Tells whether any path prefix of a module path matches a glob of the comma-separated list, as GOPRIVATE, GONOPROXY,
 * GONOSUMDB and GOINSECURE are matched. Globs are not trimmed; malformed ones are skipped.
 * Source: golang.org/x/mod/module (MatchPrefixPatterns).
 */
export function matchPrefixPatterns(globs: string, modulePath: string): boolean {
  return splitPatterns(globs).some(({ text }) => matchPrefixPattern(text, modulePath));
}

/** Tells whether one glob matches a module path or a prefix of it. */
export function matchPrefixPattern(pattern: string, modulePath: string): boolean {
  const glob = pattern.endsWith('/') ? pattern.slice(0, -1) : pattern;
  if (glob === '') return false;
  // A glob with n slashes is matched against the first n+1 elements.
  const elements = glob.split('/').length;
  const path = modulePath.split('/');
  return path.length >= elements && pathMatch(glob, path.slice(0, elements).join('/')) === true;
}

/** Returns the pieces of a pattern list with their UTF-16 offsets, empty ones included. */
export function splitPatterns(globs: string): { text: string; index: number }[] {
  let index = 0;
  return globs.split(',').map((text) => {
    const piece = { text, index };
    index += text.length + 1;
    return piece;
  });
}
