import { describe, expect, it } from 'vitest';
import { choiceOf, chooseMirrors } from '../../../../shared/mirrors/choose-mirrors.ts';
import { mirror } from './mirrors.ts';

const cn = mirror('https://goproxy.cn');
const io = mirror('https://goproxy.io');
const aliyun = mirror('https://mirrors.aliyun.com/goproxy', {
  verdict: 'limited',
  changes: { sumdb: { outcome: 'warn', problem: 'status', status: 404 } },
});
const base = { goproxy: 'https://proxy.golang.org,direct', windows: true, sumdbReachable: false, aliasReachable: true };

describe('the recommended list', () => {
  it('has the best first, a second one behind a bar, direct last', () => {
    const choice = chooseMirrors({ ...base, ranked: [cn, io, aliyun] });
    expect(choice).toMatchObject({ goproxy: 'https://goproxy.cn|https://goproxy.io,direct', gosumdb: null });
    expect(choice.inUse).toBe(false);
  });

  it('never has one that lies, fails or is silent', () => {
    const ranked = [
      cn,
      mirror('https://goproxy.io', { verdict: 'wrong' }),
      mirror('https://proxy.golang.org', { verdict: 'pending' }),
    ];
    expect(chooseMirrors({ ...base, ranked }).goproxy).toBe('https://goproxy.cn,direct');
  });

  it('recommends nothing where nothing is right', () => {
    const choice = chooseMirrors({ ...base, ranked: [mirror('https://goproxy.cn', { verdict: 'wrong' })] });
    expect(choice).toMatchObject({ goproxy: null, gosumdb: null, reasons: [{ reason: 'nothing-right' }] });
  });

  it('keeps a company mirror that works in front, with its separator, and drops a dead one', () => {
    const goproxy = 'https://goproxy.corp.example|https://dead.corp.example,direct';
    const own = mirror('https://goproxy.corp.example');
    const dead = mirror('https://dead.corp.example', { verdict: 'unreachable' });
    expect(chooseMirrors({ ...base, goproxy, ranked: [cn, own, dead] }).goproxy).toBe(
      'https://goproxy.corp.example|https://goproxy.cn,direct',
    );
  });

  it('does not recommend what is not a public mirror, however fast', () => {
    const added = mirror('https://unknown.example');
    expect(chooseMirrors({ ...base, ranked: [added, cn] }).goproxy).toBe('https://goproxy.cn,direct');
  });

  it('has the mirror of a company before public ones, however slow, if it is right', () => {
    const company = mirror('https://goproxy.corp.example', { origin: 'company' });
    const choice = chooseMirrors({ ...base, ranked: [cn, io, company] });
    expect(choice.goproxy).toBe('https://goproxy.corp.example|https://goproxy.cn,direct');
    expect(choice.reasons[0]).toEqual({ reason: 'company-first', about: company.url });
    const wrong = mirror('https://goproxy.corp.example', { origin: 'company', verdict: 'wrong' });
    expect(chooseMirrors({ ...base, ranked: [wrong, cn] }).goproxy).toBe('https://goproxy.cn,direct');
  });

  it('says where a policy is that nobody understands', () => {
    const report = { mirrors: [cn], goproxy: base.goproxy, database: { direct: true, alias: true } };
    expect(choiceOf(report, true).reasons.map(({ reason }) => reason)).not.toContain('policy-unreadable');
    expect(choiceOf({ ...report, policyUnreadable: '/etc/p' }, true).reasons.at(-1)).toEqual({
      reason: 'policy-unreadable',
      about: '/etc/p',
    });
  });

  it('takes the alias of the database only where the mirror passes none through and the database is silent', () => {
    expect(chooseMirrors({ ...base, ranked: [aliyun] }).gosumdb).toBe('sum.golang.google.cn');
    expect(chooseMirrors({ ...base, ranked: [aliyun], sumdbReachable: true }).gosumdb).toBeNull();
    expect(chooseMirrors({ ...base, ranked: [aliyun], aliasReachable: false }).gosumdb).toBeNull();
  });

  it('says so when it is in use already', () => {
    expect(chooseMirrors({ ...base, goproxy: 'goproxy.cn , direct', ranked: [cn] }).inUse).toBe(true);
  });

  it('puts the one that was asked for in front, if it may be used', () => {
    const choice = chooseMirrors({ ...base, ranked: [cn, io], preferred: io.url });
    expect(choice.goproxy).toBe('https://goproxy.io|https://goproxy.cn,direct');
    expect(choice.reasons[0]).toEqual({ reason: 'asked-for', about: io.url });
    const liar = mirror('https://goproxy.io', { verdict: 'wrong' });
    expect(chooseMirrors({ ...base, ranked: [cn, liar], preferred: io.url }).goproxy).toBe('https://goproxy.cn,direct');
  });

  it('survives a list that does not parse', () => {
    expect(chooseMirrors({ ...base, goproxy: 'ftp://x', ranked: [cn] }).goproxy).toBe('https://goproxy.cn,direct');
  });
});
