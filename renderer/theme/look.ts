import type { Theme } from '../../shared/ipc/preference-values.ts';

/** The look in force, after "follow the system" has been resolved. */
export type Look = 'light' | 'dark' | 'contrast';

export const SYSTEM_IS_DARK = '(prefers-color-scheme: dark)';
export const SYSTEM_FORCES_COLOURS = '(forced-colors: active)';

/** The look to draw for a chosen theme, by what the operating system says now. */
export function lookOf(theme: Theme, matches: (query: string) => boolean): Look {
  if (theme !== 'system') return theme;
  if (matches(SYSTEM_FORCES_COLOURS)) return 'contrast';
  return matches(SYSTEM_IS_DARK) ? 'dark' : 'light';
}

/** What follows the look without knowing its tokens: scroll bars and native controls. */
export function colorSchemeOf(look: Look): 'light' | 'dark' {
  return look === 'light' ? 'light' : 'dark';
}
