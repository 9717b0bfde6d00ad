import { describe, expect, it } from 'vitest';
import { GoTrace } from '../../../../electron/engine/go-trace.ts';

const follow = (...lines: readonly (readonly [ms: number, line: string])[]) => {
  const trace = new GoTrace();
  for (const [ms, line] of lines) trace.line(line, ms);
  return trace;
};

describe('the trace of go -x', () => {
  it('names the request that has been waiting longest', () => {
    const trace = follow(
      [10, '# get https://a/1'],
      [20, '# get https://a/2'],
      [30, '# get https://a/1: 200 OK (0.02s)'],
    );
    expect(trace.longest()).toEqual({ url: 'https://a/2', sinceMs: 20 });
    expect(trace.latest()).toEqual({ url: 'https://a/1', sinceMs: 30 });
    expect(trace.lastChangeMs).toBe(30);
  });

  it('knows of nothing before the first request, and of none that hangs once all are answered', () => {
    expect(follow().longest()).toBeNull();
    expect(follow().latest()).toBeNull();
    const answered = follow([1, '# get https://a/1'], [2, '# get https://a/1: 404 Not Found (0.1s)']);
    expect(answered.longest()).toBeNull();
  });

  it.each([
    ['another comment', '# mkdir x'],
    ['an error line', 'go: example.org/a@v1.0.0: oops'],
    ['git', '0.012s # cd /tmp; git ls-remote -q origin'],
    ['nothing', ''],
    ['an answer nobody asked for', '# get https://a/9: 200 OK (0.1s)'],
  ])('takes no notice of %s', (_, line) => {
    const trace = follow([1, '# get https://a/1'], [5, line]);
    expect(trace.longest()).toEqual({ url: 'https://a/1', sinceMs: 1 });
    expect(trace.latest()).toBeNull();
  });

  it('tells which requests ended below HTTP, and why', () => {
    const trace = follow(
      [1, '# get https://a/1'],
      [2, '# get https://a/2'],
      [3, '# get https://a/1: Get "https://a/1": net/http: TLS handshake timeout'],
      [4, '# get https://a/2: 503 Service Unavailable (0.1s)'],
    );
    expect(trace.failures).toEqual([
      { url: 'https://a/1', text: 'Get "https://a/1": net/http: TLS handshake timeout' },
    ]);
  });

  it('keeps a port and a query of the address', () => {
    expect(follow([1, '# get http://127.0.0.1:8080/x?go-get=1']).longest()?.url).toBe(
      'http://127.0.0.1:8080/x?go-get=1',
    );
  });
});
