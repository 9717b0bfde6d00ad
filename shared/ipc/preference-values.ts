import type { Language } from '../domain/text.ts';

/** How the window is coloured; `system` follows the operating system. */
export const THEMES = ['system', 'light', 'dark', 'contrast'] as const;

export type Theme = (typeof THEMES)[number];

/** What a person may choose. */
export interface Preferences {
  readonly language: Language;
  readonly theme: Theme;
}
