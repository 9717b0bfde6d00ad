import type { CauseDraft } from '../../../../shared/domain/cause.ts';
import type { Finding } from '../../../../shared/domain/finding.ts';

type Draft = CauseDraft<Readonly<Record<string, unknown>>>;

/** A broken world, and what the rule must conclude from it. */
export interface Fires {
  readonly world: readonly Finding[];
  readonly is: Pick<Draft, 'subject' | 'certainty' | 'severity'> & Partial<Draft>;
}

/** The cases of one cause, by what they show. A near miss looks like the fault and is none. */
export interface CauseCases {
  readonly fires: Readonly<Record<string, Fires>>;
  readonly silent: Readonly<Record<string, readonly Finding[]>>;
}
