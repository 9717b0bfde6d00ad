import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Cause } from '../../shared/domain/cause.ts';
import type { RepairPlan } from '../../shared/domain/repair.ts';
import {
  emptyRepair,
  type RepairEvent,
  type RepairResult,
  type RepairState,
  reduceRepair,
} from '../../shared/domain/repair-session.ts';
import type { SessionState } from '../../shared/domain/session.ts';
import type { WizardEvent } from '../../shared/flow/wizard.ts';
import type { CallFailure } from '../../shared/ipc/failure.ts';
import type { DoctorBridge } from '../bridge.ts';
import { mainCauses } from '../session-view.ts';
import { mayGoOn, nextItems } from './next-round.ts';

export interface RepairStoreState {
  /** What could be done about the last check; null while it is not known. */
  readonly plan: RepairPlan | null;
  readonly planning: boolean;
  /** Why there is no plan, or why a repair could not begin. */
  readonly failure: CallFailure | null;
  /** Ids of the ticked items. */
  readonly chosen: ReadonlySet<string>;
  /** The repair under way, or the last one. */
  readonly repair: RepairState;
  /** The rounds before it, of the same repair: what one fault had hidden is repaired as well. */
  readonly earlier: readonly RepairState[];
  /** What was wrong before it. */
  readonly wrong: readonly Cause[];
  readonly cancelling: boolean;
  /** True from the moment the engine died in a repair until its change set was dealt with. */
  readonly died: boolean;

  readonly makePlan: () => Promise<void>;
  /** Has main ask for an account; what is to be changed is shown then. */
  readonly giveAccount: (host: string) => Promise<void>;
  /** Opens a terminal with what an item sets; null: without what only this terminal holds. False where none could be opened. */
  readonly openTerminal: (item: string | null) => Promise<boolean>;
  readonly forget: () => void;
  readonly toggle: (item: string) => void;
  /** Applies the safe items at once. */
  readonly applySafe: () => Promise<void>;
  readonly applyChosen: () => Promise<void>;
  readonly cancel: () => Promise<void>;
}

export type RepairStore = StoreApi<RepairStoreState>;

export interface RepairParts {
  readonly bridge: DoctorBridge;
  readonly send: (event: WizardEvent) => void;
  /** The check that is on screen. */
  readonly session: () => SessionState;
  /** Puts the check that proved a repair in the place of the one before it. */
  readonly adopt: (session: SessionState) => void;
  /** Called when something was changed, or may have been. */
  readonly changed: () => void;
}

const NONE: ReadonlySet<string> = new Set();

/** How the wizard goes on after a repair has ended. */
export function endingEvent({ solved, cancelled, verification, items }: RepairResult): WizardEvent {
  if (solved) return 'go-works';
  if (cancelled) return 'cancel';
  const untouched = verification === null;
  if (untouched && items.some(({ outcome }) => outcome === 'declined')) return 'declined';
  return untouched ? 'failed' : 'go-still-fails';
}

/** Plan and repair of the check that is on screen. */
export function createRepairStore({ bridge, send, session, adopt, changed }: RepairParts): RepairStore {
  const store = createStore<RepairStoreState>()((set, get) => {
    async function apply(items: readonly string[], event: 'repair' | 'apply'): Promise<void> {
      const { plan } = get();
      if (!plan || items.length === 0) return;
      const wrong = mainCauses(session());
      set({ repair: { ...emptyRepair, plan }, earlier: [], wrong, failure: null, cancelling: false, died: false });
      send(event);
      const reply = await bridge.repair.apply({ plan: plan.id, items: [...items] });
      if (reply.ok) return;
      // Nothing began: back to the diagnosis, with the reason.
      set({ failure: reply.failure });
      send('cancel');
    }
    return {
      plan: null,
      planning: false,
      failure: null,
      chosen: NONE,
      repair: emptyRepair,
      earlier: [],
      wrong: [],
      cancelling: false,
      died: false,

      makePlan: async () => {
        set({ plan: null, planning: true, failure: null, chosen: NONE });
        const reply = await bridge.repair.plan();
        if (!get().planning) return;
        if (!reply.ok) return set({ planning: false, failure: reply.failure });
        const chosen = reply.value.items.filter((item) => item.chosen).map(({ id }) => id);
        set({ plan: reply.value, planning: false, chosen: new Set(chosen) });
      },
      giveAccount: async (host) => {
        const before = get().plan;
        const reply = await bridge.repair.account({ host });
        // Another check has begun meanwhile.
        if (get().plan !== before) return;
        if (!reply.ok) return set({ failure: reply.failure });
        if (reply.value === null) return;
        const chosen = reply.value.items.filter((item) => item.chosen).map(({ id }) => id);
        set({ plan: reply.value, chosen: new Set(chosen), failure: null });
        send('show-changes');
      },
      openTerminal: async (item) => {
        const { plan } = get();
        const reply = plan && (await bridge.repair.openTerminal({ plan: plan.id, item }));
        return reply?.ok === true && reply.value.opened;
      },
      forget: () =>
        set({
          plan: null,
          planning: false,
          failure: null,
          chosen: NONE,
          repair: emptyRepair,
          earlier: [],
          died: false,
        }),
      toggle: (item) => {
        const { plan, chosen: before } = get();
        const chosen = new Set(before);
        const whole = [item, ...(plan?.items.find(({ id }) => id === item)?.together ?? [])];
        for (const id of whole)
          if (before.has(item)) chosen.delete(id);
          else chosen.add(id);
        set({ chosen });
      },
      applySafe: () =>
        apply(
          get()
            .plan?.items.filter((item) => item.chosen)
            .map(({ id }) => id) ?? [],
          'repair',
        ),
      applyChosen: () => apply([...get().chosen], 'apply'),
      cancel: async () => {
        if (get().cancelling) return;
        set({ cancelling: true });
        const reply = await bridge.repair.cancel();
        if (!reply.ok) set({ cancelling: false, failure: reply.failure });
      },
    };
  });

  // Another tool may repair as well: what it does is no step of the wizard.
  let own = false;
  const hear = (event: RepairEvent): void => {
    if (event.type === 'started') own = event.plan === store.getState().plan?.id;
    if (!own) return;
    store.setState(({ repair }) => ({ repair: reduceRepair(repair, event) }));
    if (event.type === 'phase' && event.phase === 'checking') send('done');
    if (event.type === 'result') void goOn(event.result);
  };
  const end = (result: RepairResult): void => {
    const { repair, earlier } = store.getState();
    store.setState({ cancelling: false });
    if (result.solved) adopt(repair.check);
    const event = endingEvent(result);
    // Changes of earlier rounds stand: that is more to tell than the diagnosis has room for.
    send(earlier.length > 0 && event === 'declined' ? 'failed' : event);
    changed();
  };
  /** Another round where it may help; else the end. */
  async function goOn(result: RepairResult): Promise<void> {
    const { repair, earlier } = store.getState();
    const rounds = [...earlier, repair];
    if (!mayGoOn(result, rounds.length)) return end(result);
    const made = await bridge.repair.plan();
    const items = made.ok ? nextItems(made.value, rounds) : [];
    if (!made.ok || items.length === 0 || store.getState().cancelling) return end(result);
    store.setState({ plan: made.value, repair: { ...emptyRepair, plan: made.value }, earlier: rounds });
    send('another-round');
    const reply = await bridge.repair.apply({ plan: made.value.id, items: [...items] });
    if (reply.ok) return;
    store.setState({ plan: repair.plan, repair, earlier });
    send('done');
    end(result);
  }
  bridge.repair.onEvents((events) => events.forEach(hear));
  bridge.repair.onDied(() => {
    store.setState({ died: true, cancelling: false });
    send('engine-died');
    changed();
  });
  return store;
}
