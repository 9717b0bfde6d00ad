import type { Emit, Listeners } from '../../../shared/ipc/boundary.ts';
import type { EngineBoundary } from '../../../shared/ipc/engine-boundary.ts';
import { CallError } from '../../../shared/ipc/failure.ts';
import type { RendererBoundary } from '../../../shared/ipc/renderer-boundary.ts';
import type { DeathReason, EngineProcess } from './engine-process.ts';
import { OneRun } from './one-run.ts';

/** A person who closes the program waits this long for a repair to take back what it changed. */
const WIND_DOWN_MS = 5000;

export interface RepairRunnerParts {
  readonly engine: Pick<EngineProcess, 'ask'>;
  readonly tell: Emit<RendererBoundary>;
}

/** One repair at a time. It is never killed: what it has changed, it also takes back. */
export interface RepairRunner {
  readonly apply: (request: { plan: string; items: string[] }) => Promise<{ id: string }>;
  readonly cancel: () => Promise<void>;
  /** Cancels, and waits until the engine is done or the time is up. */
  readonly stop: () => Promise<void>;
  readonly listeners: Pick<Listeners<EngineBoundary>, 'repair.events' | 'repair.ended'>;
  readonly engineDied: (reason: DeathReason) => void;
}

/** Connects the page's `repair.apply` with the engine's `repair.start`. */
export function createRepairRunner({ engine, tell }: RepairRunnerParts): RepairRunner {
  const runs = new OneRun();

  async function cancel(): Promise<void> {
    if (runs.current) await engine.ask('repair.cancel', { run: runs.current.number });
  }

  return {
    apply: async (request) => {
      if (runs.current) throw new CallError('busy');
      const run = runs.begin();
      const reply = await engine.ask('repair.start', { run: run.number, ...request });
      if (reply.ok) return reply.value;
      runs.finish(run.number);
      throw new CallError(reply.failure.code, reply.failure.detail);
    },
    cancel,
    stop: async () => {
      const run = runs.current;
      if (!run) return;
      await cancel();
      await Promise.race([run.ended, new Promise<void>((resolve) => setTimeout(resolve, WIND_DOWN_MS))]);
    },
    listeners: {
      'repair.events': ({ run, events }) => {
        if (runs.current?.number === run) tell('repair.events', events);
      },
      'repair.ended': ({ run, outcome }) => {
        if (runs.finish(run) && outcome === 'failed') tell('repair.died', { reason: 'failed' });
      },
    },
    engineDied: (reason) => {
      if (runs.finish()) tell('repair.died', { reason });
    },
  };
}
