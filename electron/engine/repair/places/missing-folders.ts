import { access } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Folders that have to be made for one to exist, outermost first. */
export async function missingFolders(folder: string): Promise<string[]> {
  try {
    await access(folder);
    return [];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || dirname(folder) === folder) throw error;
    return [...(await missingFolders(dirname(folder))), folder];
  }
}
