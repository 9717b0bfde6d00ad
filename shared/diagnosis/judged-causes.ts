import type { CauseDraft } from '../domain/cause.ts';
import type { Params } from './define-cause.ts';
import { evidenceOf } from './path-view.ts';
import { saidByGo } from './said-by-go.ts';
import type { Situation } from './situation.ts';

/**
 * One cause for each finding that carries the cause's own code: there seeing is judging, so it is confirmed unless `more`
 * says otherwise; where `go` got as far as saying the same, that is its control. `P` is what the probe gives as params.
 */
export function judgedCauses<P extends Params>(
  situation: Pick<Situation, 'findings'>,
  code: string,
  more: Partial<CauseDraft<P>> & Pick<CauseDraft<P>, 'severity'>,
): readonly CauseDraft<P>[] {
  return situation.findings.judged(code).map((f) => ({
    subject: f.subject,
    params: f.params as unknown as P,
    certainty: 'confirmed',
    evidence: evidenceOf([f]),
    explains: [f.id],
    controls: saidByGo(situation, code),
    ...more,
  }));
}
