import { describe, expect, it } from 'vitest';
import { CHECK_OUTCOMES, type CheckOutcome, worstOutcome } from '../../../../shared/domain/outcome.ts';
import { diagnoseRequestSchema } from '../../../../shared/domain/request.ts';
import { type Target, targetSubject } from '../../../../shared/domain/target.ts';

describe('the worst outcome', () => {
  it.each<[readonly CheckOutcome[], CheckOutcome]>([
    [[], 'skipped'],
    [['skipped', 'ok'], 'ok'],
    [['ok', 'warn', 'ok'], 'warn'],
    [['warn', 'timed-out'], 'timed-out'],
    [['timed-out', 'crashed'], 'crashed'],
    [['crashed', 'fail', 'ok'], 'fail'],
    [CHECK_OUTCOMES, 'fail'],
  ])('of %j is %s', (outcomes, worst) => {
    expect(worstOutcome(outcomes)).toBe(worst);
    expect(worstOutcome(outcomes.toReversed())).toBe(worst);
  });
});

describe('the subject of a target', () => {
  const target: Target = {
    id: 'x',
    role: 'mirror',
    url: '',
    host: 'goproxy.cn',
    port: 443,
    tls: true,
    route: { kind: 'direct' },
  };
  it.each<[Partial<Target>, string]>([
    [{}, 'goproxy.cn'],
    [{ port: 8443 }, 'goproxy.cn:8443'],
    [{ port: 80, tls: false }, 'goproxy.cn'],
    [{ port: 443, tls: false }, 'goproxy.cn:443'],
    [{ host: '2001:db8::1', port: 8080, tls: false }, '[2001:db8::1]:8080'],
    [{ role: 'proxy', variable: 'https_proxy', port: 7890 }, 'https_proxy'],
    [{ role: 'proxy' }, 'HTTPS_PROXY'],
  ])('with %j is %s', (changes, subject) => {
    expect(targetSubject({ ...target, ...changes })).toBe(subject);
  });
});

describe('a request', () => {
  it('has thirty seconds unless it says otherwise', () => {
    expect(diagnoseRequestSchema.parse({})).toEqual({ deadlineMs: 30_000 });
  });

  it.each([
    ['a deadline of nothing', { deadlineMs: 0 }],
    ['a deadline of an hour', { deadlineMs: 3_600_000 }],
    ['a fraction of a retry', { retries: 0.5 }],
    ['a module without a version', { modules: ['a.example/b'] }],
    ['a module with a line end', { modules: ['a.example/b@v1\nrm'] }],
    ['a layer that is none', { only: ['weather'] }],
    ['a field that nobody knows', { program: '/bin/sh' }],
  ])('is refused with %s', (_, request) => {
    expect(diagnoseRequestSchema.safeParse(request).success).toBe(false);
  });
});
