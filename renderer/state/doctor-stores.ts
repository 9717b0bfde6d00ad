import type { Preferences } from '../../shared/ipc/preference-values.ts';
import type { DoctorBridge } from '../bridge.ts';
import { type CheckStore, createCheckStore } from './check-store.ts';
import { createGuardsStore, type GuardsStore } from './guards-store.ts';
import { createGuideStore, type GuideStore } from './guide-store.ts';
import { createHistoryStore, type HistoryStore } from './history-store.ts';
import { createMirrorsStore, type MirrorsStore } from './mirrors-store.ts';
import { createNavigationStore, type NavigationStore } from './navigation-store.ts';
import { createPreferencesStore, type PreferencesStore } from './preferences-store.ts';
import { createRepairStore, type RepairStore } from './repair-store.ts';
import { createToolStore, type ToolStore } from './tool-store.ts';
import { createUndoStore, type UndoStore } from './undo-store.ts';
import { createWishStore, type WishStore } from './wish-store.ts';

/** The page's state, one store a concern. */
export interface DoctorStores {
  readonly navigation: NavigationStore;
  readonly preferences: PreferencesStore;
  readonly check: CheckStore;
  readonly history: HistoryStore;
  readonly repair: RepairStore;
  readonly undo: UndoStore;
  readonly mirrors: MirrorsStore;
  readonly wish: WishStore;
  readonly tool: ToolStore;
  readonly guide: GuideStore;
  readonly guards: GuardsStore;
  /** To be called once the page is up: asks for what earlier starts left behind. */
  readonly begin: () => Promise<void>;
}

/** All stores over one bridge. `now` is a monotonic clock in ms. */
export function createDoctorStores(bridge: DoctorBridge, now: () => number, initial: Preferences): DoctorStores {
  const navigation = createNavigationStore();
  const history = createHistoryStore(bridge);
  const undo = createUndoStore(bridge);
  const check = createCheckStore({
    bridge,
    now,
    showCheck: () => navigation.getState().show('check'),
    began: () => repair.getState().forget(),
    ended: (verdict) => {
      void history.getState().refresh();
      if (verdict === 'broken' || verdict === 'degraded') void repair.getState().makePlan();
    },
  });
  const repair = createRepairStore({
    bridge,
    send: (event) => check.getState().send(event),
    session: () => check.getState().session,
    adopt: (session) => check.getState().adopt(session),
    changed: () => {
      void undo.getState().refresh();
      void history.getState().refresh();
    },
  });
  const wish = createWishStore(bridge, () => {
    void undo.getState().refresh();
    void history.getState().refresh();
  });
  const mirrors = createMirrorsStore(bridge, () => wish.getState().leave());
  const begin = async (): Promise<void> => {
    await Promise.all([undo.getState().refresh(), history.getState().refresh()]);
    if (undo.getState().list?.sets.some(({ state }) => state === 'interrupted')) check.getState().send('unfinished');
  };
  const preferences = createPreferencesStore(bridge, initial);
  const tool = createToolStore(bridge);
  const guide = createGuideStore(bridge);
  const guards = createGuardsStore(bridge);
  return { navigation, preferences, check, history, repair, undo, mirrors, wish, tool, guide, guards, begin };
}
