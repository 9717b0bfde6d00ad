import { goQuote } from './quote.ts';
import { isAbsoluteWindowsPath } from './windows-path.ts';

/** GOPATH or GOMODCACHE with a value that stops `go`, and the line that it prints. */
export interface PathSettingProblem {
  readonly name: 'GOPATH' | 'GOMODCACHE';
  readonly entry: string;
  readonly message: string;
}

/**
 * Returns what is wrong with the two by themselves; undefined where nothing is. Values that nobody set are none of the user's.
 * Sources: cmd/go/main.go (GOPATH), cmd/go/internal/modfetch/cache.go (checkCacheDir).
 */
export function pathSettingProblem(
  { GOPATH = '', GOMODCACHE = '' }: { readonly GOPATH?: string; readonly GOMODCACHE?: string },
  windows: boolean,
): PathSettingProblem | undefined {
  const isAbsolute = (path: string) => (windows ? isAbsoluteWindowsPath(path) : path.startsWith('/'));
  const about = (name: PathSettingProblem['name'], entry: string, message: string) => ({ name, entry, message });
  for (const entry of GOPATH.split(windows ? ';' : ':').filter((e) => e !== '')) {
    if (entry.startsWith('~')) {
      return about('GOPATH', entry, `go: GOPATH entry cannot start with shell metacharacter '~': ${goQuote(entry)}`);
    }
    if (!isAbsolute(entry)) {
      return about('GOPATH', entry, `go: GOPATH entry is relative; must be absolute path: ${goQuote(entry)}.`);
    }
  }
  if (GOMODCACHE === '' || isAbsolute(GOMODCACHE)) return undefined;
  const message = `go: GOMODCACHE entry is relative; must be absolute path: ${goQuote(GOMODCACHE)}.`;
  return about('GOMODCACHE', GOMODCACHE, message);
}
