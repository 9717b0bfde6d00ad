import type { Ask, Handlers, Listeners } from '../../../shared/ipc/boundary.ts';
import {
  type EngineBoundary,
  engineBoundary,
  type MachineBoundary,
  machineBoundary,
} from '../../../shared/ipc/engine-boundary.ts';
import { createPeer, type Peer } from '../../../shared/ipc/port-peer.ts';
import type { CheckDied } from '../../../shared/ipc/renderer-api.ts';

export type DeathReason = CheckDied['reason'];

/** The parts of Electron's `UtilityProcess` that this uses. */
export interface EngineChild {
  postMessage(message: unknown): void;
  kill(): boolean;
  on(event: 'spawn', listener: () => void): unknown;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  on(event: 'exit', listener: (code: number) => void): unknown;
}

export interface EngineParts {
  readonly fork: () => EngineChild;
  readonly handlers: Handlers<MachineBoundary>;
  readonly listeners: Listeners<EngineBoundary>;
  /** Called once for each engine that ended, whoever ended it. */
  readonly died: (reason: DeathReason) => void;
  readonly log: (line: string) => void;
}

/** The engine's process as main sees it: there when it is asked something, gone when it broke, anew at the next question. */
export interface EngineProcess {
  readonly ask: Ask<EngineBoundary>;
  /** Ends the process, if there is one; `died` follows. */
  readonly kill: (reason: DeathReason) => void;
}

interface Running {
  readonly child: EngineChild;
  readonly peer: Peer<MachineBoundary, EngineBoundary>;
  end(reason: DeathReason): void;
}

/** An engine that is started lazily, and again after it died. */
export function createEngineProcess(parts: EngineParts): EngineProcess {
  let running: Running | undefined;

  function start(): Running {
    const child = parts.fork();
    let spawned = false;
    const peer = createPeer({
      post: (message) => child.postMessage(message),
      serves: machineBoundary,
      handlers: parts.handlers,
      asks: engineBoundary,
      listeners: parts.listeners,
      misbehaved: (detail) => {
        parts.log(`engine misbehaved: ${detail}`);
        engine.end('misbehaved');
      },
    });
    const engine: Running = {
      child,
      peer,
      end: (reason) => {
        if (running !== engine) return;
        running = undefined;
        peer.close('engine-died');
        child.kill();
        parts.died(reason);
      },
    };
    child.on('spawn', () => {
      spawned = true;
    });
    child.on('message', peer.receive);
    child.on('exit', (code) => {
      if (running === engine) parts.log(`engine exited with ${code}`);
      engine.end(spawned ? 'exited' : 'not-started');
    });
    return engine;
  }

  return {
    ask: (channel, argument) => {
      running ??= start();
      return running.peer.ask(channel, argument);
    },
    kill: (reason) => running?.end(reason),
  };
}
