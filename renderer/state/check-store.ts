import { createStore, type StoreApi } from 'zustand/vanilla';
import { emptySession, reduceFrame, type SessionEvent, type SessionState } from '../../shared/domain/session.ts';
import type { Verdict } from '../../shared/domain/verdict.ts';
import { nextState, verdictEvent, type WizardEvent, type WizardState } from '../../shared/flow/wizard.ts';
import type { CallFailure } from '../../shared/ipc/failure.ts';
import type { CheckDied, ChosenProject } from '../../shared/ipc/renderer-api.ts';
import type { DoctorBridge } from '../bridge.ts';

export interface CheckState {
  readonly wizard: WizardState;
  /** The run on screen, or the last one. */
  readonly session: SessionState;
  /** Clock of the page when the run began, ms; null before the first run. */
  readonly startedMs: number | null;
  /** True when the last run was cancelled before its result. */
  readonly cancelled: boolean;
  readonly project: ChosenProject | null;
  /** True after something was dropped on the window that is no folder. */
  readonly dropRefused: boolean;
  /** The last call that was refused or failed; null once something succeeds. */
  readonly failure: CallFailure | null;
  readonly died: CheckDied['reason'] | null;

  readonly send: (event: WizardEvent) => void;
  readonly start: () => Promise<void>;
  readonly cancel: () => Promise<void>;
  readonly chooseProject: () => Promise<void>;
  readonly dropProject: () => void;
  /** Shows another finished check in the place of the last one. */
  readonly adopt: (session: SessionState) => void;
}

export type CheckStore = StoreApi<CheckState>;

/**
 * Late words of a cancelled run must not reach the next one: before `started` nothing counts, nor one that another run is known to
 * have by its name, and a result names its run.
 */
function ofThisRun(
  known: string | null,
  isOther: (id: string) => boolean,
  events: readonly SessionEvent[],
): readonly SessionEvent[] {
  let id = known;
  return events.filter((event) => {
    if (event.type === 'started') {
      if (isOther(event.id)) return false;
      id = event.id;
    }
    return id !== null && (event.type !== 'result' || event.result.id === id);
  });
}

export interface CheckParts {
  readonly bridge: DoctorBridge;
  /** A monotonic clock in ms. */
  readonly now: () => number;
  /** Brings the wizard in sight when a check is started from elsewhere. */
  readonly showCheck: () => void;
  /** Called when a run has come to its result: by then the engine has it in history. */
  readonly ended: (verdict: Verdict) => void;
  /** Called when a new check begins. */
  readonly began: () => void;
}

/** The wizard: one check at a time, from the button to its result. */
export function createCheckStore({ bridge, now, showCheck, began, ended }: CheckParts): CheckStore {
  let starts = 0;
  /** Number of the start that each run came from: a run that was cancelled at once is named before it tells anything. */
  const startOf = new Map<string, number>();
  const isOther = (id: string) => (startOf.get(id) ?? starts) !== starts;

  const store = createStore<CheckState>()((set, get) => ({
    wizard: 'welcome',
    session: emptySession,
    startedMs: null,
    cancelled: false,
    project: null,
    dropRefused: false,
    failure: null,
    died: null,

    send: (event) => set(({ wizard }) => ({ wizard: nextState(wizard, event) })),

    start: async () => {
      const wizard = nextState(get().wizard, 'start');
      if (wizard !== 'checking' || get().wizard === 'checking') return;
      const before = get();
      showCheck();
      began();
      set({
        wizard,
        session: emptySession,
        startedMs: now(),
        cancelled: false,
        failure: null,
        died: null,
      });
      starts += 1;
      const own = starts;
      const { project } = get();
      const reply = await bridge.check.start(project ? { project: project.id } : {});
      if (reply.ok) {
        startOf.set(reply.value.id, own);
        return;
      }
      // Nothing ran: back to where the button was, with the reason.
      const { session, startedMs, cancelled } = before;
      if (get().wizard === 'checking')
        set({ wizard: before.wizard, session, startedMs, cancelled, failure: reply.failure });
    },

    cancel: async () => {
      if (get().wizard !== 'checking') return;
      set({ wizard: nextState('checking', 'cancel'), cancelled: true });
      const reply = await bridge.check.cancel();
      if (!reply.ok) set({ failure: reply.failure });
    },

    chooseProject: async () => {
      const reply = await bridge.project.choose();
      if (!reply.ok) set({ failure: reply.failure });
      else if (reply.value) set({ project: reply.value, dropRefused: false, failure: null });
    },

    dropProject: () => set({ project: null }),
    adopt: (session) => set({ session }),
  }));

  bridge.check.onEvents((events) => {
    const before = store.getState().session.result;
    store.setState((state) => {
      if (state.wizard !== 'checking') return state;
      const session = reduceFrame(state.session, ofThisRun(state.session.id, isOther, events));
      const { result } = session;
      return { session, wizard: result ? nextState(state.wizard, verdictEvent(result.verdict)) : state.wizard };
    });
    const { result } = store.getState().session;
    if (result && result !== before) ended(result.verdict);
  });
  bridge.project.onDropped((project) => {
    store.setState(project ? { project, dropRefused: false, failure: null } : { dropRefused: true });
  });
  bridge.check.onDied(({ reason }) => {
    store.setState(({ wizard }) => ({ wizard: nextState(wizard, 'engine-died'), died: reason }));
  });
  return store;
}
