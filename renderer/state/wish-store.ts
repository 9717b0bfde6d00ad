import { createStore, type StoreApi } from 'zustand/vanilla';
import type { RepairPlan } from '../../shared/domain/repair.ts';
import { emptyRepair, type RepairState, reduceRepair } from '../../shared/domain/repair-session.ts';
import type { CallFailure, Reply } from '../../shared/ipc/failure.ts';
import type { GuardedRequest } from '../../shared/repair/guarded.ts';
import type { EditableSetting } from '../../shared/repair/wish.ts';
import type { DoctorBridge } from '../bridge.ts';

/** The tool that a wish was made in. */
export type WishTool = 'mirrors' | 'settings';

/** Where a change that a person wished for stands: planned, under way, ended. */
export interface WishState {
  readonly tool: WishTool | null;
  readonly planning: boolean;
  readonly plan: RepairPlan | null;
  readonly repair: RepairState;
  readonly applying: boolean;
  readonly failure: CallFailure | null;
  /** True when applying it broke off; what it had changed can be taken back in history. */
  readonly died: boolean;

  /** Plans the use of a mirror by its id; null: the recommended list. */
  readonly useMirror: (mirror: string | null) => Promise<void>;
  /** Plans another value for a setting; null takes it away. */
  readonly set: (name: EditableSetting, value: string | null) => Promise<void>;
  /** Plans what weakens a protection for a while. */
  readonly guard: (request: GuardedRequest) => Promise<void>;
  readonly apply: () => Promise<void>;
  /** Back to the tool. */
  readonly leave: () => void;
}

export type WishStore = StoreApi<WishState>;

const NONE = {
  tool: null,
  planning: false,
  plan: null,
  repair: emptyRepair,
  applying: false,
  failure: null,
  died: false,
} as const;

/** One wish at a time: planned and tried, shown, applied, proven. `changed` is called when something may have been changed. */
export function createWishStore(bridge: DoctorBridge, changed: () => void): WishStore {
  const store = createStore<WishState>()((set, get) => {
    async function plan(tool: WishTool, ask: () => Promise<Reply<RepairPlan>>): Promise<void> {
      if (get().planning || get().applying) return;
      set({ ...NONE, tool, planning: true });
      const reply = await ask();
      set(reply.ok ? { ...NONE, tool, plan: reply.value } : { ...NONE, tool, failure: reply.failure });
    }
    return {
      ...NONE,
      useMirror: (mirror) => plan('mirrors', () => bridge.mirrors.plan({ mirror })),
      set: (name, value) => plan('settings', () => bridge.settings.plan({ name, value })),
      guard: (request) => plan('settings', () => bridge.guarded.plan(request)),
      apply: async () => {
        const { plan: made, tool, applying } = get();
        if (!made || applying) return;
        set({ ...NONE, tool, plan: made, repair: { ...emptyRepair, plan: made }, applying: true });
        const reply = await bridge.repair.apply({ plan: made.id, items: made.items.map(({ id }) => id) });
        if (!reply.ok) set({ ...NONE, tool, failure: reply.failure });
      },
      leave: () => {
        if (!get().planning && !get().applying) set(NONE);
      },
    };
  });
  bridge.repair.onEvents((events) => {
    store.setState(({ applying, repair: before }) => {
      if (!applying) return {};
      const repair = events.reduce(reduceRepair, before);
      return { repair, applying: repair.result === null };
    });
    if (events.some(({ type }) => type === 'result')) changed();
  });
  bridge.repair.onDied(() => {
    const { applying, tool } = store.getState();
    if (!applying) return;
    store.setState({ ...NONE, tool, died: true });
    changed();
  });
  return store;
}
