import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CallFailure } from '../../shared/ipc/failure.ts';
import { type MirrorsState, noMirrors, reduceMirrors } from '../../shared/mirrors/mirrors-session.ts';
import type { DoctorBridge } from '../bridge.ts';

export interface MirrorsStoreState {
  /** The comparison under way, or the last one. */
  readonly comparison: MirrorsState;
  readonly running: boolean;
  /** True when the last one broke off. */
  readonly died: boolean;
  readonly failure: CallFailure | null;

  readonly start: () => Promise<void>;
  readonly cancel: () => Promise<void>;
}

export type MirrorsStore = StoreApi<MirrorsStoreState>;

/** One comparison of mirrors at a time, from the button to its result. */
export function createMirrorsStore(bridge: DoctorBridge): MirrorsStore {
  const store = createStore<MirrorsStoreState>()((set, get) => ({
    comparison: noMirrors,
    running: false,
    died: false,
    failure: null,

    start: async () => {
      if (get().running) return;
      const before = get().comparison;
      set({ comparison: noMirrors, running: true, died: false, failure: null });
      const reply = await bridge.mirrors.start();
      // Nothing began: what was known stays on the screen, with the reason.
      if (!reply.ok) set({ comparison: before, running: false, failure: reply.failure });
    },
    cancel: async () => {
      const reply = await bridge.mirrors.cancel();
      if (!reply.ok) set({ failure: reply.failure });
    },
  }));
  bridge.mirrors.onEvents((events) => {
    store.setState(({ comparison, running }) => {
      const next = events.reduce(reduceMirrors, comparison);
      return { comparison: next, running: running && next.result === null };
    });
  });
  bridge.mirrors.onDied(() => store.setState({ running: false, died: true }));
  return store;
}
