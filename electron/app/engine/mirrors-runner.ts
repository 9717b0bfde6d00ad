import type { Emit, Listeners } from '../../../shared/ipc/boundary.ts';
import type { EngineBoundary } from '../../../shared/ipc/engine-boundary.ts';
import { CallError } from '../../../shared/ipc/failure.ts';
import type { RendererBoundary } from '../../../shared/ipc/renderer-boundary.ts';
import { mirrorsRequestSchema } from '../../../shared/mirrors/mirrors-session.ts';
import type { DeathReason, EngineProcess } from './engine-process.ts';
import { OneRun } from './one-run.ts';

export interface MirrorsRunnerParts {
  readonly engine: Pick<EngineProcess, 'ask'>;
  readonly tell: Emit<RendererBoundary>;
}

/** One comparison of mirrors at a time. */
export interface MirrorsRunner {
  readonly start: () => Promise<{ id: string }>;
  readonly cancel: () => Promise<void>;
  readonly listeners: Pick<Listeners<EngineBoundary>, 'mirrors.events' | 'mirrors.ended'>;
  readonly engineDied: (reason: DeathReason) => void;
}

/** Connects the page's `mirrors.*` with the engine's. */
export function createMirrorsRunner({ engine, tell }: MirrorsRunnerParts): MirrorsRunner {
  const runs = new OneRun();
  return {
    start: async () => {
      if (runs.current) throw new CallError('busy');
      const { number } = runs.begin();
      const reply = await engine.ask('mirrors.start', { run: number, request: mirrorsRequestSchema.parse({}) });
      if (reply.ok) return reply.value;
      runs.finish(number);
      throw new CallError(reply.failure.code, reply.failure.detail);
    },
    cancel: async () => {
      if (runs.current) await engine.ask('mirrors.cancel', { run: runs.current.number });
    },
    listeners: {
      'mirrors.events': ({ run, events }) => {
        if (runs.current?.number === run) tell('mirrors.events', events);
      },
      'mirrors.ended': ({ run, outcome }) => {
        if (runs.finish(run) && outcome === 'failed') tell('mirrors.died', { reason: 'failed' });
      },
    },
    engineDied: (reason) => {
      if (runs.finish()) tell('mirrors.died', { reason });
    },
  };
}
