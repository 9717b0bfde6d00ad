/**
 * How this program gets updates: it looks for them itself; not, because nobody signed it; not, because it did not come by the
 * installer; not, because an administrator has switched that off.
 */
export const UPDATE_WAYS = ['installer', 'unsigned', 'by-hand', 'off'] as const;
export type UpdateWay = (typeof UPDATE_WAYS)[number];

/**
 * What a look for an update came to: none; one that the person wants later; one that is being installed; one that is not what its
 * publisher released, and was thrown away; it could not look.
 */
export const UPDATE_OUTCOMES = ['current', 'postponed', 'installing', 'refused', 'failed'] as const;
export type UpdateOutcome = (typeof UPDATE_OUTCOMES)[number];

export interface UpdateState {
  readonly way: UpdateWay;
  /** Who is asked, for showing; null where that is not known. */
  readonly host: string | null;
  /** Whether it looks by itself, a minute after its start: the person's choice. */
  readonly atStart: boolean;
}
