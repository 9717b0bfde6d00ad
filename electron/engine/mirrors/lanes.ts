import type { Channel, HttpReply } from '../../host/network.ts';
import { failureOf, type ProbeContext, type Recorded } from '../probe.ts';
import { type Get, get, reopen, type Way } from '../way.ts';

/** One standing connection, opened when it is first needed and again when the server has ended it. */
class Lane {
  #channel: Channel | null;
  #fresh = true;

  constructor(ready: Channel | null) {
    this.#channel = ready;
  }

  async ask(context: ProbeContext, way: Way, request: Get): Promise<Recorded<HttpReply>> {
    const stood = this.#channel?.open === true && !this.#fresh;
    this.#fresh = false;
    if (!this.#channel?.open) {
      const opened = await reopen(context, way);
      // Without a connection `get` tries once more itself and puts the failure on record.
      this.#channel = opened.ok ? opened.value : null;
    }
    const reply = await get(context, way, this.#channel, request);
    // A server may end a connection that stood just when we ask; that says nothing about it.
    if (!stood || failureOf(reply)?.word !== 'connection-closed') return reply;
    this.close();
    return get(context, way, null, request);
  }

  close(): void {
    this.#channel?.close();
    this.#channel = null;
  }
}

/** A few standing connections to one mirror: questions go out side by side, and each but the first costs one round trip. */
export class Lanes {
  readonly #context: ProbeContext;
  readonly #way: Way;
  readonly #lanes: readonly Lane[];
  readonly #free: Lane[];
  readonly #waiting: ((lane: Lane) => void)[] = [];

  constructor(context: ProbeContext, way: Way, count: number) {
    this.#context = context;
    this.#way = way;
    this.#lanes = Array.from({ length: count }, (_, index) => new Lane(index === 0 ? way.ready : null));
    this.#free = [...this.#lanes];
  }

  /** Sends one request as soon as a connection is free. */
  async get(request: Get): Promise<Recorded<HttpReply>> {
    const lane = this.#free.shift() ?? (await new Promise<Lane>((resolve) => this.#waiting.push(resolve)));
    try {
      return await lane.ask(this.#context, this.#way, request);
    } finally {
      const next = this.#waiting.shift();
      if (next) next(lane);
      else this.#free.unshift(lane);
    }
  }

  close(): void {
    for (const lane of this.#lanes) lane.close();
  }
}
