import type { Elevation, Risk } from '../domain/repair.ts';
import type { AnyRemedy } from './define-remedy.ts';
import { remedies } from './remedies.gen.ts';

/** A remedy as a report names it beside a cause. */
export interface RemedyRef {
  readonly id: string;
  readonly risk: Risk;
  readonly elevation: Elevation;
  readonly reversible: boolean;
}

/** The remedies that may cure a code, the one that is proposed first in front. Whether one applies here, its plan tells. */
export function remediesFor(code: string): readonly RemedyRef[] {
  const registry: Readonly<Record<string, AnyRemedy>> = remedies;
  return Object.entries(registry)
    .filter(([, { fixes }]) => (fixes as readonly string[]).includes(code))
    .sort(([, a], [, b]) => (a.order ?? 50) - (b.order ?? 50))
    .map(([id, { risk, elevation = 'none', reversible = true }]) => ({ id, risk, elevation, reversible }));
}
