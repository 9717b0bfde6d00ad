import type { DiagnoseRequest } from '../../shared/domain/request.ts';
import type { SessionEvent } from '../../shared/domain/session.ts';
import { createBatch } from '../../shared/ipc/batch.ts';
import type { Handlers, ResultOf } from '../../shared/ipc/boundary.ts';
import { type EngineBoundary, engineBoundary, machineBoundary } from '../../shared/ipc/engine-boundary.ts';
import { CallError } from '../../shared/ipc/failure.ts';
import { failureDetail } from '../../shared/ipc/failure-detail.ts';
import type { PortMessage } from '../../shared/ipc/port-message.ts';
import { createPeer } from '../../shared/ipc/port-peer.ts';

/** One frame of a screen: what happened within it is shown together. */
const FRAME_MS = 16;

/** What the engine can do, free of processes and ports. */
export interface EngineServices {
  /** Runs a whole session; settles when nothing more will be told. */
  check(request: DiagnoseRequest, tell: (event: SessionEvent) => void, signal: AbortSignal): Promise<unknown>;
  explain(text: string): ResultOf<EngineBoundary['explain.text']>;
}

interface ActiveRun {
  readonly run: number;
  readonly abort: AbortController;
}

/** Serves main's calls with the given services; returns what is to be called with each message from main. */
export function serveEngine(
  services: EngineServices,
  post: (message: PortMessage) => void,
  log: (line: string) => void,
): (message: unknown) => void {
  let active: ActiveRun | undefined;

  const handlers: Handlers<EngineBoundary> = {
    'session.start': ({ run, request }) => {
      if (active) throw new CallError('busy');
      return start(run, request);
    },
    'session.cancel': ({ run }) => {
      if (active?.run === run) active.abort.abort();
      return {};
    },
    'explain.text': ({ text }) => services.explain(text),
  };

  function start(run: number, request: DiagnoseRequest): Promise<{ id: string }> {
    const abort = new AbortController();
    active = { run, abort };
    const batch = createBatch<SessionEvent>(
      (events) => peer.emit('session.events', { run, events }),
      (flush) => setTimeout(flush, FRAME_MS),
    );
    return new Promise((resolve, reject) => {
      const tell = (event: SessionEvent): void => {
        if (event.type === 'started') resolve({ id: event.id });
        batch.add(event);
      };
      const end = (failure?: unknown): void => {
        active = undefined;
        batch.flush();
        const detail = failure === undefined ? {} : { detail: failureDetail(failure) };
        peer.emit('session.ended', { run, outcome: failure === undefined ? 'done' : 'failed', ...detail });
        reject(new CallError('failed', failure === undefined ? 'never started' : failureDetail(failure)));
      };
      const ran = async (): Promise<unknown> => services.check(request, tell, abort.signal);
      ran().then(
        () => end(),
        (error: unknown) => end(error ?? 'failed'),
      );
    });
  }

  const peer = createPeer({
    post,
    serves: engineBoundary,
    handlers,
    asks: machineBoundary,
    listeners: {},
    misbehaved: (detail) => log(`engine: dropped a message from main: ${detail}`),
  });
  return peer.receive;
}
