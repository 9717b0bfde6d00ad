import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createEngineProcess } from '../../../../../electron/app/engine/engine-process.ts';
import { serveEngine } from '../../../../../electron/engine/wire.ts';
import { ENGINE_CHANNELS, MACHINE_CHANNELS } from '../../../../../shared/ipc/channels.ts';
import { isRepairEvent } from '../../../../../shared/ipc/repair-event-shape.ts';
import { isSessionEvent } from '../../../../../shared/ipc/session-event-shape.ts';
import { noRuns } from '../../../../fakes/no-runs.ts';
import { hostileMessage } from '../ipc/hostile-messages.ts';
import { noAllowList, noMirrors, noRepairs } from './fake-engine.ts';

const channel = fc.oneof(
  fc.constantFrom(...Object.keys(ENGINE_CHANNELS), ...Object.keys(MACHINE_CHANNELS), '__proto__', 'toString'),
  fc.string({ maxLength: 80 }),
);
const id = fc.oneof(fc.integer({ min: -1, max: 5 }), fc.double());

/** Messages with our own envelope around something hostile, and hostile messages as they are. */
const message = fc.oneof(
  fc.record({ kind: fc.constant('ask'), id, channel, argument: hostileMessage }),
  fc.record({ kind: fc.constant('reply'), id, reply: hostileMessage }),
  fc.record({ kind: fc.constant('reply'), id, reply: fc.record({ ok: fc.boolean(), value: hostileMessage }) }),
  fc.record({ kind: fc.constant('event'), channel, payload: hostileMessage }),
  fc.record({ kind: fc.constant('event'), channel, payload: fc.record({ run: id, events: fc.array(hostileMessage) }) }),
  hostileMessage,
);

describe('an engine under somebody else’s control', () => {
  it('neither stops main nor gets past the decoders', { timeout: 60_000 }, async () => {
    let say: (message: unknown) => void = () => {};
    const heard = vi.fn();
    const heardRepair = vi.fn();
    const resolveProxy = vi.fn(({ url }: { url: string }) => ({ answer: url.slice(0, 1) }));
    const engine = createEngineProcess({
      fork: () => ({
        postMessage: () => {},
        kill: () => true,
        on: (name: string, listener: (content: never) => void) => {
          if (name === 'message') say = listener as typeof say;
        },
      }),
      handlers: { 'machine.resolveProxy': resolveProxy },
      listeners: {
        'session.events': heard,
        'session.ended': vi.fn(),
        'repair.events': heardRepair,
        'repair.ended': vi.fn(),
        'mirrors.events': vi.fn(),
        'mirrors.ended': vi.fn(),
      },
      leavesNothing: () => false,
      died: () => {},
      log: () => {},
    });
    await fc.assert(
      fc.asyncProperty(message, async (hostile) => {
        const reply = engine.ask('session.cancel', { run: 1 });
        say(hostile);
        engine.kill('misbehaved');
        expect(await reply).toMatchObject({ ok: expect.any(Boolean) });
      }),
      { numRuns: 10_000 },
    );
    for (const [payload] of heard.mock.calls) expect(payload.events.every(isSessionEvent)).toBe(true);
    for (const [payload] of heardRepair.mock.calls) expect(payload.events.every(isRepairEvent)).toBe(true);
    for (const [{ url }] of resolveProxy.mock.calls) expect(url).toMatch(/^https?:/u);
  });
});

describe('an engine that is told anything', () => {
  it('lives on, and starts no check but a decoded one', { timeout: 60_000 }, async () => {
    const check = vi.fn(async () => {});
    const said: unknown[] = [];
    const services = {
      check,
      explain: () => [],
      repairs: noRepairs,
      runs: noRuns,
      mirrors: noMirrors,
      allowList: noAllowList,
    };
    const receive = serveEngine(services, (reply) => said.push(reply), vi.fn());
    await fc.assert(
      fc.asyncProperty(message, async (hostile) => {
        receive(hostile);
        await Promise.resolve();
        expect(Object.keys(Object.prototype)).toEqual([]);
      }),
      { numRuns: 10_000 },
    );
    for (const call of check.mock.calls as unknown[][])
      expect(call[0]).toMatchObject({ deadlineMs: expect.any(Number) });
    receive({ kind: 'ask', id: 77, channel: 'explain.text', argument: { text: 'x' } });
    await vi.waitFor(
      () => expect(said).toContainEqual({ kind: 'reply', id: 77, reply: { ok: true, value: [] } }),
      10_000,
    );
  });
});
