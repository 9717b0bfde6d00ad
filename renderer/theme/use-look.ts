import { useSyncExternalStore } from 'react';
import type { Theme } from '../../shared/ipc/preference-values.ts';
import { type Look, lookOf, SYSTEM_FORCES_COLOURS, SYSTEM_IS_DARK } from './look.ts';

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => window.matchMedia(query).matches,
    // Where the first screen is drawn when the page is built there is no system.
    () => false,
  );
}

/** The look to draw for a chosen theme; `system` follows the operating system live. */
export function useLook(theme: Theme): Look {
  const dark = useMedia(SYSTEM_IS_DARK);
  const forced = useMedia(SYSTEM_FORCES_COLOURS);
  return lookOf(theme, (query) => (query === SYSTEM_IS_DARK ? dark : forced));
}
