import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { CallError } from '../../../../shared/ipc/failure.ts';
import { createPeer } from '../../../../shared/ipc/port-peer.ts';

const near = {
  'near.double': { argument: z.strictObject({ n: z.number() }), result: z.strictObject({ n: z.number() }), limit: 64 },
  'near.ticked': { payload: z.strictObject({ n: z.number() }), limit: 64 },
} as const;
const far = {
  'far.name': { argument: z.strictObject({}), result: z.strictObject({ name: z.string() }), limit: 64 },
} as const;

function connect(name: () => unknown = () => ({ name: 'far' })) {
  const faults: string[] = [];
  const ticked = vi.fn();
  const near2far: unknown[] = [];
  const nearPeer = createPeer({
    post: (message) => {
      near2far.push(message);
      queueMicrotask(() => farPeer.receive(structuredClone(message)));
    },
    serves: near,
    handlers: { 'near.double': ({ n }) => ({ n: n * 2 }) },
    asks: far,
    listeners: {},
    misbehaved: (detail) => faults.push(`near: ${detail}`),
  });
  const farPeer = createPeer({
    post: (message) => queueMicrotask(() => nearPeer.receive(structuredClone(message))),
    serves: far,
    handlers: { 'far.name': name as () => { name: string } },
    asks: near,
    listeners: { 'near.ticked': ticked },
    misbehaved: (detail) => faults.push(`far: ${detail}`),
  });
  return { nearPeer, farPeer, faults, ticked, near2far };
}

describe('createPeer', () => {
  it('asks in both directions at once and keeps replies apart', async () => {
    const { nearPeer, farPeer, faults } = connect();
    const replies = await Promise.all([
      farPeer.ask('near.double', { n: 1 }),
      nearPeer.ask('far.name', {}),
      farPeer.ask('near.double', { n: 2 }),
    ]);
    expect(replies).toEqual([
      { ok: true, value: { n: 2 } },
      { ok: true, value: { name: 'far' } },
      { ok: true, value: { n: 4 } },
    ]);
    expect(faults).toEqual([]);
  });

  it('tells events to their listener, decoded', async () => {
    const { nearPeer, ticked, faults } = connect();
    nearPeer.emit('near.ticked', { n: 7 });
    nearPeer.emit('near.ticked', { n: 'seven' } as never);
    await vi.waitFor(() => expect(faults).toHaveLength(1), 10_000);
    expect(ticked.mock.calls).toEqual([[{ n: 7 }]]);
    expect(faults[0]).toContain('near.ticked');
  });

  it('answers a bad argument with a failure instead of calling the handler', async () => {
    const { farPeer } = connect();
    expect(await farPeer.ask('near.double', { n: 'x' } as never)).toMatchObject({ failure: { code: 'malformed' } });
    expect(await farPeer.ask('near.triple' as never, {} as never)).toMatchObject({ failure: { code: 'unknown-call' } });
  });

  it('carries the code of a failure across', async () => {
    const { nearPeer } = connect(() => {
      throw new CallError('busy', 'once');
    });
    expect(await nearPeer.ask('far.name', {})).toEqual({
      ok: false,
      failure: { code: 'busy', operation: 'far.name', detail: 'once' },
    });
  });

  it('reports replies that no honest peer sends', () => {
    const { nearPeer, faults } = connect();
    nearPeer.receive({ kind: 'reply', id: 99, reply: { ok: true, value: 1 } });
    nearPeer.receive({ kind: 'event', channel: '__proto__', payload: {} });
    nearPeer.receive('nonsense');
    nearPeer.receive({ kind: 'ask', id: 0, channel: 'near.double', argument: {} });
    expect(faults).toEqual([
      'near: reply to nothing',
      'near: unknown event',
      'near: no message of ours',
      'near: no message of ours',
    ]);
  });

  it('does not trust a reply of the wrong shape', async () => {
    const { nearPeer, faults, near2far } = connect(() => new Promise(() => {}));
    const asked = nearPeer.ask('far.name', {});
    const { id } = near2far[0] as { id: number };
    nearPeer.receive({ kind: 'reply', id, reply: { ok: true, value: { name: 5 } } });
    expect(await asked).toMatchObject({ ok: false, failure: { code: 'malformed' } });
    expect(faults).toHaveLength(1);
  });

  it('answers everything that waits, and everything later, when the other side is gone', async () => {
    const { nearPeer } = connect(() => new Promise(() => {}));
    const waiting = nearPeer.ask('far.name', {});
    nearPeer.close('engine-died');
    expect(await waiting).toMatchObject({ failure: { code: 'engine-died' } });
    expect(await nearPeer.ask('far.name', {})).toMatchObject({ failure: { code: 'engine-died' } });
    expect(() => nearPeer.receive({ kind: 'ask', id: 1, channel: 'near.double', argument: {} })).not.toThrow();
  });
});
