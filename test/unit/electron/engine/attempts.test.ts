import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Attempted, tryThrice, tryTwice, unsteadyTries } from '../../../../electron/engine/attempts.ts';
import type { ProbeContext, Recorded } from '../../../../electron/engine/probe.ts';
import { type FailureWord, failed, type Outcome, success } from '../../../../shared/domain/failure.ts';
import { FakeHost } from '../../../fakes/fake-host.ts';
import { type BenchOptions, openBench } from './bench.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** One attempt: how long it takes, and how it ends. */
type Script = readonly [ms: number, end: 'ok' | FailureWord];

/** Only where a test says so is an odd try's answer a bad one. */
let isOdd: (value: number) => boolean = () => false;

/** Runs the attempts of a script; `starts` are the times at which they began. */
async function attempt(
  scripts: readonly Script[],
  options: BenchOptions = {},
  during?: () => Promise<void>,
  tryIt: (
    context: ProbeContext,
    one: (number: number) => Promise<Recorded<number>>,
  ) => Promise<Attempted<number>> = tryTwice,
) {
  const { context } = openBench(new FakeHost(), options);
  const begun = Date.now();
  const starts: number[] = [];
  let answer: Attempted<number> | undefined;
  let endedAfter = -1;
  const running = tryIt(context, async (number) => {
    starts.push(Date.now() - begun);
    const [ms, end] = scripts[number - 1] ?? [0, 'unknown'];
    await new Promise<void>((resolve) => setTimeout(resolve, ms));
    const outcome: Outcome<number> = end === 'ok' ? success(number) : failed(end);
    return { evidence: `e${number}`, startMs: 0, endMs: ms, outcome } satisfies Recorded<number>;
  }).then((attempted) => {
    answer = attempted;
    endedAfter = Date.now() - begun;
  });
  await during?.();
  await vi.runAllTimersAsync();
  await running;
  const outcome = answer?.result.outcome;
  const result = outcome?.ok ? `ok ${outcome.value}` : outcome?.failure.word;
  const unsteady = answer && unsteadyTries(answer, isOdd);
  return {
    starts,
    endedAfter,
    attempts: answer?.attempts,
    result,
    unsteady,
    tries: answer?.tries.map((t) => t.evidence),
  };
}

describe('trying twice', () => {
  it.each<[string, readonly Script[], object]>([
    [
      'a success needs one',
      [[300, 'ok']],
      { starts: [0], attempts: 1, result: 'ok 1', endedAfter: 300, tries: ['e1'] },
    ],
    [
      'a refusal is tried again at once',
      [
        [10, 'connection-refused'],
        [10, 'connection-refused'],
      ],
      { starts: [0, 10], attempts: 2, result: 'connection-refused', endedAfter: 20, tries: ['e1', 'e2'] },
    ],
    [
      'one lost packet is no diagnosis',
      [
        [10, 'connection-reset'],
        [10, 'ok'],
      ],
      { starts: [0, 10], attempts: 2, result: 'ok 2', tries: ['e1', 'e2'] },
    ],
    [
      'silence: the second try starts after one second, and both wait',
      [
        [5000, 'timed-out'],
        [5000, 'timed-out'],
      ],
      { starts: [0, 1000], attempts: 2, result: 'timed-out', endedAfter: 6000, tries: ['e1', 'e2'] },
    ],
    [
      'what one try was told says more than the silence of the other',
      [
        [5, 'host-unreachable'],
        [5000, 'timed-out'],
      ],
      { starts: [0, 5], attempts: 2, result: 'host-unreachable', tries: ['e1', 'e2'] },
    ],
    [
      'the first success wins, be it the later one',
      [
        [5000, 'timed-out'],
        [100, 'ok'],
      ],
      { result: 'ok 2', endedAfter: 1100, tries: ['e2'] },
    ],
    [
      'a slow first answer is worth waiting for',
      [
        [2500, 'ok'],
        [4000, 'timed-out'],
      ],
      { result: 'ok 1', endedAfter: 2500, tries: ['e1'] },
    ],
    [
      'a late failure of the first does not end the second',
      [
        [1500, 'connection-reset'],
        [3000, 'ok'],
      ],
      { result: 'ok 2', endedAfter: 4000 },
    ],
  ])('%s', async (_, scripts, expected) => {
    expect(await attempt(scripts)).toMatchObject(expected);
  });

  it('tries once with no retries', async () => {
    const one = await attempt(
      [
        [10, 'connection-refused'],
        [10, 'ok'],
      ],
      { request: { retries: 0 } },
    );
    expect(one).toMatchObject({ starts: [0], attempts: 1, result: 'connection-refused' });
  });

  it('tries four times with three retries, and stops at the first success', async () => {
    const refused: Script = [10, 'connection-refused'];
    const request = { retries: 3 };
    expect(await attempt([refused, refused, refused, refused, refused], { request })).toMatchObject({
      starts: [0, 10, 20, 30],
      attempts: 4,
      result: 'connection-refused',
      tries: ['e1', 'e2', 'e3', 'e4'],
    });
    expect(await attempt([refused, refused, [10, 'ok']], { request })).toMatchObject({ attempts: 3, result: 'ok 3' });
  });
});

describe('no second try', () => {
  it('after an abort while the first is silent', async () => {
    const stop = new AbortController();
    const silent: Script = [3000, 'aborted'];
    const ended = await attempt([silent, silent], { signal: stop.signal }, async () => {
      await vi.advanceTimersByTimeAsync(200);
      stop.abort();
    });
    expect(ended).toMatchObject({ starts: [0], attempts: 1, result: 'aborted' });
  });

  it('after an abort that made the first fail', async () => {
    const ended = await attempt(
      [
        [10, 'aborted'],
        [10, 'ok'],
      ],
      { signal: AbortSignal.abort() },
    );
    expect(ended).toMatchObject({ starts: [0], attempts: 1, result: 'aborted' });
  });

  it('once enough is known', async () => {
    const ended = await attempt(
      [
        [10, 'connection-reset'],
        [10, 'ok'],
      ],
      { enough: AbortSignal.abort() },
    );
    expect(ended).toMatchObject({ starts: [0], attempts: 1, result: 'connection-reset' });
  });
});

describe('trying three times', () => {
  const thrice = (scripts: readonly Script[], options?: BenchOptions) =>
    attempt(scripts, options, undefined, (context, one) => tryThrice(context, one, isOdd));
  afterEach(() => {
    isOdd = () => false;
  });
  const [refused, well, silent]: Script[] = [
    [10, 'connection-refused'],
    [10, 'ok'],
    [5000, 'timed-out'],
  ];
  const script = (...all: readonly (Script | undefined)[]) => all.flatMap((one) => (one ? [one] : []));

  it('needs one where that goes well', async () => {
    expect(await thrice(script(well))).toMatchObject({ attempts: 1, result: 'ok 1' });
  });

  it('tells what failed once of three', async () => {
    expect(await thrice(script(refused, well, well))).toMatchObject({
      attempts: 3,
      result: 'ok 2',
      unsteady: { failed: 1, failure: 'connection-refused' },
    });
  });

  it('finds the third that goes well', async () => {
    expect(await thrice(script(refused, refused, well))).toMatchObject({ result: 'ok 3', unsteady: { failed: 2 } });
  });

  it('is steady where all fail', async () => {
    const all = await thrice(script(refused, refused, refused));
    expect(all).toMatchObject({ attempts: 3, result: 'connection-refused' });
    expect(all.unsteady).toBeUndefined();
  });

  it('believes an answer of a server out of order no more than a refusal', async () => {
    isOdd = (value) => value % 2 === 1;
    expect(await thrice(script(well, well, well))).toMatchObject({
      attempts: 3,
      result: 'ok 2',
      unsteady: { failed: 2 },
    });
  });

  it('gives silence its two full waits and no third', async () => {
    expect(await thrice(script(silent, silent))).toMatchObject({ attempts: 2, result: 'timed-out' });
  });

  it('tries once with no retries', async () => {
    expect(await thrice(script(refused), { request: { retries: 0 } })).toMatchObject({ attempts: 1 });
  });
});
