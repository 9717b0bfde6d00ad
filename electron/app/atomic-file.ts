import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Settings are a few hundred bytes; whatever is larger was not written by us. */
const MAX_CHARACTERS = 64 * 1024;

/**
 * Reads a small JSON file. Undefined when there is none. One that cannot be read as JSON or that `accept` turns down
 * (returns undefined) is set aside as `NAME.broken`, so that the person loses nothing and the next start is clean.
 */
export function readJsonFile<T>(path: string, accept: (content: unknown) => T | undefined): T | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
  try {
    const value = text.length > MAX_CHARACTERS ? undefined : accept(JSON.parse(text));
    if (value !== undefined) return value;
  } catch {
    // Falls through: broken JSON is set aside like broken content.
  }
  try {
    renameSync(path, `${path}.broken`);
  } catch {
    // A folder that cannot be written to: the defaults serve this start, and the file stays as it is.
  }
  return undefined;
}

/** Writes a small JSON file whole or not at all: a crash or a full disk leaves the old one. Throws what the file system says. */
export function writeJsonFile(path: string, content: unknown): void {
  const draft = `${path}.${process.pid}.new`;
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(draft, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600, flush: true });
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
