import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Patience } from '../../../../electron/engine/patience.ts';
import type { AnyProbe } from '../../../../electron/engine/probe.ts';
import { type Outcome, success } from '../../../../shared/domain/failure.ts';
import type { Target } from '../../../../shared/domain/target.ts';
import { targetOf } from './bench.ts';
import { by, each, never, once, type Run, source, start, targets } from './probe-run.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a probe that misbehaves', () => {
  it.each([
    [
      'throws at once',
      (() => {
        throw new Error('boom');
      }) as Run<never>,
    ],
    ['throws later', async () => Promise.reject(new Error('boom'))],
  ])('is one crashed finding when it %s, and the others go on', async (_, run) => {
    const bad = once(run);
    const seen: unknown[] = [];
    const after = once(async (inputs) => seen.push(inputs), { bad });
    const { output, done } = start({ 'test/bad': bad, 'test/after': after, 'test/other': once(async () => 1) });
    await done;
    expect(by(output, 'test/bad')).toMatchObject([
      { code: 'probe.ended', outcome: 'crashed', params: { outcome: 'crashed', reason: 'boom' } },
    ]);
    expect(seen).toEqual([{ bad: null }]);
    expect(by(output, 'test/other')).toMatchObject([{ outcome: 'ok' }]);
  });

  it('is one crashed finding when its judgement throws', async () => {
    const bad = {
      ...once(async () => 1),
      interpret: () => {
        throw new TypeError('no data');
      },
    };
    const { output, done } = start({ 'test/bad': bad });
    await done;
    expect(by(output, 'test/bad')).toMatchObject([{ outcome: 'crashed', params: { reason: 'no data' } }]);
  });

  it('is timed out when its budget is spent, not earlier', async () => {
    let signal: AbortSignal | undefined;
    const silent = once(async (_, context) => {
      signal = context.signal;
      return never();
    });
    const after = once(async () => 'ran', { silent });
    const { output, done, pass } = start({ 'test/silent': silent, 'test/after': after });
    await pass(999);
    expect(by(output, 'test/silent')).toEqual([]);
    expect(output.open).toEqual(new Set(['test/silent', 'test/after']));
    expect(signal?.aborted).toBe(false);
    await pass(1);
    await done;
    expect(by(output, 'test/silent')).toMatchObject([{ code: 'probe.ended', outcome: 'timed-out' }]);
    expect(signal?.aborted).toBe(true);
    expect(by(output, 'test/after')).toMatchObject([{ params: { data: 'ran' } }]);
    expect(output.open.size).toBe(0);
  });

  it('changes nothing any more once it is out of time', async () => {
    let wake = (_: Outcome<string>): void => {};
    const late = once(async (_, context) => {
      await context.record({ operation: 'a', input: {}, command: '' }, async () => success('in time'));
      return context.record(
        { operation: 'b', input: {}, command: '' },
        () =>
          new Promise<Outcome<string>>((resolve) => {
            wake = resolve;
          }),
      );
    });
    const { output, done, pass, events } = start({ 'test/late': late });
    await pass(1000);
    await done;
    const before = JSON.stringify([output.findings, output.evidence, events]);
    wake(success('too late'));
    await pass(5000);
    expect(JSON.stringify([output.findings, output.evidence, events])).toBe(before);
    expect(output.evidence.map((e) => e.operation)).toEqual(['a']);
  });

  it('rejecting too late is no unhandled rejection', async () => {
    let fail = (_: Error): void => {};
    const late = once(
      () =>
        new Promise<never>((_, reject) => {
          fail = reject;
        }),
    );
    const { done, pass, output } = start({ 'test/late': late });
    await pass(1000);
    await done;
    fail(new Error('too late'));
    await pass(10);
    expect(by(output, 'test/late')).toMatchObject([{ outcome: 'timed-out' }]);
  });
});

describe('the run', () => {
  it('ends at its deadline, however large the budgets are', async () => {
    const silent = once(never, {}, 600_000);
    const { done, pass, output } = start({ 'test/silent': silent }, { request: { deadlineMs: 2000 } });
    await pass(2050);
    await done;
    expect(by(output, 'test/silent')).toMatchObject([{ outcome: 'timed-out' }]);
  });

  it('ends when it is aborted, and starts nothing after that', async () => {
    const stop = new AbortController();
    const silent = once(never, {}, 600_000);
    const ran = vi.fn(async () => 1);
    const after = once(ran, { silent });
    const { done, output, events } = start({ 'test/silent': silent, 'test/after': after }, { signal: stop.signal });
    await vi.advanceTimersByTimeAsync(1);
    stop.abort();
    await done;
    expect(by(output, 'test/silent')).toMatchObject([{ outcome: 'timed-out' }]);
    expect(ran).not.toHaveBeenCalled();
    expect(events.some((e) => e.type === 'probe' && e.probe === 'test/after')).toBe(false);
    expect(output.open.size).toBe(0);
  });

  it('leaves out what ends after a cancel, which says nothing about the machine', async () => {
    const stop = new AbortController();
    const { signal } = stop;
    const slow = once(never, {}, 600_000);
    const quick = once(async () => 1);
    const { done, output } = start({ 'test/quick': quick, 'test/slow': slow }, { signal, cancelled: signal });
    await vi.advanceTimersByTimeAsync(1);
    stop.abort();
    await done;
    expect(by(output, 'test/quick')).toHaveLength(1);
    expect(by(output, 'test/slow')).toEqual([]);
    expect(output.open.size).toBe(0);
  });

  it('tells what was found about one target, and what that rests on', async () => {
    const looks: AnyProbe = {
      ...each(async (_i, context) => {
        const operation = { operation: 'test', input: {}, command: 'test' };
        return (await context.record(operation, async () => ({ ok: true, value: 1 }))).evidence;
      }),
      interpret: (evidence: string, _: unknown, { id }: Target) => [
        { code: 'test.seen', outcome: 'ok', subject: id, params: { target: id }, evidence: [evidence] },
      ],
    } as never;
    const { done, output } = start({ 'test/looks': looks });
    await done;
    for (const { id } of targets) {
      const { findings, evidence } = output.about(id);
      expect(findings.map(({ subject }) => subject)).toEqual([id]);
      expect(evidence.map((one) => one.id)).toEqual(findings.flatMap((finding) => finding.evidence));
    }
    expect(output.about('nobody')).toEqual({ findings: [], evidence: [] });
  });

  it('aborted before it begins does nothing at all', async () => {
    const ran = vi.fn(async () => 1);
    const { done, events } = start({ 'test/x': once(ran) }, { signal: AbortSignal.abort() });
    await done;
    expect(ran).not.toHaveBeenCalled();
    expect(events).toEqual([]);
  });
});

describe('needs', () => {
  it('have ended before a probe starts, whatever the order in the registry', async () => {
    const order: string[] = [];
    const first = once(async () => {
      order.push('first');
      return 'data';
    });
    const second = once(
      async (inputs) => {
        order.push(`second ${JSON.stringify(inputs)}`);
      },
      { first },
    );
    const { done } = start({ 'test/second': second, 'test/first': first });
    await done;
    expect(order).toEqual(['first', 'second {"first":"data"}']);
  });

  it('run once for all who need them', async () => {
    const run = vi.fn(async () => 1);
    const shared = once(run);
    const { done } = start({
      'a/a': once(async () => 1, { shared }),
      'b/b': once(async () => 1, { shared }),
      'c/c': shared,
    });
    await done;
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('that are not in the registry are named in a clear error', async () => {
    const stranger = once(async () => 1);
    const { done } = start({ 'test/lost': once(async () => 1, { stranger }) });
    await expect(done).rejects.toThrow(/test\/lost needs "stranger", which is not in the registry/u);
  });
});

describe('per-target probes', () => {
  it('run once for each target they apply to, with the data about that target', async () => {
    const first = each(
      async (_i, _c, target) => `first ${target.host}`,
      {},
      (t) => t.host === 'a.example',
    );
    const second = each(async (inputs, _c, target) => ({ ...inputs, own: target.host }), { first, source });
    const { done, output } = start({ 'x/second': second, 'x/first': first });
    await done;
    expect(by(output, 'x/second').map((f) => f.params)).toEqual(
      expect.arrayContaining([
        { data: { first: 'first a.example', source: { targets }, own: 'a.example' } },
        { data: { first: null, source: { targets }, own: 'b.example' } },
      ]),
    );
    expect(by(output, 'x/second')).toHaveLength(2);
    expect(by(output, 'x/first').map((f) => f.subject)).toEqual(['mirror:https://a.example']);
    expect(output.targets).toEqual(targets);
  });

  it('are seen by a probe that runs once as a list, the failed ones left out', async () => {
    const first = each(async (_i, _c, target) => {
      if (target.host === 'b.example') throw new Error('boom');
      return target.host;
    });
    let seen: unknown;
    const all = once(
      async (inputs) => {
        seen = inputs;
      },
      { first },
    );
    const { done, output } = start({ 'x/all': all, 'x/first': first });
    await done;
    expect(seen).toEqual({ first: [{ target: targets[0], data: 'a.example' }] });
    const ended = by(output, 'x/first').map((f) => `${f.subject} ${f.outcome}`);
    expect(ended.toSorted()).toEqual(['mirror:https://a.example ok', 'mirror:https://b.example crashed']);
  });

  it('do not run when nobody could say which targets there are', async () => {
    const broken = once(async (): Promise<{ targets: Target[] }> => {
      throw new Error('boom');
    });
    const ran = vi.fn(async () => 1);
    const { done, output } = start({ 'test/broken': broken, 'x/x': each(ran) }, { targetSource: broken });
    await done;
    expect(ran).not.toHaveBeenCalled();
    expect(output.targets).toEqual([]);
  });
});

describe('the record', () => {
  it('numbers findings and evidence once for all probes', async () => {
    const works = each(async (_i, context) => {
      for (const operation of ['a', 'b'])
        await context.record({ operation, input: {}, command: '' }, async () => success(1));
    });
    const { done, output } = start({ 'x/one': works, 'x/two': { ...works } });
    await done;
    const ids = output.evidence.map((e) => e.id);
    expect(ids).toHaveLength(8);
    expect(new Set(ids).size).toBe(8);
    expect(output.findings.map((f) => f.id)).toEqual(output.findings.map((_, i) => `f${i + 1}`));
  });

  it('has start, end, input, result or failure, and teaches how slow this line is', async () => {
    const patience = new Patience();
    const timed = once(
      async (_i, context) => {
        const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
        const operation = { operation: 'net.ask', input: { name: 'x' }, command: 'ask x' };
        await context.record({ ...operation, roundTrip: true, show: (n: number) => ({ n }) }, async () => {
          await wait(3000);
          return success(7);
        });
        await context.record(operation, async () => ({ ok: false, failure: { word: 'timed-out' } }) as const);
        return context.limits('http').timeoutMs;
      },
      {},
      20_000,
    );
    const { done, output, pass } = start({ 'x/x': timed }, { patience });
    await pass(3000);
    await done;
    const base = { probe: 'x/x', operation: 'net.ask', input: { name: 'x' }, command: 'ask x' };
    expect(output.evidence).toEqual([
      { ...base, id: 'e1', startMs: 0, endMs: 3000, result: { n: 7 } },
      { ...base, id: 'e2', startMs: 3000, endMs: 3000, failure: { word: 'timed-out' } },
    ]);
    expect(by(output, 'x/x')[0]?.params).toEqual({ data: 12_000 });
  });

  it('limits no attempt to more than what is left of the run', async () => {
    const probe = once(async (_i, context) => [context.remaining(), context.limits('tcp').timeoutMs]);
    const { done, output } = start({ 'x/x': probe }, { request: { deadlineMs: 2000 } });
    await done;
    expect(by(output, 'x/x')[0]?.params).toEqual({ data: [2000, 2000] });
  });
});

describe('events', () => {
  it('tell of a run: running, its findings, ended with the worst outcome and the evidence', async () => {
    const probe: AnyProbe = {
      ...once(async (_i, context) => {
        await context.record({ operation: 'a', input: {}, command: '' }, async () => success(1));
      }),
      interpret: () => [
        { code: 'test.a', outcome: 'warn', subject: '', params: {}, evidence: ['e1'] },
        { code: 'test.b', outcome: 'ok', subject: '', params: {}, evidence: [] },
      ],
    };
    const { done, events, settled } = start({ 'x/x': probe });
    await done;
    const own = events.filter((e) =>
      e.type === 'probe' ? e.probe === 'x/x' : e.type === 'finding' && e.finding.probe === 'x/x',
    );
    expect(own).toMatchObject([
      { type: 'probe', state: 'running', atMs: 0 },
      { type: 'finding', finding: { code: 'test.a' } },
      { type: 'finding', finding: { code: 'test.b' } },
      { type: 'probe', state: 'ended', outcome: 'warn', evidence: [{ id: 'e1', operation: 'a' }] },
    ]);
    expect(settled).toEqual(['test/source', 'x/x']);
  });

  it('name the target of a per-target run', async () => {
    const { done, events } = start({ 'x/x': each(async () => 1) });
    await done;
    const ended = events.flatMap((e) =>
      e.type === 'probe' && e.probe === 'x/x' && e.state === 'ended' ? [e.target] : [],
    );
    expect(ended).toEqual(['mirror:https://a.example', 'mirror:https://b.example']);
  });
});

describe('a list of a thousand targets', () => {
  const listed: readonly Target[] = Array.from({ length: 1000 }, (_, i) => ({
    ...targetOf(`t${i}.example`),
    role: 'other' as const,
  }));
  const long = once(async () => ({ targets: listed }));

  it('is gone through some at a time, in its order, and whole', async () => {
    let running = 0;
    let most = 0;
    const busy = each(async () => {
      running += 1;
      most = Math.max(most, running);
      await Promise.resolve();
      running -= 1;
    });
    const after = each(async () => 'seen', { busy });
    const probes = { 'test/source': long, 'test/busy': busy, 'test/after': after };
    const { output, done } = start(probes, { targetSource: long });
    await done;
    expect(most).toBe(24);
    expect(by(output, 'test/after').map(({ subject }) => subject)).toEqual(listed.map(({ id }) => id));
  });

  it('is not held up by those that are silent', async () => {
    const silent = each(async (_, { signal }) => new Promise((resolve) => signal.addEventListener('abort', resolve)));
    const { output, pass } = start({ 'test/source': long, 'test/silent': silent }, { targetSource: long });
    await pass(300);
    expect([output.open.size, output.waiting]).toEqual([24, 976]);
    await pass(101);
    expect(output.waiting).toBe(976 - 24);
  });

  it('leaves no one waiting after a cancel', async () => {
    const cancel = new AbortController();
    const silent = each(async (_, { signal }) => new Promise((resolve) => signal.addEventListener('abort', resolve)));
    const probes = { 'test/source': long, 'test/silent': silent };
    const { output, done, pass } = start(probes, {
      targetSource: long,
      signal: cancel.signal,
      cancelled: cancel.signal,
    });
    await pass(1);
    cancel.abort();
    await done;
    expect([output.open.size, output.waiting]).toEqual([0, 0]);
  });
});
