import type { Language } from '../domain/text.ts';

const PLACE = /\{subject\|([^}]*)\}/gu;
const GAP_BETWEEN_CHINESE = /(?<=[\u3400-\u9fff]) (?=[\u3400-\u9fff])/gu;

/**
 * Puts a subject into a text; where none is known, the words after the bar. `go` is the subject of an error message that
 * names nothing, and counts as none.
 */
export function fillSubject(text: string, subject: string, language: Language): string {
  const named = subject !== '' && subject !== 'go';
  // A function: `$` in a subject is no pattern.
  const filled = text.replace(PLACE, (_, words: string) => (named ? subject : words));
  return named || language === 'en' ? filled : filled.replace(GAP_BETWEEN_CHINESE, '');
}
