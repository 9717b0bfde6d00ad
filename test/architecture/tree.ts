import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

/** What .gitignore keeps out, by name; a walk instead of `git ls-files`, so that a copy without .git is checked alike. */
const IGNORED = new Set(['.git', 'node_modules', 'dist', 'out', '.cache', 'test-results']);

export const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');

/** All files below a folder of the checkout that belong to it, as paths from the root with forward slashes, sorted. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (IGNORED.has(entry.name) || /\.(?:log|tsbuildinfo)$/u.test(entry.name)) return [];
      return entry.isDirectory() ? filesBelow(path) : [path];
    })
    .sort();
}

/** Names of the folders directly below one that hold anything; empty ones are in no commit. */
export function foldersIn(folder: string): readonly string[] {
  const inside = folder === '' ? '' : `${folder}/`;
  const below = filesBelow(folder).map((file) => file.slice(inside.length).split('/'));
  return [...new Set(below.flatMap(([name, ...rest]) => (name && rest.length > 0 ? [name] : [])))];
}

/** Every file of the checkout. */
export const allFiles = filesBelow('');

export const isCode = (file: string): boolean => /\.(?:ts|tsx|mjs|cjs)$/u.test(file);

/** What is bundled into the program. */
export const productFiles = allFiles.filter((file) => isCode(file) && /^(?:electron|renderer|shared)\//u.test(file));

/** The same and all code around it. */
export const codeFiles = allFiles.filter(isCode);
