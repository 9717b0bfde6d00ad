import type { Emit, Listeners } from '../../../shared/ipc/boundary.ts';
import type { EngineBoundary } from '../../../shared/ipc/engine-boundary.ts';
import { CallError } from '../../../shared/ipc/failure.ts';
import type { RendererBoundary } from '../../../shared/ipc/renderer-boundary.ts';
import type { DeathReason, EngineProcess } from './engine-process.ts';

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

interface Run {
  readonly number: number;
  readonly ended: Promise<void>;
  end(): void;
}

/** Connects the page's `repair.apply` with the engine's `repair.start`. */
export function createRepairRunner({ engine, tell }: RepairRunnerParts): RepairRunner {
  let last = 0;
  let current: Run | undefined;

  function begin(): Run {
    last += 1;
    let end = (): void => {};
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    return { number: last, ended, end };
  }

  function finish(run: Run): void {
    if (current === run) current = undefined;
    run.end();
  }

  async function cancel(): Promise<void> {
    if (current) await engine.ask('repair.cancel', { run: current.number });
  }

  return {
    apply: async (request) => {
      if (current) throw new CallError('busy');
      const run = begin();
      current = run;
      const reply = await engine.ask('repair.start', { run: run.number, ...request });
      if (reply.ok) return reply.value;
      finish(run);
      throw new CallError(reply.failure.code, reply.failure.detail);
    },
    cancel,
    stop: async () => {
      const run = current;
      if (!run) return;
      await cancel();
      await Promise.race([run.ended, new Promise<void>((resolve) => setTimeout(resolve, WIND_DOWN_MS))]);
    },
    listeners: {
      'repair.events': ({ run, events }) => {
        if (current?.number === run) tell('repair.events', events);
      },
      'repair.ended': ({ run, outcome }) => {
        const over = current;
        if (over?.number !== run) return;
        finish(over);
        if (outcome === 'failed') tell('repair.died', { reason: 'failed' });
      },
    },
    engineDied: (reason) => {
      const over = current;
      if (!over) return;
      finish(over);
      tell('repair.died', { reason });
    },
  };
}
