import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { grounds, readHunt } from '../../../build/testing/grounds.mjs';
import { suites } from '../../../build/testing/suites.mjs';

const root = join(import.meta.dirname, '../../..');

describe('hunting grounds', () => {
  it('are tests that are there, of suites that are there', () => {
    for (const { suite, files } of grounds) {
      expect(suites.map(({ name }) => name)).toContain(suite);
      for (const file of files) expect(existsSync(join(root, file)), file).toBe(true);
    }
  });

  it('are all hunted in with fresh seeds unless something else is asked', () => {
    expect(readHunt([])).toEqual({ chosen: grounds, seed: null, minutes: 15 });
    expect(readHunt(['rules', '--seed', '123', '--minutes', '2'])).toMatchObject({ seed: 123, minutes: 2 });
    expect(readHunt(['rules']).chosen.map(({ name }) => name)).toEqual(['rules']);
  });

  it.each([[['nowhere']], [['--seed']], [['--seed', 'fresh']], [['--minutes', '0']], [['--minutes', '1.5']]])(
    'refuse %j',
    (args) => {
      expect(() => readHunt(args)).toThrow(/there is no ground nowhere|takes a whole number/u);
    },
  );
});
