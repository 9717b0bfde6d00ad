import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { answerCall } from '../../../../shared/ipc/answer-call.ts';
import { CallError } from '../../../../shared/ipc/failure.ts';

const boundary = {
  'sum.add': {
    argument: z.strictObject({ a: z.number(), b: z.number().default(1) }),
    result: z.strictObject({ sum: z.number() }),
    limit: 64,
  },
  'sum.done': { payload: z.strictObject({}), limit: 64 },
} as const;

const add = ({ a, b }: { a: number; b: number }) => ({ sum: a + b });
const ask = (argument: unknown, handler: (argument: { a: number; b: number }) => unknown = add, channel = 'sum.add') =>
  answerCall(boundary, { 'sum.add': handler as typeof add }, channel, argument);

describe('answerCall', () => {
  it('hands the decoded argument in, defaults filled, and the decoded result out', async () => {
    expect(await ask({ a: 2 })).toEqual({ ok: true, value: { sum: 3 } });
  });

  it('says where an argument is wrong and never what it said', async () => {
    const reply = await ask({ a: 'hunter2', extra: 1 });
    expect(reply).toMatchObject({ ok: false, failure: { code: 'malformed', operation: 'sum.add' } });
    expect(JSON.stringify(reply)).not.toContain('hunter2');
  });

  it('refuses the oversized before decoding it', async () => {
    expect(await ask({ a: 1, text: 'x'.repeat(100) })).toMatchObject({ failure: { code: 'too-large' } });
  });

  it.each(['sum.done', 'sum.nothing', 'toString', '__proto__', 'constructor'])('knows no call %s', async (channel) => {
    expect(await ask({ a: 1 }, add, channel)).toMatchObject({ ok: false, failure: { code: 'unknown-call' } });
  });

  it('turns what a handler throws into data without secrets', async () => {
    const busy = await ask({ a: 1 }, () => {
      throw new CallError('busy');
    });
    expect(busy).toEqual({ ok: false, failure: { code: 'busy', operation: 'sum.add', detail: 'busy' } });
    const broken = await ask({ a: 1 }, () => Promise.reject(new Error('GET https://me:pw@host')));
    expect(broken).toEqual({
      ok: false,
      failure: { code: 'failed', operation: 'sum.add', detail: 'GET https://***@host' },
    });
  });

  it('lets nothing undeclared out', async () => {
    expect(await ask({ a: 1 }, () => ({ sum: 1, secret: 'x' }))).toMatchObject({
      ok: false,
      failure: { code: 'failed', detail: 'undeclared result' },
    });
  });
});
