import type { Elevation, Risk } from '../domain/repair.ts';
import type { AnyRemedy } from './define-remedy.ts';
import { remedies } from './remedies.gen.ts';

const registry: Readonly<Record<string, AnyRemedy>> = remedies;

/** A remedy as a report names it beside a cause. */
export interface RemedyRef {
  readonly id: string;
  readonly risk: Risk;
  readonly elevation: Elevation;
  readonly reversible: boolean;
}

/** The remedies that may cure a code, the one that is proposed first in front. Whether one applies here, its plan tells. */
export function remediesFor(code: string): readonly RemedyRef[] {
  return Object.entries(registry)
    .filter(([, { fixes }]) => (fixes as readonly string[]).includes(code))
    .sort(([, a], [, b]) => (a.order ?? 50) - (b.order ?? 50))
    .map(([id, { risk, elevation = 'none', reversible = true }]) => ({ id, risk, elevation, reversible }));
}

/** Can what the remedy of this name does be taken back? */
export function isReversible(id: string): boolean {
  return registry[id]?.reversible ?? true;
}
