import { useSyncExternalStore } from 'react';
import type { Theme } from '../../shared/ipc/preference-values.ts';
import type { Look } from './themes.ts';

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => window.matchMedia(query).matches,
  );
}

/** The look to draw for a chosen theme; `system` follows the operating system live. */
export function useLook(theme: Theme): Look {
  const dark = useMedia('(prefers-color-scheme: dark)');
  const forced = useMedia('(forced-colors: active)');
  if (theme !== 'system') return theme;
  if (forced) return 'contrast';
  return dark ? 'dark' : 'light';
}
