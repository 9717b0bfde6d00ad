import type { Cause } from '../../../shared/domain/cause.ts';
import type { AnyRemedy, Trial } from '../../../shared/repair/define-remedy.ts';
import { type Draft, type Drafting, definitionsFor, draftOf } from './drafts.ts';

/** More runs of `go` at once are a burden, and people wait for the preview. */
const MOST_SETS = 16;

/** A remedy that has values to try, none of which works alone. */
interface Blocked {
  readonly id: string;
  readonly remedy: AnyRemedy;
  readonly causes: readonly Cause[];
  readonly trials: readonly Trial[];
}

/** One value of each of several remedies. */
type Together = readonly { readonly blocked: Blocked; readonly trial: Trial }[];

/**
 * Faults that hide behind one another: no remedy helps while the other fault is there, so that each trial alone fails. Here
 * they are tried in pairs, then in threes, by the real `go`. The first set that works is proposed as one; all smaller ones have
 * failed, so it holds nothing that is not needed.
 *
 * @param settled variables that the plan gives a value already.
 */
export async function draftTogether(
  unsolved: readonly Cause[],
  settled: readonly string[],
  drafting: Drafting,
): Promise<readonly Draft[]> {
  const blocked = blockedRemedies(unsolved, settled, drafting);
  const sets = [...subsets(blocked, 2), ...subsets(blocked, 3)].flatMap(combinations).slice(0, MOST_SETS);
  const works = await drafting.trials.best(
    sets.map((set, index) => ({
      id: `${index}`,
      variables: Object.assign({}, ...set.map(({ trial }) => trial.variables)) as Trial['variables'],
    })),
  );
  const found = works === null ? undefined : sets[Number(works.id)];
  if (!found) return [];
  const together = found.map(({ blocked: { id } }) => id).join(' ');
  const drafts = await Promise.all(
    found.flatMap(({ blocked: { id, remedy, causes }, trial }) =>
      causes.map((cause) => draftOf(cause, id, remedy, drafting, trial.id)),
    ),
  );
  // Without one of them the others are of no use: all are there, and all are proposed, or none.
  const made = drafts.flatMap((draft) => (draft ? [draft] : []));
  const chosen = made.every((draft) => draft.chosen);
  return made.length < drafts.length ? [] : made.map((draft) => ({ ...draft, together, chosen }));
}

function blockedRemedies(
  unsolved: readonly Cause[],
  settled: readonly string[],
  { context }: Drafting,
): readonly Blocked[] {
  const found = new Map<string, Blocked>();
  for (const cause of unsolved)
    for (const [id, remedy] of definitionsFor(cause.code)) {
      const trials = (remedy.reads(cause, context)?.trials ?? []).filter(
        ({ variables }) => !Object.keys(variables).some((name) => settled.includes(name)),
      );
      const known = found.get(id);
      if (trials.length > 0) found.set(id, { id, remedy, trials, causes: [...(known?.causes ?? []), cause] });
    }
  return [...found.values()];
}

function subsets(blocked: readonly Blocked[], size: number): readonly (readonly Blocked[])[] {
  if (size === 0) return [[]];
  return blocked.flatMap((one, index) => subsets(blocked.slice(index + 1), size - 1).map((rest) => [one, ...rest]));
}

/** Every choice of one value each, those that the remedies like best first; they must not set the same variable. */
function combinations(set: readonly Blocked[]): readonly Together[] {
  let all: readonly { readonly members: Together; readonly dislike: number }[] = [{ members: [], dislike: 0 }];
  for (const blocked of set)
    all = all.flatMap(({ members, dislike }) =>
      blocked.trials.map((trial, index) => ({ members: [...members, { blocked, trial }], dislike: dislike + index })),
    );
  return [...all]
    .sort((a, b) => a.dislike - b.dislike)
    .map(({ members }) => members)
    .filter((members) => {
      const names = members.flatMap(({ trial }) => Object.keys(trial.variables));
      return new Set(names).size === names.length;
    });
}
