import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inputOf, inputsFor, PIECES } from './readers/inputs.ts';
import { moduleReaders } from './readers/module-readers.ts';
import { outputReaders } from './readers/output-readers.ts';
import type { Reader } from './readers/reader.ts';
import { settingReaders } from './readers/setting-readers.ts';
import { wireReaders } from './readers/wire-readers.ts';

const READERS = Object.entries({ ...settingReaders, ...moduleReaders, ...outputReaders, ...wireReaders });

/** Other inputs, and a million bytes of each kind for each reader, in a hunt. */
const HUNTING = process.env['HUNT_SEED'] !== undefined;
const SEED = Number(process.env['HUNT_SEED'] ?? '7');
const BYTES = HUNTING ? 1_000_000 : 10_000;
const LONG = HUNTING ? 1_000_000 : 100_000;
const RUNS = 500;

describe('no input crashes a reader', () => {
  test.each(READERS)('%s, with odd inputs', { timeout: HUNTING ? 600_000 : 30_000 }, async (_, reader) => {
    let bytes = 0;
    const property = fc.asyncProperty(inputsFor(reader), async (input) => {
      bytes += input.bytes.length;
      await reader.read(input);
    });
    for (let round = 0; bytes < BYTES; round++) await fc.assert(property, { numRuns: RUNS, seed: SEED + round });
    expect(bytes).toBeGreaterThanOrEqual(BYTES);
  });

  // Everything, what repeats worst, the reader's own samples, noise: quadratic time would take minutes. A hunt draws pieces.
  const drawn = () => fc.sample(fc.constantFrom(...PIECES), { seed: SEED, numRuns: 8 });
  const worst = HUNTING ? drawn() : ['a', ' ', '*a', 'é', 'a.b/', 'KEY=v\n'];
  const everything = PIECES.map((piece) => repeated(piece, LONG / 100)).join('');
  const noise = randomBytes(LONG);
  test.each(READERS)('%s, with long inputs', { timeout: HUNTING ? 600_000 : 120_000 }, async (_, reader: Reader) => {
    for (const text of [everything, ...worst]) await reader.read(inputOf(repeated(text, LONG)));
    for (const sample of reader.samples) {
      const { bytes } = inputOf(sample);
      await reader.read(inputOf(new Uint8Array(LONG).map((_, at) => bytes[at % bytes.length] ?? 0)));
    }
    await reader.read(inputOf(noise));
  });
});

function repeated(text: string, length: number): string {
  return text.repeat(Math.ceil(length / text.length)).slice(0, length);
}

function randomBytes(length: number): Uint8Array {
  let state = SEED;
  return new Uint8Array(length).map(() => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return state >>> 24;
  });
}
