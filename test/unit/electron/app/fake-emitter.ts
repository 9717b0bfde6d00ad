import { EventEmitter } from 'node:events';
import { vi } from 'vitest';

/** Stands in for Electron's emitters; `fire` hands the listeners an event whose `preventDefault` can be looked at. */
export class FakeEmitter extends EventEmitter {
  /** Emits like Electron: the event first. Returns it. */
  fire<D extends object>(
    name: string,
    details: D,
    ...rest: unknown[]
  ): D & { preventDefault: ReturnType<typeof vi.fn> } {
    const event = { ...details, preventDefault: vi.fn() };
    this.emit(name, event, ...rest);
    return event;
  }
}
