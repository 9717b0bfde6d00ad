import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CallFailure } from '../../shared/ipc/failure.ts';
import type { LastComparison, MirrorShelfContent } from '../../shared/mirrors/mirror-shelf.ts';
import { type MirrorsState, noMirrors, reduceMirrors } from '../../shared/mirrors/mirrors-state.ts';
import type { DoctorBridge } from '../bridge.ts';

export interface MirrorsStoreState {
  /** The comparison under way, or the last one. */
  readonly comparison: MirrorsState;
  readonly running: boolean;
  /** True when the last one broke off. */
  readonly died: boolean;
  readonly failure: CallFailure | null;
  /** Why a mirror was not kept, or not let go. */
  readonly keepFailure: CallFailure | null;
  /** The user's own mirrors, and how the last comparison ended; null until read. */
  readonly known: MirrorShelfContent | null;
  /** The comparison before the one that is shown. */
  readonly before: LastComparison | null;

  readonly start: () => Promise<void>;
  readonly cancel: () => Promise<void>;
  /** Reads what is remembered. */
  readonly load: () => Promise<void>;
  /** Remembers a mirror of the user's own; true when it was. */
  readonly add: (url: string) => Promise<boolean>;
  readonly forget: (url: string) => Promise<void>;
}

export type MirrorsStore = StoreApi<MirrorsStoreState>;

/** One comparison of mirrors at a time. `began` is called when another one begins. */
export function createMirrorsStore(bridge: DoctorBridge, began: () => void): MirrorsStore {
  const store = createStore<MirrorsStoreState>()((set, get) => ({
    comparison: noMirrors,
    running: false,
    died: false,
    failure: null,
    keepFailure: null,
    known: null,
    before: null,

    start: async () => {
      if (get().running) return;
      const shown = get().comparison;
      set({ comparison: noMirrors, running: true, died: false, failure: null });
      began();
      await get().load();
      set({ before: get().known?.last ?? null });
      const reply = await bridge.mirrors.start();
      // Nothing began: what was known stays on the screen, with the reason.
      if (!reply.ok) set({ comparison: shown, running: false, failure: reply.failure });
    },
    cancel: async () => {
      const reply = await bridge.mirrors.cancel();
      if (!reply.ok) set({ failure: reply.failure });
    },
    load: async () => {
      const reply = await bridge.mirrors.known();
      if (reply.ok) set({ known: reply.value });
    },
    add: async (url) => {
      const reply = await bridge.mirrors.add({ url });
      set(reply.ok ? { known: reply.value, keepFailure: null } : { keepFailure: reply.failure });
      return reply.ok;
    },
    forget: async (url) => {
      const reply = await bridge.mirrors.forget({ url });
      set(reply.ok ? { known: reply.value, keepFailure: null } : { keepFailure: reply.failure });
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
