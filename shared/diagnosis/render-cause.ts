import type { Language } from '../domain/text.ts';
import type { RenderedCause } from '../text/cause-text.ts';
import { codeMeaning } from '../text/code-meanings.ts';
import { causes } from './causes.gen.ts';
import type { AnyCause, CauseTexts, Params } from './define-cause.ts';

/**
 * The finished texts of a cause in one language. A code without a rule of its own, or one that only a text pointed to, gets
 * the meaning of its code; an unknown code (a report of a newer version) is shown as it is.
 */
export function renderCause(
  cause: { readonly code: string; readonly subject: string; readonly params: unknown },
  language: Language,
): RenderedCause {
  const registry: Readonly<Record<string, AnyCause>> = causes;
  const params = (cause.params ?? {}) as Params;
  const definition = Object.hasOwn(registry, cause.code) ? registry[cause.code] : undefined;
  if (!definition || params['fromText'] === true) return codeMeaning(cause.code, cause.subject, language);
  // The registry cannot show that these params were made by this very cause; they were.
  const texts = definition.text[language] as unknown as CauseTexts<Params>;
  try {
    return {
      headline: texts.headline(params, cause.subject),
      summary: texts.summary(params, cause.subject),
      detail: texts.detail(params, cause.subject),
      advice: texts.advice(params, cause.subject),
    };
  } catch {
    // A run of history that another version wrote: its params are not those of this one.
    return codeMeaning(cause.code, cause.subject, language);
  }
}
