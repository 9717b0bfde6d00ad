import { createStore, type StoreApi } from 'zustand/vanilla';
import { emptySession, reduceFrame, type SessionState } from '../../shared/domain/session.ts';
import type { CallFailure } from '../../shared/ipc/failure.ts';
import type { DoctorBridge } from '../bridge.ts';

/** Tools that ask the engine for a small run of their own. */
export type RunningTool = 'addresses' | 'settings';

export interface ToolRun {
  /** Empty before the first run. */
  readonly session: SessionState;
  readonly running: boolean;
  readonly failure: CallFailure | null;
}

export interface ToolState {
  /** What stands in the field of *Test an address*. */
  readonly text: string;
  readonly runs: Readonly<Record<RunningTool, ToolRun>>;
  readonly write: (text: string) => void;
  readonly testAddresses: () => Promise<void>;
  readonly readSettings: () => Promise<void>;
  readonly cancel: () => Promise<void>;
}

export type ToolStore = StoreApi<ToolState>;

const IDLE: ToolRun = { session: emptySession, running: false, failure: null };

/** The runs of the side bar's tools. One at a time: they share the engine with the check. */
export function createToolStore(bridge: DoctorBridge): ToolStore {
  const store = createStore<ToolState>()((set, get) => {
    const update = (tool: RunningTool, change: Partial<ToolRun>): void =>
      set(({ runs }) => ({ runs: { ...runs, [tool]: { ...runs[tool], ...change } } }));

    async function start(tool: RunningTool, order: Parameters<DoctorBridge['tool']['start']>[0]): Promise<void> {
      if (get().runs.addresses.running || get().runs.settings.running) return;
      const before = get().runs[tool].session;
      update(tool, { session: emptySession, running: true, failure: null });
      const reply = await bridge.tool.start(order);
      if (!reply.ok) update(tool, { session: before, running: false, failure: reply.failure });
    }
    return {
      text: '',
      runs: { addresses: IDLE, settings: IDLE },
      write: (text) => set({ text }),
      testAddresses: () => start('addresses', { tool: 'addresses', text: get().text }),
      readSettings: () => start('settings', { tool: 'settings' }),
      cancel: async () => {
        const tool = runningTool(get());
        if (!tool) return;
        await bridge.tool.cancel();
        update(tool, { running: false });
      },
    };
  });

  bridge.tool.onEvents((events) => {
    const tool = runningTool(store.getState());
    if (!tool) return;
    store.setState(({ runs }) => {
      const { session: before, failure } = runs[tool];
      // Late words of a cancelled run come before the next one has said its name.
      const first = before.id === null ? events.findIndex(({ type }) => type === 'started') : 0;
      const session = reduceFrame(before, first < 0 ? [] : events.slice(first));
      return { runs: { ...runs, [tool]: { session, failure, running: session.result === null } } };
    });
  });
  bridge.tool.onDied(() => {
    const tool = runningTool(store.getState());
    if (!tool) return;
    const failure: CallFailure = { code: 'engine-died', operation: 'tool.start' };
    store.setState(({ runs }) => ({ runs: { ...runs, [tool]: { ...runs[tool], running: false, failure } } }));
  });
  return store;
}

function runningTool({ runs }: Pick<ToolState, 'runs'>): RunningTool | null {
  if (runs.addresses.running) return 'addresses';
  return runs.settings.running ? 'settings' : null;
}
