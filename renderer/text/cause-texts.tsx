import { createContext, type ReactNode, use } from 'react';
import type { PlanItem } from '../../shared/domain/repair.ts';
import type { Language } from '../../shared/domain/text.ts';
import type { Attached, ManualSubject, RenderedManual } from '../../shared/repair/render-manual.ts';
import type { RenderedRemedy } from '../../shared/repair/render-remedy.ts';
import type { RenderCause, RenderedCause } from '../../shared/text/cause-text.ts';
import { useText } from './use-text.ts';

/** How codes become sentences. Comes from the registry of causes; tests hand in their own. */
export interface CauseTexts {
  readonly renderCause: RenderCause;
  /** A code of `SessionResult.undecided` in words. */
  readonly renderUndecided: (code: string, language: Language) => string;
  readonly renderRemedy: (item: Pick<PlanItem, 'remedy' | 'params'>, language: Language) => RenderedRemedy;
  readonly renderManual: (cause: ManualSubject, language: Language, attached?: Attached) => RenderedManual;
}

const CauseTextsContext = createContext<CauseTexts | Promise<CauseTexts> | null>(null);

interface CauseTextsProviderProps {
  /** May be still on its way: whoever needs it is drawn when it is there. */
  readonly texts: CauseTexts | Promise<CauseTexts>;
  readonly children: ReactNode;
}

export function CauseTextsProvider({ texts, children }: CauseTextsProviderProps): ReactNode {
  return <CauseTextsContext value={texts}>{children}</CauseTextsContext>;
}

/** All renderers, bound to the chosen language. */
export function useCauseTexts(): {
  readonly cause: (cause: Parameters<RenderCause>[0]) => RenderedCause;
  /** A cause that only a text points to: there are no params then, so its code's general meaning is said. */
  readonly meaning: (match: { readonly code: string; readonly subject: string }) => RenderedCause;
  readonly undecided: (code: string) => string;
  readonly remedy: (item: Pick<PlanItem, 'remedy' | 'params'>) => RenderedRemedy;
  readonly manual: (cause: ManualSubject, attached?: Attached) => RenderedManual;
} {
  const given = use(CauseTextsContext);
  const { language } = useText();
  if (!given) throw new Error('CauseTextsProvider is missing');
  const texts = given instanceof Promise ? use(given) : given;
  return {
    cause: (cause) => texts.renderCause(cause, language),
    meaning: (match) => texts.renderCause({ ...match, params: { fromText: true } }, language),
    undecided: (code) => texts.renderUndecided(code, language),
    remedy: (item) => texts.renderRemedy(item, language),
    manual: (cause, attached) => texts.renderManual(cause, language, attached),
  };
}
