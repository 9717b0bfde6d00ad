import type { PlanItem } from '../domain/repair.ts';
import type { Language } from '../domain/text.ts';
import type { AnyRemedy, RemedyTexts } from './define-remedy.ts';
import { remedies } from './remedies.gen.ts';

/** The texts of a remedy: what is done in one line, and why it helps. */
export interface RenderedRemedy {
  readonly title: string;
  readonly detail: string;
}

/** The texts of an item of a plan or of the journal. An unknown id (a newer version's) is shown as it is. */
export function renderRemedy(
  { remedy, params }: Pick<PlanItem, 'remedy' | 'params'>,
  language: Language,
): RenderedRemedy {
  const registry: Readonly<Record<string, AnyRemedy>> = remedies;
  const definition = Object.hasOwn(registry, remedy) ? registry[remedy] : undefined;
  if (!definition) return { title: remedy, detail: '' };
  // The registry cannot show that these params were made by this very remedy; they were.
  const texts = definition.text[language] as unknown as RemedyTexts<Readonly<Record<string, unknown>>>;
  try {
    return { title: texts.title(params), detail: texts.detail(params) };
  } catch {
    // An entry of the journal that another version wrote: its params are not those of this one.
    return { title: remedy, detail: '' };
  }
}
