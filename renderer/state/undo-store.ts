import { createStore, type StoreApi } from 'zustand/vanilla';
import type { OnConflict, UndoList, UndoneChange, UndoResult } from '../../shared/domain/undo.ts';
import type { CallFailure } from '../../shared/ipc/failure.ts';
import type { DoctorBridge } from '../bridge.ts';

/** Names one change set, or all of them. */
export type UndoTarget = string;

export interface UndoState {
  /** Null until it was asked for. */
  readonly list: UndoList | null;
  readonly failure: CallFailure | null;
  /** What is being taken back. */
  readonly busy: UndoTarget | null;
  /** How the last undo ended, and of what. */
  readonly ended: { readonly set: UndoTarget; readonly result: UndoResult } | null;

  readonly refresh: () => Promise<void>;
  /** Several one after the other, as long as nothing stands in the way. */
  readonly undo: (sets: UndoTarget | readonly UndoTarget[], onConflict?: OnConflict) => Promise<void>;
  /** Keeps what an interrupted repair had changed. False when that failed. */
  readonly keep: (set: string) => Promise<boolean>;
  /** The person has read how it ended. */
  readonly dismiss: () => void;
}

export type UndoStore = StoreApi<UndoState>;

/** Places that somebody changed since, in the last undo: they wait for a word. */
export function conflictsOf({ ended }: Pick<UndoState, 'ended'>): readonly UndoneChange[] {
  return ended?.result.changes.filter(({ outcome }) => outcome === 'conflict') ?? [];
}

/** The change sets of the journal, and taking them back. */
export function createUndoStore(bridge: DoctorBridge): UndoStore {
  return createStore<UndoState>()((set, get) => ({
    list: null,
    failure: null,
    busy: null,
    ended: null,

    refresh: async () => {
      const reply = await bridge.undo.list();
      set(reply.ok ? { list: reply.value } : { failure: reply.failure });
    },
    undo: async (targets, onConflict) => {
      if (get().busy !== null) return;
      for (const target of [targets].flat()) {
        set({ busy: target, failure: null, ended: null });
        const reply = await bridge.undo.apply({ set: target, ...(onConflict ? { onConflict } : {}) });
        set({
          busy: null,
          ...(reply.ok ? { ended: { set: target, result: reply.value } } : { failure: reply.failure }),
        });
        if (!reply.ok || !reply.value.done) break;
      }
      await get().refresh();
    },
    keep: async (target) => {
      const reply = await bridge.undo.keep({ set: target });
      set(reply.ok ? { list: reply.value, failure: null } : { failure: reply.failure });
      return reply.ok;
    },
    dismiss: () => set({ ended: null, failure: null }),
  }));
}
