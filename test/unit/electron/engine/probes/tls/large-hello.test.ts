import { describe, expect, it } from 'vitest';
import type { Recorded } from '../../../../../../electron/engine/probe.ts';
import largeHello from '../../../../../../electron/engine/probes/tls/large-hello.probe.ts';
import { failed, success } from '../../../../../../shared/domain/failure.ts';
import { targetOf } from '../../bench.ts';

const target = targetOf('m.example');

/** An answer, or silence that was given up, after so many milliseconds. */
const answered = (ms: number) => recorded(ms, success({ protocol: 'TLSv1.3' }));
const silent = (ms: number) => recorded(ms, failed('timed-out'));

function recorded(ms: number, outcome: unknown): never {
  return { evidence: 'e1', startMs: 0, endMs: ms, outcome } as Recorded<unknown> as never;
}

function told({ h2 = answered(50), request = answered(50), silenceMs = 5000 }) {
  const tried = (result: never) => ({ attempts: 1, tries: [], result });
  const data = {
    address: '192.0.2.1',
    large: tried(answered(60)),
    ordinary: tried(answered(40)),
    h2: tried(h2),
    request,
    silenceMs,
  };
  const drafts = largeHello.interpret(data, { download: null, protocol: null }, target);
  return drafts.map(({ code, params }) => [code, (params as { hello?: string; failure?: string }).failure]);
}

describe('hellos of other kinds', () => {
  it('are told when all were answered', () => {
    expect(told({})).toEqual([
      ['tls.other-hello', undefined],
      ['tls.other-hello', undefined],
      ['tls.other-hello', undefined],
      ['tls.large-request', undefined],
    ]);
  });

  it('that got no answer for as long as silence has to last are told as silent', () => {
    expect(told({ h2: silent(5000) })).toContainEqual(['tls.other-hello', 'timed-out']);
    expect(told({ request: silent(4950) })).toContainEqual(['tls.large-request', 'timed-out']);
  });

  it('say nothing where one was given up before that: at the deadline, or on a line that has become slow', () => {
    expect(told({ h2: silent(4461) })).toEqual([]);
    expect(told({ h2: silent(5000), silenceMs: 16_000 })).toEqual([]);
    expect(told({ request: silent(4000) })).toEqual([]);
  });
});
