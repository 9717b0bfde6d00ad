import { answerCall, callSpec } from './answer-call.ts';
import type { AnyBoundary, Ask, CallSpec, Emit, EventSpec, Handlers, Listeners } from './boundary.ts';
import { decode } from './decode.ts';
import { type CallFailureCode, failedReply, type Reply } from './failure.ts';
import { type PortMessage, portMessageSchema } from './port-message.ts';
import { readReply } from './port-reply.ts';

/** One end of a conversation between two of our processes: what this side answers and tells, what it asks and hears. */
export interface PeerParts<Own extends AnyBoundary, Other extends AnyBoundary> {
  /** Hands a message to the other process. */
  readonly post: (message: PortMessage) => void;
  readonly serves: Own;
  readonly handlers: Handlers<Own>;
  readonly asks: Other;
  readonly listeners: Listeners<Other>;
  /** Called for every message that no honest peer would send; it is dropped. */
  readonly misbehaved: (detail: string) => void;
}

export interface Peer<Own extends AnyBoundary, Other extends AnyBoundary> {
  readonly ask: Ask<Other>;
  readonly emit: Emit<Own>;
  /** To be called with each message that arrives. Never throws. */
  readonly receive: (message: unknown) => void;
  /** The other side is gone: everything that still waits for a reply gets this one. */
  readonly close: (code: CallFailureCode) => void;
}

interface Waiting {
  readonly channel: string;
  readonly call: CallSpec;
  readonly settle: (reply: Reply<unknown>) => void;
}

function eventSpec(boundary: AnyBoundary, channel: string): EventSpec | undefined {
  const spec = Object.hasOwn(boundary, channel) ? boundary[channel] : undefined;
  return spec && 'payload' in spec ? spec : undefined;
}

function listenerOf(listeners: object, channel: string): ((payload: unknown) => void) | undefined {
  return (listeners as Readonly<Record<string, (payload: unknown) => void>>)[channel];
}

/** Both ends of the engine's port are made by this, from the same declarations. */
export function createPeer<Own extends AnyBoundary, Other extends AnyBoundary>(
  parts: PeerParts<Own, Other>,
): Peer<Own, Other> {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let closed: CallFailureCode | undefined;

  function ask(channel: string, argument: unknown): Promise<Reply<unknown>> {
    const call = callSpec(parts.asks, channel);
    if (closed || !call) return Promise.resolve(failedReply(closed ?? 'unknown-call', channel));
    lastId += 1;
    const id = lastId;
    return new Promise((settle) => {
      waiting.set(id, { channel, call, settle });
      parts.post({ kind: 'ask', id, channel, argument });
    });
  }

  async function answer(id: number, channel: string, argument: unknown): Promise<void> {
    const reply = await answerCall(parts.serves, parts.handlers, channel, argument);
    if (!closed) parts.post({ kind: 'reply', id, reply });
  }

  function settle(id: number, raw: unknown): void {
    const asked = waiting.get(id);
    if (!asked) {
      parts.misbehaved('reply to nothing');
      return;
    }
    waiting.delete(id);
    const { reply, fault } = readReply(asked.channel, asked.call, raw);
    asked.settle(reply);
    if (fault !== undefined) parts.misbehaved(fault);
  }

  function hear(channel: string, payload: unknown): void {
    const spec = eventSpec(parts.asks, channel);
    const decoded = spec && decode(spec.payload, payload, spec.limit);
    if (decoded?.ok) listenerOf(parts.listeners, channel)?.(decoded.value);
    else parts.misbehaved(spec ? `${channel}: ${decoded?.detail}` : 'unknown event');
  }

  function receive(raw: unknown): void {
    if (closed) return;
    const message = portMessageSchema.safeParse(raw);
    if (!message.success) parts.misbehaved('no message of ours');
    else if (message.data.kind === 'ask') void answer(message.data.id, message.data.channel, message.data.argument);
    else if (message.data.kind === 'reply') settle(message.data.id, message.data.reply);
    else hear(message.data.channel, message.data.payload);
  }

  return {
    ask: ask as Ask<Other>,
    emit: (channel, payload) => {
      if (!closed) parts.post({ kind: 'event', channel, payload });
    },
    receive,
    close: (code) => {
      closed = code;
      for (const asked of waiting.values()) asked.settle(failedReply(code, asked.channel));
      waiting.clear();
    },
  };
}
