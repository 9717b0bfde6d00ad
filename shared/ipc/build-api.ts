import type { ChannelTable } from './channels.ts';
import type { Reply } from './failure.ts';

/** How the asking side reaches the other one. */
export interface Wire {
  /** Asks and resolves with the reply; may reject when the message itself cannot travel. */
  ask(channel: string, argument: unknown): Promise<unknown>;
  /** Listens to an event; returns how to stop. */
  listen(channel: string, listener: (payload: unknown) => void): () => void;
}

type AnyFunction = (argument?: unknown) => unknown;

/** A call that never rejects: an argument that cannot be cloned is a failure like every other. */
function caller(wire: Wire, channel: string): AnyFunction {
  return async (argument = {}): Promise<unknown> => {
    try {
      return await wire.ask(channel, argument);
    } catch {
      const reply: Reply<never> = {
        ok: false,
        failure: { code: 'failed', operation: channel, detail: 'not delivered' },
      };
      return reply;
    }
  };
}

/**
 * The API of a boundary from nothing but its table of names: `check.start` becomes `api.check.start(argument)`, the event
 * `check.died` becomes `api.check.onDied(listener)`. Typed by `ApiOf` in `boundary.ts`; free of decoders.
 */
export function buildApi(
  channels: ChannelTable,
  wire: Wire,
): Readonly<Record<string, Readonly<Record<string, AnyFunction>>>> {
  const api: Record<string, Record<string, AnyFunction>> = {};
  for (const [channel, kind] of Object.entries(channels)) {
    const dot = channel.indexOf('.');
    const group = channel.slice(0, dot);
    const name = channel.slice(dot + 1);
    api[group] ??= {};
    if (kind === 'call') api[group][name] = caller(wire, channel);
    else {
      const subscription = `on${name.charAt(0).toUpperCase()}${name.slice(1)}`;
      api[group][subscription] = (listener) => wire.listen(channel, listener as (payload: unknown) => void);
    }
  }
  return api;
}
