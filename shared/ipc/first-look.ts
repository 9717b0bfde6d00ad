import { LANGUAGES } from '../domain/text.ts';
import { type Preferences, THEMES } from './preference-values.ts';

/** The fragment of the page's address by which main says how the first screen is to look, so that it need not ask. */
export function toFragment({ language, theme }: Preferences): string {
  return `#${language},${theme}`;
}

/** What main said by `toFragment`; null for every other fragment, and for none. */
export function fromFragment(fragment: string): Preferences | null {
  const [language, theme, ...rest] = fragment.replace(/^#/u, '').split(',');
  const knownLanguage = LANGUAGES.find((one) => one === language);
  const knownTheme = THEMES.find((one) => one === theme);
  return knownLanguage && knownTheme && rest.length === 0 ? { language: knownLanguage, theme: knownTheme } : null;
}
