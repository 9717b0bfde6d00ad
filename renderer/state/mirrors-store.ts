import { createStore, type StoreApi } from 'zustand/vanilla';
import type { RepairPlan } from '../../shared/domain/repair.ts';
import { emptyRepair, type RepairState, reduceRepair } from '../../shared/domain/repair-session.ts';
import type { CallFailure } from '../../shared/ipc/failure.ts';
import type { LastComparison, MirrorShelfContent } from '../../shared/mirrors/mirror-shelf.ts';
import { type MirrorsState, noMirrors, reduceMirrors } from '../../shared/mirrors/mirrors-session.ts';
import type { DoctorBridge } from '../bridge.ts';

export interface MirrorsStoreState {
  /** The comparison under way, or the last one. */
  readonly comparison: MirrorsState;
  readonly running: boolean;
  /** True when the last one broke off. */
  readonly died: boolean;
  readonly failure: CallFailure | null;
  readonly use: UseOfMirror;
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
  /** Plans the use of a mirror by its id; null: the recommended list. */
  readonly plan: (mirror: string | null) => Promise<void>;
  readonly apply: () => Promise<void>;
  /** Back to the comparison. */
  readonly leave: () => void;
}

/** Where the use of a mirror stands: planned, under way, ended. */
export interface UseOfMirror {
  readonly planning: boolean;
  readonly plan: RepairPlan | null;
  readonly repair: RepairState;
  readonly applying: boolean;
}

const UNUSED: UseOfMirror = { planning: false, plan: null, repair: emptyRepair, applying: false };

export type MirrorsStore = StoreApi<MirrorsStoreState>;

/** One comparison of mirrors at a time, and the use of one. `changed` is called when something may have been changed. */
export function createMirrorsStore(bridge: DoctorBridge, changed: () => void): MirrorsStore {
  const store = createStore<MirrorsStoreState>()((set, get) => ({
    comparison: noMirrors,
    running: false,
    died: false,
    failure: null,
    use: UNUSED,
    known: null,
    before: null,

    start: async () => {
      if (get().running) return;
      const shown = get().comparison;
      await get().load();
      set({
        before: get().known?.last ?? null,
        comparison: noMirrors,
        running: true,
        died: false,
        failure: null,
        use: UNUSED,
      });
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
      set(reply.ok ? { known: reply.value, failure: null } : { failure: reply.failure });
      return reply.ok;
    },
    forget: async (url) => {
      const reply = await bridge.mirrors.forget({ url });
      set(reply.ok ? { known: reply.value, failure: null } : { failure: reply.failure });
    },
    plan: async (mirror) => {
      if (get().use.planning || get().use.applying) return;
      set({ use: { ...UNUSED, planning: true }, failure: null });
      const reply = await bridge.mirrors.plan({ mirror });
      if (reply.ok) set({ use: { ...UNUSED, plan: reply.value } });
      else set({ use: UNUSED, failure: reply.failure });
    },
    apply: async () => {
      const { plan } = get().use;
      if (!plan || get().use.applying) return;
      set({ use: { planning: false, plan, repair: { ...emptyRepair, plan }, applying: true }, failure: null });
      const items = plan.items.map(({ id }) => id);
      const reply = await bridge.repair.apply({ plan: plan.id, items });
      if (!reply.ok) set({ use: UNUSED, failure: reply.failure });
    },
    leave: () => set({ use: UNUSED, failure: null }),
  }));
  bridge.mirrors.onEvents((events) => {
    store.setState(({ comparison, running }) => {
      const next = events.reduce(reduceMirrors, comparison);
      return { comparison: next, running: running && next.result === null };
    });
  });
  bridge.repair.onEvents((events) => {
    store.setState(({ use }) => {
      if (!use.applying) return {};
      const repair = events.reduce(reduceRepair, use.repair);
      return { use: { ...use, repair, applying: repair.result === null } };
    });
    if (events.some(({ type }) => type === 'result')) changed();
  });
  bridge.repair.onDied(() => store.setState(({ use }) => (use.applying ? { use: UNUSED, died: true } : {})));
  bridge.mirrors.onDied(() => store.setState({ running: false, died: true }));
  return store;
}
