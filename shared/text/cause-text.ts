import type { Language } from '../domain/text.ts';

/** The finished texts of one cause in one language. Headline: at most 20 characters in Chinese. */
export interface RenderedCause {
  readonly headline: string;
  readonly summary: string;
  readonly detail: string;
  readonly advice: string;
}

/** Renders a cause by its code and params. Implemented over the generated registry in `shared/diagnosis/render-cause.ts`. */
export type RenderCause = (
  cause: { code: string; subject: string; params: unknown },
  language: Language,
) => RenderedCause;
