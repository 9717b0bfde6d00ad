import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EarlyJudge } from '../../../../electron/engine/early-judge.ts';
import type { Finding } from '../../../../shared/domain/finding.ts';
import type { SessionEvent } from '../../../../shared/domain/session.ts';
import { goproxy, mirror, ran, world } from '../../shared/diagnosis/world.ts';
import { targetOf } from './bench.ts';

const list = goproxy('https://goproxy.example,https://goproxy.cn');
const BROKEN = [list, mirror('goproxy.example', { http: { status: 403 } }), mirror('goproxy.cn', { entry: 1 })];

const FIRST = { ...targetOf('goproxy.example'), entry: 0 };

function judge() {
  const told: SessionEvent[] = [];
  const enough = new AbortController();
  const early = new EarlyJudge(
    enough,
    () => 7,
    (event) => told.push(event),
  );
  const look = (findings: readonly Finding[], open: readonly string[], waiting = 0) => {
    early.look({ findings, open: new Set(open), targets: [FIRST], waiting });
    return { enough: enough.signal.aborted, told: told.length };
  };
  return { look, told, end: () => early.end() };
}

const NOTHING = { enough: false, told: 0 };
const ENOUGH = { enough: true, told: 0 };
const TOLD = { enough: true, told: 1 };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('an early verdict', () => {
  it('waits for the path of go, then for the controls, then for go itself, and is told once', () => {
    const { look, told } = judge();
    const before = world(...BROKEN);
    const go = ['go/download', 'av/guards', 'http/failed-download mirror:https://goproxy.example'];
    expect(look(before, [...go, 'tcp/connect control:https://b.example', 'sumdb/support x'])).toEqual(NOTHING);
    expect(look(before, [...go, 'tcp/connect control:https://b.example', 'http/questions x'])).toEqual(ENOUGH);
    expect(look(before, [...go, 'http/questions x'])).toEqual(ENOUGH);
    expect(look(before, go)).toEqual(ENOUGH);
    const after = world(...BROKEN, ran(1));
    expect(look(after, go.slice(1))).toEqual(TOLD);
    expect(look(after, [])).toEqual(TOLD);
    expect(told).toMatchObject([{ type: 'verdict', final: false, verdict: 'broken', atMs: 7 }]);
  });

  it('waits, once go has ended, until hellos were compared: a cut one comes before what a mirror answers', () => {
    const { look } = judge();
    const hello = 'tls/large-hello mirror:https://goproxy.example';
    expect(look(world(...BROKEN), ['go/download', hello])).toEqual(ENOUGH);
    const after = world(...BROKEN, ran(1));
    expect(look(after, [hello, 'http/failed-download'])).toEqual(ENOUGH);
    expect(look(after, ['http/failed-download'])).toEqual(TOLD);
  });

  it('that go works waits for whoever could still find an error, not for what go got past', () => {
    const { look, told } = judge();
    const works = world(list, mirror('goproxy.example'), ran(0));
    expect(look(works, ['cache/modules'])).toEqual(NOTHING);
    expect(look(works, ['module/zip-hash', 'tcp/connect control:x'])).toEqual(ENOUGH);
    expect(look(works, ['tcp/connect control:x'])).toEqual(TOLD);
    expect(told).toMatchObject([{ verdict: 'healthy' }]);
  });

  it('that go works waits for what the mirrors that answer are asked beside it', () => {
    const { look } = judge();
    const works = world(list, mirror('goproxy.example'), ran(0));
    expect(
      look(works, [
        'http/module-protocol mirror:https://goproxy.example',
        'http/questions mirror:https://goproxy.example',
      ]),
    ).toEqual(NOTHING);
    expect(look(works, ['http/questions mirror:https://goproxy.cn'])).toEqual(NOTHING);
    const other = ['http/module-protocol mirror:https://goproxy.cn', 'http/questions mirror:https://goproxy.cn'];
    expect(look(works, ['tcp/connect mirror:https://goproxy.cn', ...other])).toEqual(TOLD);
  });

  it('that go works waits a while for a mirror that has let us in', () => {
    const { look, told } = judge();
    const works = world(list, mirror('goproxy.example'), ran(0));
    const other = ['http/module-protocol mirror:https://goproxy.cn', 'http/questions mirror:https://goproxy.cn'];
    expect(look(works, other)).toEqual(NOTHING);
    vi.advanceTimersByTime(1992);
    expect(look(works, other)).toEqual(NOTHING);
    vi.advanceTimersByTime(1);
    expect(told).toMatchObject([{ verdict: 'healthy' }]);
  });

  it('looks no more by itself once the run has ended', () => {
    const { look, end, told } = judge();
    const other = ['http/module-protocol mirror:https://goproxy.cn', 'http/questions mirror:https://goproxy.cn'];
    look(world(list, mirror('goproxy.example'), ran(0)), other);
    end();
    vi.runAllTimers();
    expect(told).toEqual([]);
  });

  it('is not told of a fault that go got past after all', () => {
    const { look, told } = judge();
    expect(look(world(...BROKEN), ['go/download'])).toEqual(ENOUGH);
    expect(look(world(...BROKEN, ran(0)), [])).toEqual(TOLD);
    expect(told).toMatchObject([{ verdict: 'degraded' }]);
  });

  it('needs something that is certain, and waits for what has not begun', () => {
    const { look } = judge();
    expect(look(world(list, mirror('goproxy.example', { tcp: 'timed-out' })), ['go/download'])).toEqual(NOTHING);
    expect(look(world(...BROKEN), ['go/download'], 1)).toEqual(NOTHING);
  });
});
