import { EventEmitter } from 'node:events';
import type { EngineChild } from '../../../../../electron/app/engine/engine-process.ts';
import { type EngineServices, type RepairServices, serveEngine } from '../../../../../electron/engine/wire.ts';
import { CallError } from '../../../../../shared/ipc/failure.ts';

const refuse = async (): Promise<never> => {
  throw new CallError('unknown-plan');
};

/** Repairs of an engine that has checked nothing. */
export const noRepairs: RepairServices = {
  plan: refuse,
  accountFile: () => {
    throw new CallError('unknown-plan');
  },
  withAccount: refuse,
  openTerminal: refuse,
  apply: refuse,
  list: refuse,
  undo: refuse,
  keep: refuse,
  wish: refuse,
  guard: refuse,
};

/** Comparisons of an engine that was asked for none. */
export const noAllowList: EngineServices['allowList'] = { read: refuse, apply: refuse };
export const noMirrors: EngineServices['mirrors'] = {
  compare: refuse,
  plan: refuse,
  known: refuse,
  add: refuse,
  forget: refuse,
};

/** A utility process that runs in this one: the real wire, messages cloned as they would be between processes. */
export class FakeChild extends EventEmitter implements EngineChild {
  killed = false;
  readonly #receive: (message: unknown) => void;

  constructor(services: EngineServices) {
    super();
    this.#receive = serveEngine(
      services,
      (message) => this.say(message),
      () => {},
    );
    queueMicrotask(() => this.emit('spawn'));
  }

  /** Says anything to main, as a broken engine could. */
  say(message: unknown): void {
    const copy = structuredClone(message);
    queueMicrotask(() => {
      if (!this.killed) this.emit('message', copy);
    });
  }

  postMessage(message: unknown): void {
    const copy = structuredClone(message);
    queueMicrotask(() => {
      if (!this.killed) this.#receive(copy);
    });
  }

  kill(): boolean {
    return this.die(15);
  }

  /** Ends like a crash. */
  die(code: number): boolean {
    if (this.killed) return false;
    this.killed = true;
    queueMicrotask(() => this.emit('exit', code));
    return true;
  }
}
