import { useMemo } from 'react';
import type { Language, Text, TextOver } from '../../shared/domain/text.ts';
import { usePreferences } from '../doctor-context.tsx';

/** Renders a text of the catalogue in the chosen language. */
export interface Say {
  (text: Text): string;
  <P>(text: TextOver<P>, params: P): string;
}

function sayIn(language: Language): Say {
  return <P>(text: Text | TextOver<P>, params?: P): string => {
    const own = text[language];
    return typeof own === 'string' ? own : own(params as P);
  };
}

/** The language in force, and how to say something in it. */
export function useText(): { readonly language: Language; readonly say: Say } {
  const language = usePreferences((state) => state.language);
  return useMemo(() => ({ language, say: sayIn(language) }), [language]);
}
