import { z } from 'zod';

/**
 * Changes that weaken a protection, which only a person can ask for, by typing what they do. No cause proposes one, and each ends
 * by itself. Closed.
 */
export const GUARDED = ['checksum-off'] as const;

export type Guarded = (typeof GUARDED)[number];

/** What it does, which is also what a person has to type: the same in every language. */
export const GUARDED_CHANGES: Readonly<Record<Guarded, { readonly name: 'GOSUMDB'; readonly value: string }>> = {
  'checksum-off': { name: 'GOSUMDB', value: 'off' },
};

export const FEWEST_MINUTES = 5;
export const MOST_MINUTES = 240;

/** The words that have to be typed for it. */
export function confirmationOf(guarded: Guarded): string {
  const { name, value } = GUARDED_CHANGES[guarded];
  return `${name}=${value}`;
}

/** What a person asks for: what, for how long, and the words. */
export const guardedRequestSchema = z
  .strictObject({
    guarded: z.enum(GUARDED),
    minutes: z.number().int().min(FEWEST_MINUTES).max(MOST_MINUTES),
    typed: z.string().max(64),
  })
  .refine(({ guarded, typed }) => typed === confirmationOf(guarded));

export type GuardedRequest = z.infer<typeof guardedRequestSchema>;

/**
 * Is it time to take it back? Also where the clock stands before its beginning: nobody can tell then how long it has been, and
 * too early does no harm.
 *
 * @param now epoch milliseconds.
 */
export function isDue({ at, until }: { readonly at: string; readonly until?: string }, now: number): boolean {
  if (until === undefined) return false;
  const [begin, end] = [Date.parse(at), Date.parse(until)];
  return !(now >= begin && now < end);
}
