import { toByteString } from './byte-string.ts';

// Go's path/filepath on Windows (internal/filepathlite/path_windows.go).

/** Tells whether a path is absolute on Windows: `C:\x`, `\\host\share`, `\\?\C:\x`; not `C:x` and not `\x`. */
export function isAbsoluteWindowsPath(text: string): boolean {
  // Go looks at bytes: a letter outside ASCII is no drive.
  const path = toByteString(text);
  const length = volumeNameLength(path);
  if (length === 0) return false;
  if (isSeparator(path, 0) && isSeparator(path, 1)) return true;
  return isSeparator(path, length);
}

function volumeNameLength(path: string): number {
  if (path.charAt(1) === ':') return 2;
  if (!isSeparator(path, 0)) return 0;
  if (hasDevicePrefix(path, '\\\\.\\UNC')) return uncLength(path, 8);
  if (hasDevicePrefix(path, '\\\\.') || hasDevicePrefix(path, '\\\\?') || hasDevicePrefix(path, '\\??')) {
    if (path.length === 3) return 3;
    for (let i = 4; i < path.length; i++) if (isSeparator(path, i)) return i;
    return path.length;
  }
  return isSeparator(path, 1) ? uncLength(path, 2) : 0;
}

function isSeparator(path: string, at: number): boolean {
  const char = path.charAt(at);
  return char === '\\' || char === '/';
}

function hasDevicePrefix(path: string, prefix: string): boolean {
  const head = path.slice(0, prefix.length).replaceAll('/', '\\').toUpperCase();
  return head === prefix && (path.length === prefix.length || isSeparator(path, prefix.length));
}

function uncLength(path: string, prefixLength: number): number {
  let separators = 0;
  for (let i = prefixLength; i < path.length; i++) {
    if (isSeparator(path, i) && ++separators === 2) return i;
  }
  return path.length;
}
