import { createStore, type StoreApi } from 'zustand/vanilla';
import type { DoctorBridge } from '../bridge.ts';

export interface GuideState {
  /** True while the wizard is shown one step a screen. */
  readonly on: boolean;
  readonly at: number;
  /** What the help desk wrote during this call. */
  readonly note: string;
  /** Whether all of it is kept with the run. */
  readonly kept: 'yes' | 'no' | 'failed';

  readonly enter: () => void;
  readonly leave: () => void;
  readonly go: (step: number) => void;
  readonly write: (note: string) => void;
  /** Keeps the note with a run, if there is anything new in it. */
  readonly keep: (run: string) => Promise<void>;
}

export type GuideStore = StoreApi<GuideState>;

/** The guided mode: which step is in sight, and the notes of the call. */
export function createGuideStore(bridge: DoctorBridge): GuideStore {
  return createStore<GuideState>()((set, get) => ({
    on: false,
    at: 0,
    note: '',
    kept: 'yes',
    enter: () => set({ on: true, at: 0 }),
    leave: () => set({ on: false }),
    go: (step) => set({ at: Math.max(0, step) }),
    write: (note) => set({ note, kept: 'no' }),
    keep: async (run) => {
      const { note, kept } = get();
      if (kept === 'yes') return;
      const reply = await bridge.history.note({ run, note });
      // What was written meanwhile is still to be kept.
      if (get().note === note) set({ kept: reply.ok && reply.value.failure === null ? 'yes' : 'failed' });
    },
  }));
}
