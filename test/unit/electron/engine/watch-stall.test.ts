import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { GoTrace } from '../../../../electron/engine/go-trace.ts';
import { watchStall } from '../../../../electron/engine/watch-stall.ts';
import { FakeHost } from '../../../fakes/fake-host.ts';
import { openBench } from './bench.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function watch(enough = new AbortController(), came: [string, number][] = []) {
  const host = new FakeHost();
  const trace = new GoTrace();
  const { context } = openBench(host, { enough: enough.signal, request: { deadlineMs: 120_000 } });
  const stall = watchStall(context, trace, '/scratch/modcache', (module, bytes) => came.push([module, bytes]));
  const pass = async (ms: number) => {
    for (let left = ms; left > 0; left -= 250) {
      host.advance(250);
      await vi.advanceTimersByTimeAsync(250);
    }
  };
  return { host, trace, stall, pass, enough };
}

describe('a go that is watched', () => {
  it('is stopped when a handshake would have ended by itself, without a sign of life', async () => {
    const { stall, pass } = watch();
    await pass(10_750);
    expect(stall.stop.aborted).toBe(false);
    await pass(250);
    expect(stall.stop.aborted).toBe(true);
    expect(stall.quietMs()).toBe(11_000);
    stall.end();
  });

  it('is stopped after three seconds once enough is known', async () => {
    const { stall, pass, enough } = watch();
    enough.abort();
    await pass(2750);
    expect(stall.stop.aborted).toBe(false);
    await pass(250);
    expect(stall.stop.aborted).toBe(true);
    stall.end();
  });

  it('is seen to have verified a module while it goes on, once each', async () => {
    const came: [string, number][] = [];
    const { host, stall, pass } = watch(undefined, came);
    const folder = '/scratch/modcache/cache/download/github.com/!burnt!sushi/toml/@v';
    host.files.write(`${folder}/v0.3.1.zip`, new Uint8Array(3));
    await pass(500);
    expect(came).toEqual([]);
    host.files.write(`${folder}/v0.3.1.ziphash`, new Uint8Array(44));
    await pass(1000);
    expect(came).toEqual([['github.com/BurntSushi/toml@v0.3.1', 3]]);
    stall.end();
  });

  it('is not stalled while bytes arrive, however slowly', async () => {
    const { host, stall, pass } = watch();
    for (let step = 1; step <= 6; step++) {
      await pass(8000);
      host.files.write('/scratch/modcache/cache/download/a/@v/v1.zip.tmp', new Uint8Array(step));
    }
    await pass(500);
    expect(stall.stop.aborted).toBe(false);
    expect(stall.quietMs()).toBeLessThan(1000);
    stall.end();
  });

  it('is not stalled while its trace goes on', async () => {
    const { host, trace, stall, pass } = watch();
    for (let step = 0; step < 6; step++) {
      await pass(8000);
      trace.line(`# get https://a/${step}`, host.now());
    }
    expect(stall.stop.aborted).toBe(false);
    stall.end();
  });

  it('is not looked at any more once it has ended', async () => {
    const { stall, pass } = watch();
    stall.end();
    await pass(60_000);
    expect(stall.stop.aborted).toBe(false);
    expect(vi.getTimerCount()).toBe(0);
  });
});
