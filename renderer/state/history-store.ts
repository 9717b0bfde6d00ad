import { createStore, type StoreApi } from 'zustand/vanilla';
import type { SessionResult } from '../../shared/domain/session.ts';
import type { CallFailure } from '../../shared/ipc/failure.ts';
import type { HistoryList } from '../../shared/ipc/history-shape.ts';
import type { DoctorBridge } from '../bridge.ts';

export interface HistoryState {
  /** Null until it was asked for. */
  readonly list: HistoryList | null;
  readonly failure: CallFailure | null;
  /** The run that is looked at, read-only. */
  readonly opened: SessionResult | null;
  /** Ids that are ticked to be compared, at most two, in the order of ticking. */
  readonly ticked: readonly string[];
  /** The two runs side by side, the earlier one first. */
  readonly compared: readonly [SessionResult, SessionResult] | null;

  readonly refresh: () => Promise<void>;
  readonly open: (run: string) => Promise<void>;
  readonly tick: (run: string) => void;
  readonly compare: () => Promise<void>;
  /** Back to the time line. */
  readonly close: () => void;
  /** True when they are gone. */
  readonly clear: () => Promise<boolean>;
}

export type HistoryStore = StoreApi<HistoryState>;

const MOST_TICKED = 2;

/** The runs of this computer as main tells them. */
export function createHistoryStore(bridge: DoctorBridge): HistoryStore {
  return createStore<HistoryState>()((set, get) => {
    /** The run, or null with the reason on the screen. */
    async function read(run: string): Promise<SessionResult | null> {
      const reply = await bridge.history.open({ run });
      if (reply.ok && reply.value) return reply.value;
      const failure: CallFailure = reply.ok ? { code: 'unknown-run', operation: 'history.open' } : reply.failure;
      set({ failure });
      return null;
    }
    return {
      list: null,
      failure: null,
      opened: null,
      ticked: [],
      compared: null,

      refresh: async () => {
        const reply = await bridge.history.list();
        set(reply.ok ? { list: reply.value, failure: null } : { failure: reply.failure });
        const known = new Set(get().list?.runs.map(({ id }) => id));
        set(({ ticked }) => ({ ticked: ticked.filter((id) => known.has(id)) }));
      },
      open: async (run) => {
        const opened = await read(run);
        if (opened) set({ opened, compared: null, failure: null });
      },
      tick: (run) =>
        set(({ ticked }) => ({
          ticked: ticked.includes(run) ? ticked.filter((id) => id !== run) : [...ticked, run].slice(-MOST_TICKED),
        })),
      compare: async () => {
        const [one, other] = await Promise.all(get().ticked.map(read));
        if (!one || !other) return;
        const inOrder = one.startedAt <= other.startedAt;
        set({ compared: inOrder ? [one, other] : [other, one], opened: null, failure: null });
      },
      close: () => set({ opened: null, compared: null, failure: null }),
      clear: async () => {
        const reply = await bridge.history.clear();
        set({ opened: null, compared: null, ticked: [], failure: reply.ok ? null : reply.failure });
        if (reply.ok) await get().refresh();
        return reply.ok;
      },
    };
  });
}
