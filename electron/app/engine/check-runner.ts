import type { DiagnoseRequest } from '../../../shared/domain/request.ts';
import type { SessionEvent } from '../../../shared/domain/session.ts';
import type { Emit, Listeners } from '../../../shared/ipc/boundary.ts';
import type { EngineBoundary } from '../../../shared/ipc/engine-boundary.ts';
import { CallError } from '../../../shared/ipc/failure.ts';
import type { RendererBoundary } from '../../../shared/ipc/renderer-boundary.ts';
import type { DeathReason, EngineProcess } from './engine-process.ts';

/** A person who cancels waits this long for the last findings, and no longer. */
const CANCEL_MS = 150;
/** An engine that has not wound down by then is ended; the next check gets a new one. */
const WIND_DOWN_MS = 2000;
/** How long beyond its own deadline a session may take before its engine counts as hung. */
const OVERTIME_MS = 30_000;

export interface RunnerParts {
  readonly engine: Pick<EngineProcess, 'ask' | 'kill'>;
  readonly tell: Emit<RendererBoundary>;
  /** Sees every event that the page is told. */
  readonly watch?: (events: readonly SessionEvent[]) => void;
}

/** Whom a run is for: the wizard's own screens, or a tool of the side bar. They share the one engine. */
export type Audience = 'check' | 'tool';

/** One run at a time, from the page's button to its last event. */
export interface CheckRunner {
  readonly start: (request: DiagnoseRequest, audience?: Audience) => Promise<{ id: string }>;
  /** Resolves within 200 ms; after it no event of the cancelled run is told. Without an audience whatever runs is meant. */
  readonly cancel: (audience?: Audience) => Promise<void>;
  readonly listeners: Pick<Listeners<EngineBoundary>, 'session.events' | 'session.ended'>;
  readonly engineDied: (reason: DeathReason) => void;
}

interface Run {
  readonly number: number;
  readonly audience: Audience;
  /** False until the engine named the session: until then a failure belongs to the call that started it. */
  started: boolean;
  /** True once the engine said that the session failed. */
  broken: boolean;
  /** True once its result was told: it only puts things away, and the next one need not be refused. */
  told: boolean;
  /** True once the person wants no more of it; what it still finds within a moment is told. */
  cancelled: boolean;
  /** True once the page was told that it is over: nothing of it is told any more. */
  muted: boolean;
  readonly ended: Promise<void>;
  end(): void;
  timer?: NodeJS.Timeout;
}

function createRun(number: number, audience: Audience): Run {
  let end = (): void => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { number, audience, started: false, broken: false, told: false, cancelled: false, muted: false, ended, end };
}

function within(ms: number, wanted: Promise<void>): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    void wanted.then(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** Connects the page's `check.*` with the engine's `session.*`. */
export function createCheckRunner(parts: RunnerParts): CheckRunner {
  let last = 0;
  let current: Run | undefined;

  function finish(run: Run): void {
    clearTimeout(run.timer);
    if (current === run) current = undefined;
    run.end();
  }

  function arm(run: Run, ms: number): void {
    clearTimeout(run.timer);
    run.timer = setTimeout(() => parts.engine.kill('misbehaved'), ms);
  }

  const tellEvents = ({ audience }: Run, events: SessionEvent[]): void => {
    parts.tell(`${audience}.events`, events);
    if (audience === 'check') parts.watch?.(events);
  };
  const tellDeath = ({ audience }: Run, reason: DeathReason): void => parts.tell(`${audience}.died`, { reason });

  async function start(request: DiagnoseRequest, audience: Audience = 'check'): Promise<{ id: string }> {
    // What is cancelled or told may still wind down; its engine is ended if it takes too long, so this wait is short.
    while (current) {
      if (!current.cancelled && !current.told) throw new CallError('busy');
      current.muted = true;
      await current.ended;
    }
    last += 1;
    const run = createRun(last, audience);
    current = run;
    arm(run, request.deadlineMs + OVERTIME_MS);
    const reply = await parts.engine.ask('session.start', { run: run.number, request });
    if (!reply.ok) {
      finish(run);
      throw new CallError(reply.failure.code, reply.failure.detail);
    }
    run.started = true;
    // A session that breaks at once ends before its start is answered. The page is told after its answer.
    if (run.broken && !run.muted) setImmediate(() => tellDeath(run, 'failed'));
    return reply.value;
  }

  async function cancel(audience?: Audience): Promise<void> {
    const run = current;
    if (!run || run.cancelled || (audience !== undefined && run.audience !== audience)) return;
    run.cancelled = true;
    arm(run, WIND_DOWN_MS);
    void parts.engine.ask('session.cancel', { run: run.number });
    await within(CANCEL_MS, run.ended);
    run.muted = true;
  }

  return {
    start,
    cancel,
    listeners: {
      'session.events': ({ run, events }) => {
        if (current?.number !== run || current.muted) return;
        if (events.some(({ type }) => type === 'result')) current.told = true;
        tellEvents(current, events);
      },
      'session.ended': ({ run, outcome }) => {
        const over = current;
        if (over?.number !== run) return;
        finish(over);
        over.broken = outcome === 'failed';
        if (over.broken && over.started && !over.muted) tellDeath(over, 'failed');
      },
    },
    engineDied: (reason) => {
      const over = current;
      if (!over) return;
      finish(over);
      if (over.started && !over.muted) tellDeath(over, reason);
    },
  };
}
