import { expect, it } from 'vitest';
import { exitCodeFor } from '../../../../electron/cli/exit-codes.ts';

// Contract, "Exit codes".
it.each([
  ['healthy', false, 0],
  ['healthy', true, 0],
  ['degraded', false, 0],
  ['degraded', true, 1],
  ['broken', false, 1],
  ['broken', true, 1],
  ['incomplete', false, 5],
  ['incomplete', true, 5],
] as const)('%s with strict %s ends with %i', (verdict, strict, code) => {
  expect(exitCodeFor(verdict, strict)).toBe(code);
});
