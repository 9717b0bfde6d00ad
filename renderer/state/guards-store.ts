import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CallFailure } from '../../shared/ipc/failure.ts';
import type { AllowList, AllowResult } from '../../shared/windows/allow-list.ts';
import type { DoctorBridge } from '../bridge.ts';

export interface GuardsState {
  /** Null until it was asked for. */
  readonly list: AllowList | null;
  readonly reading: boolean;
  /** The action that is being done. */
  readonly doing: string | null;
  /** How the last action ended. */
  readonly outcome: AllowResult['outcome'] | null;
  readonly failure: CallFailure | null;
  readonly read: () => Promise<void>;
  readonly apply: (action: string) => Promise<void>;
  /** Looks again, with one more program that the person picks. */
  readonly pick: () => Promise<void>;
  /** Opens a security program; tells whether it was found. */
  readonly open: (product: string) => Promise<boolean>;
}

export type GuardsStore = StoreApi<GuardsState>;

/** The allow-list helper: what was read, and the one action at a time. */
export function createGuardsStore(bridge: DoctorBridge): GuardsStore {
  return createStore<GuardsState>()((set, get) => {
    async function load(): Promise<void> {
      set({ reading: true, failure: null });
      const reply = await bridge.guards.read();
      set(reply.ok ? { list: reply.value, reading: false } : { failure: reply.failure, reading: false });
    }
    return {
      list: null,
      reading: false,
      doing: null,
      outcome: null,
      failure: null,
      read: async () => {
        if (get().reading || get().doing !== null) return;
        set({ outcome: null });
        await load();
      },
      pick: async () => {
        if (get().reading || get().doing !== null) return;
        set({ reading: true, outcome: null, failure: null });
        const reply = await bridge.guards.pick();
        if (!reply.ok) set({ failure: reply.failure, reading: false });
        else set({ reading: false, ...(reply.value ? { list: reply.value } : {}) });
      },
      open: async (product) => {
        const reply = await bridge.guards.open({ product });
        return reply.ok && reply.value.opened;
      },
      apply: async (action) => {
        if (get().reading || get().doing !== null) return;
        set({ doing: action, outcome: null, failure: null });
        const reply = await bridge.guards.apply({ action });
        set(reply.ok ? { doing: null, outcome: reply.value.outcome } : { doing: null, failure: reply.failure });
        // Whatever it says, what is there now is what counts; numbers of actions are new.
        if (reply.ok) await load();
      },
    };
  });
}
