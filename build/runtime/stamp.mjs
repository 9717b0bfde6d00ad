import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { entries } from '../entries.mjs';
import { inCheckout, isInCheckout } from './paths.mjs';

/** @import { Entry } from '../entries.mjs' */

const STAMPS = 'dist/stamps.json';

/** What changes every bundle, whatever its rooms are. */
const COMMON = ['package.json', 'package-lock.json', 'tsconfig.json', 'build/vite.config.ts', 'build/entries.mjs'];

/**
 * The entries whose bundle is missing or was made from other sources.
 *
 * @param {Entry[]} [wanted]
 */
export function staleEntries(wanted = entries) {
  const stamps = readStamps();
  return wanted.filter((entry) => !isInCheckout(entry.output) || stamps[entry.name] !== hashSources(entry.rooms));
}

/**
 * Notes that these bundles are made from the sources as they were when `hashes` was taken.
 *
 * @param {Record<string, string>} hashes by entry name
 */
export function writeStamps(hashes) {
  const file = inCheckout(STAMPS);
  mkdirSync(dirname(file), { recursive: true });
  const half = `${file}.${process.pid}`;
  writeFileSync(half, JSON.stringify({ ...readStamps(), ...hashes }, null, 2));
  renameSync(half, file);
}

/**
 * Content, not times: a fresh clone and a branch switched back and forth must not build again for nothing.
 *
 * @param {string[]} rooms
 */
export function hashSources(rooms) {
  const hash = createHash('sha256');
  for (const path of [...COMMON, ...rooms.flatMap(filesIn)]) {
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(inCheckout(path)))
      .update('\0');
  }
  return hash.digest('hex');
}

/** @param {string} room @returns {string[]} */
function filesIn(room) {
  return readdirSync(inCheckout(room), { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name).slice(inCheckout('').length))
    .sort();
}

/** @returns {Record<string, string>} */
function readStamps() {
  try {
    return JSON.parse(readFileSync(inCheckout(STAMPS), 'utf8'));
  } catch {
    return {};
  }
}
