import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';

/**
 * Absolute paths of all executable files with one of these names, in the order of the folders. Relative and empty entries
 * of PATH are passed over, as `go` itself refuses programs found through them. Source: Go os/exec ErrDot.
 */
export async function findExecutables(
  folders: readonly string[],
  names: readonly string[],
): Promise<readonly string[]> {
  const places = [...new Set(folders.filter((folder) => isAbsolute(folder)))];
  const candidates = places.flatMap((folder) => names.map((name) => join(folder, name)));
  const found = await Promise.all(candidates.map(isExecutable));
  return candidates.filter((_, at) => found[at]);
}

async function isExecutable(path: string): Promise<boolean> {
  try {
    // Windows has no execute permission; there the ending says it.
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
