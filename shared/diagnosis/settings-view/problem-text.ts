import type { Language } from '../../domain/text.ts';
import { problemWords } from '../../text/settings/problem-words.ts';
import { renderCause } from '../render-cause.ts';
import type { AnyProblem } from './problem.ts';

/** A problem of a setting in one sentence. */
export function problemText(problem: AnyProblem, language: Language): string {
  return problem.code === 'cause' ? renderCause(problem.params, language).summary : problemWords(problem, language);
}
