import { describe, expect, it } from 'vitest';
import { causes } from '../../../../shared/diagnosis/causes.gen.ts';
import { earlyVerdict } from '../../../../shared/diagnosis/early-verdict.ts';
import { explain } from '../../../../shared/diagnosis/explain.ts';
import type { Finding } from '../../../../shared/domain/finding.ts';
import type { CauseCases } from './cause-cases.ts';
import { goproxy, judged, mirror, ran, saw, world } from './world.ts';

const files = import.meta.glob<{ default: CauseCases }>('./cases/*/*.ts', { eager: true });
const worlds: readonly (readonly [string, readonly Finding[]])[] = Object.entries(files).flatMap(
  ([path, { default: c }]) => [
    ...Object.entries(c.fires).map(([name, fires]) => [`${path} ${name}`, fires.world] as const),
    ...Object.entries(c.silent).map(([name, findings]) => [`${path} ${name}`, findings] as const),
  ],
);

/** What only the real `go`, and what is asked after it, adds. */
const AFTER_GO = ['download', 'toolchain'];
const afterGo = ({ code, params }: Finding) =>
  code.startsWith('go.download') || AFTER_GO.includes(String(params['purpose']));
/** What `go` may come to once the probes have ended. */
const endings = (own: readonly Finding[]) => {
  const drafts = [ran(0), ran(1), ran(null, [], 'https://goproxy.cn/github.com/google/uuid/@v/v1.1.1.zip')];
  const others = drafts.map((parts) => world(...parts).map((f) => ({ ...f, id: `after-${f.id}` })));
  return [own, ...others];
};

const brief = ({ code, subject }: { readonly code: string; readonly subject: string }) => `${code} ${subject}`;

describe('an early verdict is never taken back', () => {
  const before = worlds.map(([name, findings]) => ({
    name,
    findings: findings.filter((f) => !afterGo(f)),
    own: findings.filter(afterGo),
  }));
  const told = (findings: readonly Finding[], go: boolean) => earlyVerdict(findings, causes, { go, guards: false });
  const takenBack = (early: ReturnType<typeof told>, findings: readonly Finding[]) => {
    if (early?.verdict !== 'broken') return false;
    const last = explain(findings, causes);
    const errors = last.causes.filter(({ severity }) => severity === 'error').map(brief);
    return !early.causes.every((cause) => errors.includes(brief(cause)));
  };

  it('by anything that go comes to, in any case of any cause', () => {
    const wrong = before.flatMap(({ name, findings, own }) => {
      const early = told(findings, true);
      return endings(own).flatMap((ending, at) =>
        takenBack(early, [...findings, ...ending]) ? [`${name}, ending ${at}: ${early?.causes.map(brief)}`] : [],
      );
    });
    expect(wrong).toEqual([]);
  });

  it('by what is asked once go has ended', () => {
    const wrong = worlds.flatMap(([name, findings]) => {
      const known = findings.filter((f) => !AFTER_GO.includes(String(f.params['purpose'])));
      const early = told(known, false);
      return takenBack(early, findings) ? [`${name}: ${early?.causes.map(brief)}`] : [];
    });
    expect(wrong).toEqual([]);
  });

  it('and is told in many of them, in some even while go runs', () => {
    expect(before.filter(({ findings }) => told(findings, true)?.verdict === 'broken').length).toBeGreaterThan(40);
    expect(worlds.filter(([, findings]) => told(findings, false)?.verdict === 'broken').length).toBeGreaterThan(150);
  });
});

describe('an early verdict', () => {
  const list = goproxy('https://goproxy.example');
  const refused = mirror('goproxy.example', { http: { status: 403 } });
  const beside = mirror('goproxy.cn', { entry: 1 });
  const both = goproxy('https://goproxy.example,https://goproxy.cn');
  const open = { go: true, guards: false };

  it('on a fault of the net waits for the real go, which may get past it', () => {
    const findings = world(both, refused, beside);
    expect(explain(findings, causes).causes[0]).toMatchObject({ severity: 'error', certainty: 'confirmed' });
    expect(earlyVerdict(findings, causes, open)).toBeNull();
    expect(earlyVerdict(findings, causes, { go: false, guards: false })?.causes.length).toBeGreaterThan(0);
  });

  it('on the cache of the user does not: go uses another one here', () => {
    const zip = { module: 'a.example/a', version: 'v1.0.0', path: '/z', problem: 'empty', beside: [] } as const;
    const findings = world(list, mirror('goproxy.example'), saw('cache.damaged', zip, 'fail', 'a.example/a@v1.0.0'));
    expect(earlyVerdict(findings, causes, open)).toMatchObject({
      verdict: 'broken',
      causes: [{ code: 'cache.corrupt' }],
    });
  });

  it('names confirmed errors alone', () => {
    const alone = world(
      list,
      mirror('goproxy.example', { tcp: 'timed-out' }),
      judged('config.goflags-invalid', 'GOFLAGS', {}),
    );
    const told = earlyVerdict(alone, causes, { go: false, guards: false });
    expect(told?.causes.map(({ certainty }) => certainty) ?? []).not.toContain('likely');
    const zip = { module: 'a.example/a', version: 'v1.0.0', path: '/z', problem: 'empty', beside: [] } as const;
    const works = world(
      list,
      mirror('goproxy.example'),
      ran(0),
      saw('cache.damaged', zip, 'fail', 'a.example/a@v1.0.0'),
    );
    const remark = world(judged('config.goinsecure-broad', 'GOINSECURE', { value: '*' })).map((f) => ({
      ...f,
      id: 'remark',
    }));
    const beside = earlyVerdict([...works, ...remark], causes, { go: false, guards: false });
    expect(beside).toMatchObject({ verdict: 'broken', causes: [{ code: 'cache.corrupt' }] });
    expect(beside?.causes).toHaveLength(1);
  });

  it('on who opens the connections waits until Windows was asked for its guards', () => {
    const by = { tls: 'tls-untrusted', certificate: { issuer: 'CN=Gateway' } } as const;
    const findings = world(both, mirror('goproxy.example', by), mirror('goproxy.cn', { entry: 1, ...by }), ran(1));
    expect(earlyVerdict(findings, causes, { go: false, guards: true })).toBeNull();
    expect(earlyVerdict(findings, causes, { go: false, guards: false })).toMatchObject({
      causes: [{ code: 'tls.intercepted' }],
    });
  });
});
