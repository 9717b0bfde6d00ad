/** The six ways in which a check can end; never a boolean. Source: Flutter `ValidationType`. */
export const CHECK_OUTCOMES = ['ok', 'warn', 'fail', 'skipped', 'timed-out', 'crashed'] as const;

export type CheckOutcome = (typeof CHECK_OUTCOMES)[number];

const SEVERITY: Readonly<Record<CheckOutcome, number>> = {
  skipped: 0,
  ok: 1,
  warn: 2,
  'timed-out': 3,
  crashed: 4,
  fail: 5,
};

/** The worst of several outcomes; `skipped` when there are none. */
export function worstOutcome(outcomes: Iterable<CheckOutcome>): CheckOutcome {
  let worst: CheckOutcome = 'skipped';
  for (const outcome of outcomes) if (SEVERITY[outcome] > SEVERITY[worst]) worst = outcome;
  return worst;
}
