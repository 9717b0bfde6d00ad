import type { Ask, Handlers, Listeners } from '../../../shared/ipc/boundary.ts';
import {
  type EngineBoundary,
  engineBoundary,
  type MachineBoundary,
  machineBoundary,
} from '../../../shared/ipc/engine-boundary.ts';
import type { Reply } from '../../../shared/ipc/failure.ts';
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
  /** True for an answer after which the engine is not needed until it is asked again. */
  readonly leavesNothing: (channel: string, reply: Reply<unknown>) => boolean;
  /** Called once for each engine that ended, whoever ended it; not for one that was sent to rest. */
  readonly died: (reason: DeathReason) => void;
  readonly log: (line: string) => void;
}

/** The engine's process as main sees it: there when it is asked something, gone when it broke, anew at the next question. */
export interface EngineProcess {
  readonly ask: Ask<EngineBoundary>;
  /** Ends the process, if there is one; `died` follows. */
  readonly kill: (reason: DeathReason) => void;
}

/** An engine that is not needed ends after so long: it is a fifth of what the program holds of the memory. */
const REST_MS = 3000;

interface Running {
  readonly child: EngineChild;
  /** Questions that have no answer yet. */
  asked: number;
  /** True once it knows something that a new one would not. */
  needed: boolean;
  rest: NodeJS.Timeout | undefined;
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
      asked: 0,
      needed: false,
      rest: undefined,
      peer,
      end: (reason) => {
        if (running !== engine) return;
        sendAway(engine);
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

  function sendAway(engine: Running): void {
    if (running !== engine) return;
    clearTimeout(engine.rest);
    running = undefined;
    engine.peer.close('engine-died');
    engine.child.kill();
  }

  return {
    ask: async (channel, argument) => {
      running ??= start();
      const engine = running;
      clearTimeout(engine.rest);
      engine.asked += 1;
      const reply = await engine.peer.ask(channel, argument);
      engine.asked -= 1;
      engine.needed ||= !parts.leavesNothing(channel, reply);
      if (!engine.needed && engine.asked === 0) engine.rest = setTimeout(() => sendAway(engine), REST_MS);
      return reply;
    },
    kill: (reason) => running?.end(reason),
  };
}
