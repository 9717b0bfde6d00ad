import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { afterAll } from 'vitest';
import { Oracle } from './oracle.ts';

/** Seed of the runs in `npm test`; `HUNT_SEED=fresh` (or a number) makes others, `HUNT_FACTOR` makes more. */
export const SEED = huntSeed();
/** How many times more inputs than in `npm test`. */
export const FACTOR = Number(process.env['HUNT_FACTOR'] ?? '1');

/** Milliseconds for tests that start many processes or hash much; a loaded machine takes its time. */
export const TIMEOUT = 300_000 * FACTOR;

const oracle = new Oracle();
afterAll(() => oracle.close());

function huntSeed(): number {
  const wish = process.env['HUNT_SEED'];
  if (wish === undefined || wish === '') return 20261122;
  return wish === 'fresh' ? Date.now() % 2147483647 : Number(wish);
}

/** Compares one rule of ours with Go's on generated inputs, and shrinks what differs. Prints how many were compared. */
export async function agree<T>(
  family: string,
  inputs: fc.Arbitrary<T>,
  ours: (input: T) => unknown,
  options: {
    runs?: number;
    argument?: (input: T) => unknown;
    theirs?: (answer: unknown) => unknown;
    /** Checks the answer itself, where Go produces what ours verifies. */
    judge?: (input: T, answer: unknown) => unknown;
    skip?: (input: T) => boolean;
  } = {},
): Promise<void> {
  const runs = (options.runs ?? 2500) * FACTOR;
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(inputs, async (input) => {
      if (options.skip?.(input) === true) return;
      const answer = await oracle.ask(family, options.argument?.(input) ?? input);
      compared++;
      if (options.judge !== undefined) {
        options.judge(input, answer);
        return;
      }
      const theirs = options.theirs?.(answer) ?? answer;
      const mine: unknown = JSON.parse(JSON.stringify(ours(input)));
      if (!isDeepStrictEqual(mine, theirs))
        throw new Error(`ours: ${JSON.stringify(mine)}\nGo:   ${JSON.stringify(theirs)}`);
    }),
    { seed: SEED, numRuns: runs },
  );
  console.info(`${family}: ${compared} inputs agree with Go (seed ${SEED})`);
}

/** Returns the base64 of a byte string, as Go's JSON shows bytes. */
export function base64(bytes: string): string {
  return Buffer.from(bytes, 'latin1').toString('base64');
}

/** Asks the oracle directly. */
export function ask(family: string, argument: unknown): Promise<unknown> {
  return oracle.ask(family, argument);
}
