import { describe, expect, it } from 'vitest';
import { follow, wasBrokenOff } from '../../../../electron/engine/follow.ts';
import { type Get, get, type Way } from '../../../../electron/engine/way.ts';
import { type ChannelScript, FakeChannel } from '../../../fakes/fake-channel.ts';
import { FakeHost } from '../../../fakes/fake-host.ts';
import { type BenchOptions, openBench, targetOf } from './bench.ts';

const REQUEST: Get = { path: '/x', maxBytes: 1024 };
const to = (location: string) => ({ status: 302, headers: { location } });

/** Asks `https://m.example/x` and follows what it answers; `p.example` at 192.0.2.9 is where some answers lead. */
async function walk(here: ChannelScript['http'], there?: ChannelScript | 'connection-refused', options?: BenchOptions) {
  const host = new FakeHost().onConnect('192.0.2.1', 443, { tls: { '*': {} }, http: here ?? {} });
  if (there) {
    host.onLookup('p.example', 4, ['192.0.2.9']).onLookup('p.example', 6, []).onLookup('p.example', 0, ['192.0.2.9']);
    host.onConnect('192.0.2.9', 443, there);
  }
  const target = targetOf('m.example');
  const way: Way = { target, ready: new FakeChannel('192.0.2.1', 443, {}, () => undefined), trusted: true };
  const { context } = openBench(host, options);
  const first = await get(context, way, null, REQUEST);
  return follow(context, way, REQUEST, { attempts: 1, tries: [first], result: first });
}

describe('redirects', () => {
  it('lead to another host, whose answer is the end', async () => {
    const there = { tls: { '*': {} }, http: { 'GET /y': { status: 200, body: 'end' } } };
    const followed = await walk(
      { 'GET /x': to('https://p.example/y?Signature=secret') },
      {
        ...there,
        http: { 'GET /y?Signature=secret': { status: 200, body: 'end' } },
      },
    );
    expect(followed.hops).toEqual(['https://p.example/y']);
    expect(followed.result.result.outcome).toMatchObject({ ok: true, value: { status: 200 } });
    expect(wasBrokenOff(followed)).toBe(false);
  });

  it('are followed ten times', async () => {
    const followed = await walk({ 'GET /x': to('/x') });
    expect(followed.hops).toHaveLength(10);
    expect(followed.result.result.outcome).toMatchObject({ ok: true, value: { status: 302 } });
  });

  it('never lead from https to http', async () => {
    expect((await walk({ 'GET /x': to('http://p.example/y') })).hops).toEqual([]);
  });

  it('end at a host that refuses connections', async () => {
    const followed = await walk({ 'GET /x': to('https://p.example/y') }, 'connection-refused');
    expect(followed).toMatchObject({ hops: ['https://p.example/y'], unreachable: 'connection-refused' });
    expect(wasBrokenOff(followed)).toBe(false);
  });

  it('tell nothing of a host on the way to which they were given up', async () => {
    const enough = AbortSignal.abort();
    const followed = await walk({ 'GET /x': to('https://p.example/y') }, { tls: { '*': 'aborted' } }, { enough });
    expect(wasBrokenOff(followed)).toBe(true);
  });

  it('tell nothing of a host whose answer was not waited for', async () => {
    const there: ChannelScript = { tls: { '*': {} }, http: { 'GET /y': 'aborted' } };
    expect(wasBrokenOff(await walk({ 'GET /x': to('https://p.example/y') }, there))).toBe(true);
  });
});
