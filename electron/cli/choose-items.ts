import type { RepairPlan, Scope } from '../../shared/domain/repair.ts';

export interface Choice {
  readonly only?: readonly string[];
  readonly scope?: Scope;
  readonly allow?: readonly string[];
}

/**
 * The items that the options mean: the ones a person would be shown ticked; named ones instead where some are named;
 * disruptive ones only where they are allowed, and then only where nothing safe cures the same.
 */
export function chooseItems({ items }: RepairPlan, { only, scope, allow = [] }: Choice): readonly string[] {
  const within = items.filter((item) => scope === undefined || item.scope === scope);
  const may = within.filter(({ risk }) => risk === 'safe' || allow.includes(risk));
  if (only) return may.filter(({ remedy }) => only.includes(remedy)).map(({ id }) => id);
  const chosen = may.filter((item) => item.chosen);
  const cured = new Set(chosen.flatMap(({ fixes }) => fixes.map(({ code, subject }) => `${code} ${subject}`)));
  const extra = may.filter(
    ({ risk, fixes }) => risk !== 'safe' && fixes.some(({ code, subject }) => !cured.has(`${code} ${subject}`)),
  );
  return may.filter((item) => chosen.includes(item) || extra.includes(item)).map(({ id }) => id);
}
