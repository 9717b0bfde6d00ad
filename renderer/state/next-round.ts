import type { RepairPlan } from '../../shared/domain/repair.ts';
import type { RepairResult, RepairState } from '../../shared/domain/repair-session.ts';

/** Faults hide behind one another; after so many rounds a person has to look. The command line does as many. */
const MOST_ROUNDS = 4;

/** Could another round help? Something was changed and checked, `go` still fails, and nobody has stopped it. */
export function mayGoOn({ solved, cancelled, verification }: RepairResult, rounds: number): boolean {
  return !solved && !cancelled && verification !== null && rounds < MOST_ROUNDS;
}

/** Ids of what the next round does by itself: the safe items of its plan that no round before has tried. */
export function nextItems({ items }: RepairPlan, rounds: readonly RepairState[]): readonly string[] {
  const key = (remedy: string, changes: unknown): string => JSON.stringify([remedy, changes]);
  const tried = new Set(
    rounds.flatMap(({ plan, result }) => {
      const done = new Set(result?.items.map(({ item }) => item));
      return (plan?.items ?? []).filter(({ id }) => done.has(id)).map((item) => key(item.remedy, item.changes));
    }),
  );
  return items
    .filter((item) => item.chosen && item.risk === 'safe' && !tried.has(key(item.remedy, item.changes)))
    .map(({ id }) => id);
}
