/**
 * Where `npm run hunt` looks with fresh seeds: tests that make their own inputs from `HUNT_SEED`.
 *
 * @typedef {{ name: string, suite: string, files: string[] }} Ground
 *   suite: whose needs have to be met, and whose vitest project runs; files: the tests in it, none for all
 */

/** What is quick comes first. @type {Ground[]} */
export const grounds = [
  { name: 'fuzz', suite: 'unit', files: ['test/unit/never-crash.test.ts'] },
  { name: 'rules', suite: 'differential', files: [] },
  { name: 'mirrors', suite: 'lab', files: ['test/lab/drawn-mirrors.test.ts'] },
  { name: 'older-go', suite: 'lab', files: ['test/lab/older-go.hunt.ts'] },
  { name: 'worlds', suite: 'lab', files: ['test/lab/generated.test.ts'] },
];

/** Seeds are what every generator takes: 31 bits. */
export const MAX_SEED = 0x7fffffff;
const DEFAULT_MINUTES = 15;
const MAX_MINUTES = 600;

/**
 * Reads `[GROUND...] [--seed N] [--minutes M]`.
 *
 * @param {string[]} args
 * @returns {{ chosen: Ground[], seed: number | null, minutes: number }} seed: play one round again, null for fresh ones
 * @throws with what is wrong
 */
export function readHunt(args) {
  /** @type {string[]} */
  const names = [];
  /** @type {number | null} */
  let seed = null;
  let minutes = DEFAULT_MINUTES;
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? '';
    if (arg === '--seed') seed = number(arg, args[++at], MAX_SEED);
    else if (arg === '--minutes') minutes = number(arg, args[++at], MAX_MINUTES);
    else if (grounds.some(({ name }) => name === arg)) names.push(arg);
    else throw new Error(`there is no ground ${arg}: ${grounds.map(({ name }) => name).join(', ')}`);
  }
  const chosen = grounds.filter(({ name }) => names.length === 0 || names.includes(name));
  return { chosen, seed, minutes };
}

/** @param {string} option @param {string | undefined} text @param {number} most */
function number(option, text, most) {
  const value = Number(text);
  if (!text || !Number.isInteger(value) || value < 1 || value > most)
    throw new Error(`${option} takes a whole number from 1 to ${most}`);
  return value;
}
