import type { CauseDraft } from '../domain/cause.ts';
import type { Layer } from '../domain/layer.ts';
import type { Language } from '../domain/text.ts';
import type { Situation } from './situation.ts';

/** Params of a cause must be plain data. */
export type Params = Readonly<Record<string, unknown>>;

/** The texts of a cause in one language, over its subject and params. */
export interface CauseTexts<P> {
  /** The diagnosis in a few words; at most 20 characters in Chinese. */
  headline(params: P, subject: string): string;
  /** One plain sentence. */
  summary(params: P, subject: string): string;
  /** What it means and how it comes about. */
  detail(params: P, subject: string): string;
  /** What to do about it. */
  advice(params: P, subject: string): string;
}

/** One root cause: the rule that finds it and the texts that explain it. Its code is the path of its file. */
export interface CauseDefinition<P extends Params> {
  readonly layer: Layer;
  /** Order within the layer, as `go` meets it; 50 if it does not matter. Source: go-failures A11. */
  readonly order?: number;
  /** Findings in, causes out. Pure. */
  find(situation: Situation): readonly CauseDraft<P>[];
  readonly text: Readonly<Record<Language, CauseTexts<P>>>;
}

/** Declares a cause. */
export function defineCause<P extends Params>(definition: CauseDefinition<P>): CauseDefinition<P> {
  return definition;
}

/** A cause without its types: what the registry holds. */
export interface AnyCause {
  readonly layer: Layer;
  readonly order?: number;
  find(situation: Situation): readonly CauseDraft<Params>[];
  readonly text: Readonly<Record<Language, CauseTexts<never>>>;
}
