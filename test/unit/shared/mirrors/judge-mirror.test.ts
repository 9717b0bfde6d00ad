import { describe, expect, it } from 'vitest';
import { isUsable, judgeMirror } from '../../../../shared/mirrors/judge-mirror.ts';
import { checks } from './mirrors.ts';

const fail = (problem: 'status' | 'other-hash' | 'other-version' | 'not-the-protocol' | 'not-verified') =>
  ({ outcome: 'fail', problem }) as const;

describe('a mirror is', () => {
  it('right when all that go needs is so', () => {
    expect(judgeMirror(checks(), true, true)).toBe('right');
  });

  it.each(['head', 'ranges', 'ipv6', 'certificate'] as const)('right without %s, which go does not need', (check) => {
    expect(judgeMirror(checks({ [check]: { outcome: 'warn', problem: 'status' } }), true, true)).toBe('right');
  });

  it.each(['sumdb', 'toolchain', 'latest', 'pseudo-version'] as const)('limited without %s', (check) => {
    expect(judgeMirror(checks({ [check]: fail('status') }), true, true)).toBe('limited');
  });

  it('never right when nothing signed speaks for its content', () => {
    const unsigned = checks({ hash: { outcome: 'skipped', problem: 'no-signed-hash' } });
    expect(judgeMirror(unsigned, true, true)).toBe('limited');
  });

  it.each([
    ['hash', 'other-hash'],
    ['info', 'other-version'],
    ['absent', 'not-the-protocol'],
    ['signature', 'not-verified'],
  ] as const)('wrong where %s is %s, also before everything is known', (check, problem) => {
    expect(judgeMirror(checks({ [check]: fail(problem) }), true, false)).toBe('wrong');
  });

  it.each(['zip', 'upper-case', 'absent', 'list'] as const)('failing where %s is refused', (check) => {
    expect(judgeMirror(checks({ [check]: fail('status') }), true, true)).toBe('failing');
  });

  it('pending while answers are missing, unreachable only once the waiting is over', () => {
    expect(judgeMirror([], false, false)).toBe('pending');
    expect(judgeMirror([], false, true)).toBe('unreachable');
    expect(judgeMirror(checks().slice(0, 3), true, true)).toBe('pending');
  });

  it('usable when right or limited, and in no other case', () => {
    const all = ['right', 'limited', 'wrong', 'failing', 'unreachable', 'pending'] as const;
    expect(all.filter(isUsable)).toEqual(['right', 'limited']);
  });
});
