import type { PlanItem, RepairPlan, Scope } from '../../shared/domain/repair.ts';

export interface Choice {
  readonly only?: readonly string[];
  readonly scope?: Scope;
  readonly allow?: readonly string[];
}

/**
 * The items that the options mean: the ones a person would be shown ticked; named ones instead where some are named;
 * disruptive ones only where they are allowed, and then only where nothing safe, and none before them, cures the same.
 *
 * @param tried items that were made already, and are not to be made again.
 */
export function chooseItems(
  { items }: RepairPlan,
  { only, scope, allow = [] }: Choice,
  tried: (item: PlanItem) => boolean = () => false,
): readonly string[] {
  const within = items.filter((item) => (scope === undefined || item.scope === scope) && !tried(item));
  const may = within.filter(({ chosen, risk }) => chosen || risk === 'safe' || allow.includes(risk));
  if (only) return may.filter(({ remedy }) => only.includes(remedy)).map(({ id }) => id);
  const chosen = may.filter((item) => item.chosen);
  const cured = new Set(chosen.flatMap(({ fixes }) => fixes.map(({ code, subject }) => `${code} ${subject}`)));
  const extra = may.filter(({ risk, fixes }) => {
    const causes = fixes.map(({ code, subject }) => `${code} ${subject}`);
    if (risk === 'safe' || causes.every((cause) => cured.has(cause))) return false;
    for (const cause of causes) cured.add(cause);
    return true;
  });
  return may.filter((item) => chosen.includes(item) || extra.includes(item)).map(({ id }) => id);
}
