// @ts-check
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * All files below a folder whose names end in `suffix`, in alphabetical order of their paths.
 * @param {string} folder
 * @param {string} suffix
 * @returns {string[]}
 */
export function filesBelow(folder, suffix) {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesBelow(path, suffix);
      return entry.name.endsWith(suffix) ? [path] : [];
    })
    .sort();
}
