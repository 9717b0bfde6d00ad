import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Language } from '../../shared/domain/text.ts';
import type { Preferences, Theme } from '../../shared/ipc/preference-values.ts';
import type { DoctorBridge } from '../bridge.ts';

export interface PreferencesState extends Preferences {
  readonly setLanguage: (language: Language) => Promise<void>;
  readonly setTheme: (theme: Theme) => Promise<void>;
}

export type PreferencesStore = StoreApi<PreferencesState>;

/** Language and theme. A choice shows at once; main keeps it and tells of changes made elsewhere. */
export function createPreferencesStore(bridge: DoctorBridge, initial: Preferences): PreferencesStore {
  const store = createStore<PreferencesState>()((set) => ({
    language: initial.language,
    theme: initial.theme,
    setLanguage: async (language) => {
      set({ language });
      await bridge.preferences.set({ language });
    },
    setTheme: async (theme) => {
      set({ theme });
      await bridge.preferences.set({ theme });
    },
  }));
  bridge.preferences.onChanged(({ language, theme }) => store.setState({ language, theme }));
  return store;
}
