import type { Preferences } from '../../shared/ipc/preference-values.ts';
import type { DoctorBridge } from '../bridge.ts';
import { type CheckStore, createCheckStore } from './check-store.ts';
import { createHistoryStore, type HistoryStore } from './history-store.ts';
import { createNavigationStore, type NavigationStore } from './navigation-store.ts';
import { createPreferencesStore, type PreferencesStore } from './preferences-store.ts';

/** The page's state, one store a concern. */
export interface DoctorStores {
  readonly navigation: NavigationStore;
  readonly preferences: PreferencesStore;
  readonly check: CheckStore;
  readonly history: HistoryStore;
}

/** All stores over one bridge. `now` is a monotonic clock in ms. */
export function createDoctorStores(bridge: DoctorBridge, now: () => number, initial: Preferences): DoctorStores {
  const navigation = createNavigationStore();
  const history = createHistoryStore(bridge);
  const check = createCheckStore({
    bridge,
    now,
    showCheck: () => navigation.getState().show('check'),
    ended: () => void history.getState().refresh(),
  });
  return { navigation, preferences: createPreferencesStore(bridge, initial), check, history };
}
