import { describe, expect, it } from 'vitest';
import { causes } from '../../../../shared/diagnosis/causes.gen.ts';
import { explain } from '../../../../shared/diagnosis/explain.ts';
import type { Finding } from '../../../../shared/domain/finding.ts';
import {
  answered,
  control,
  type Draft,
  goproxy,
  judged,
  mirror,
  proxy,
  ran,
  saw,
  setting,
  sumdb,
  supported,
  world,
} from './world.ts';

const told = (findings: readonly Finding[]) =>
  explain(findings, causes).causes.map(({ code, subject, severity }) => `${severity} ${code} ${subject}`);
const list = goproxy('https://goproxy.example,direct');

describe('order of causes', () => {
  it('puts a setting that alone would cure it before the network cause', () => {
    const findings = world(
      goproxy('https://goproxy.example,https://goproxy.cn'),
      mirror('goproxy.example', { tcp: 'timed-out' }),
      mirror('goproxy.cn', { entry: 1 }),
      ran(1),
    );
    expect(told(findings)).toEqual([
      'error config.goproxy-no-fallthrough GOPROXY',
      'error tcp.filtered goproxy.example',
    ]);
  });

  it('puts what is certain before what is only likely, of the same place', () => {
    const rule = causes['go.goroot-invalid'];
    const registry = Object.fromEntries(
      (['possible', 'confirmed', 'likely'] as const).map((certainty) => {
        const draft = {
          subject: certainty,
          certainty,
          severity: 'error',
          params: {},
          evidence: [],
          explains: [],
        } as const;
        return [`go.${certainty}`, { ...rule, find: () => [draft] }];
      }),
    );
    expect(explain(world(list, ran(1)), registry).causes.map(({ subject }) => subject)).toEqual([
      'confirmed',
      'likely',
      'possible',
    ]);
  });

  it('puts errors before warnings, whatever their layers', () => {
    const findings = world(
      list,
      saw(
        'cache.damaged',
        { module: 'a.example/a', version: 'v1.0.0', path: '/z', problem: 'empty', beside: [] },
        'fail',
        'a.example/a@v1.0.0',
      ),
      mirror('goproxy.example'),
      answered('goproxy.example', '10.8.0.1', 'timed-out'),
      ran(1),
    );
    expect(told(findings)).toEqual(['error cache.corrupt a.example/a@v1.0.0', 'warning dns.server-dead 10.8.0.1']);
  });

  it('is that in which go meets them: go, config, project, proxy, net, firewall, dns, tcp, tls, http, module, cache', () => {
    const six = ['a', 'b', 'c', 'd'].map((name) => `https://${name}.example`).join('|');
    const findings = world(
      saw(
        'cache.damaged',
        { module: 'x.example/a', version: 'v1.0.0', path: '/z', problem: 'empty', beside: [] },
        'fail',
        'x.example/a@v1.0.0',
      ),
      mirror('d.example', { entry: 3, http: { status: 503 } }),
      mirror('c.example', { entry: 2, tls: 'tls-expired' }),
      mirror('b.example', { entry: 1, tcp: 'connection-refused' }),
      mirror('a.example', { entry: 0, dns: 'dns-no-such-host' }),
      judged('project.gomod-missing', '/p', {}),
      judged('config.goproxy-off', 'GOPROXY', { value: 'off', source: 'user' }),
      saw('go.not-found', { searched: [] }, 'fail', 'go'),
      goproxy(six),
    );
    expect(told(findings).map((line) => line.split(' ')[1])).toEqual([
      'go.missing',
      'config.goproxy-off',
      'project.gomod-missing',
      'dns.no-such-host',
      'tcp.refused',
      'tls.expired',
      'http.server-error',
      'cache.corrupt',
    ]);
  });

  it('puts a firewall rule before the connections that it explains', () => {
    const program = '/go.exe';
    const rule = {
      program,
      ruleId: 'r',
      ruleName: 'r',
      direction: 'out',
      action: 'block',
      active: true,
      profiles: [],
      store: 'local',
    } as const;
    const findings = world(
      list,
      mirror('goproxy.example', { tcp: 'timed-out' }),
      saw('firewall.rule', rule, 'fail'),
      ran(1),
    );
    expect(told(findings).map((line) => line.split(' ')[1])).toEqual(['firewall.blocks-program', 'tcp.filtered']);
  });
});

describe('consequences', () => {
  it('are folded into the cause below them', () => {
    const url = 'http://127.0.0.1:7890';
    const findings = world(
      list,
      setting('HTTPS_PROXY', url, 'user'),
      proxy(url, 'HTTPS_PROXY', 'connection-refused'),
      mirror('goproxy.example', { through: `proxy:${url}`, tunnel: 'connection-refused' }),
      sumdb({ through: `proxy:${url}`, tunnel: 'connection-refused' }),
      ran(1),
    );
    const { causes: found } = explain(findings, causes);
    expect(found.map((c) => c.code)).toEqual(['proxy.dead']);
    const tunnels = findings.filter((f) => f.code === 'proxy.reply').map((f) => f.id);
    expect(found[0]?.explains).toEqual(expect.arrayContaining(tunnels));
    expect(new Set(found[0]?.explains).size).toBe(found[0]?.explains.length);
  });

  it('of an interception are the bad certificates of every host', () => {
    const by = { tls: 'tls-untrusted', certificate: { issuer: 'CN=Gateway' } } as const;
    const findings = world(list, mirror('goproxy.example', by), control('goproxy.cn', by), ran(1));
    expect(told(findings)).toEqual(['error tls.intercepted goproxy.example']);
  });

  it('of another target stay causes of their own: two faults at once', () => {
    const findings = world(
      list,
      mirror('goproxy.example'),
      supported('goproxy.example', 404),
      sumdb({ tcp: 'timed-out' }),
      saw(
        'cache.damaged',
        { module: 'x.example/a', version: 'v1.0.0', path: '/z', problem: 'empty', beside: [] },
        'fail',
        'x.example/a@v1.0.0',
      ),
      ran(1),
    );
    expect(told(findings)).toEqual([
      'error sumdb.unreachable sum.golang.org',
      'error cache.corrupt x.example/a@v1.0.0',
    ]);
  });

  it('are one entry per subject', () => {
    const zip = { module: 'x.example/a', version: 'v1.0.0', problem: 'empty', beside: [] } as const;
    const findings = world(
      saw('cache.damaged', { ...zip, path: '/one' }, 'fail', 'x.example/a@v1.0.0'),
      saw('cache.damaged', { ...zip, path: '/two' }, 'fail', 'x.example/a@v1.0.0'),
    );
    const { causes: found } = explain(findings, causes);
    expect(found).toHaveLength(1);
    expect(found[0]?.explains).toEqual(['f1', 'f2']);
  });
});

describe('a go that works', () => {
  it.each([
    ['an untrusted certificate', mirror('goproxy.example', { tls: 'tls-untrusted' })],
    ['a silent address', mirror('goproxy.example', { tcp: 'timed-out' })],
    ['a mirror out of order', mirror('goproxy.example', { http: { status: 503 } })],
  ])('outweighs what probes inferred from %s', (_, way) => {
    const { causes: found, verdict } = explain(world(list, way, ran(0)), causes);
    expect(found).not.toEqual([]);
    expect(found.filter((c) => c.severity === 'error')).toEqual([]);
    expect(verdict).toBe('degraded');
  });

  it('does not outweigh a damaged cache, which it was not asked about', () => {
    const zip = { module: 'x.example/a', version: 'v1.0.0', path: '/z', problem: 'empty', beside: [] } as const;
    expect(explain(world(list, ran(0), saw('cache.damaged', zip, 'fail', 'x')), causes).verdict).toBe('broken');
  });
});

/** The helper takes what differs from the usual answer for a failure. */
const well = (draft: Draft): Draft => ({ ...draft, outcome: 'ok' });

describe('verdict', () => {
  it.each([
    ['broken', 'an error', world(list, mirror('goproxy.example', { tcp: 'timed-out' }), ran(1)), []],
    ['healthy', 'go works and nothing is odd', world(list, mirror('goproxy.example'), ran(0)), []],
    [
      'healthy',
      'go works, and there is an advice',
      world(
        list,
        mirror('goproxy.example'),
        answered('goproxy.example', '192.168.1.1', ['192.0.2.1']),
        answered('goproxy.example', '10.8.0.1', 'timed-out'),
        ran(0),
      ),
      [],
    ],
    [
      'degraded',
      'go works, with a warning',
      world(list, mirror('goproxy.example'), answered('goproxy.example', '10.8.0.1', 'timed-out'), ran(0)),
      [],
    ],
    ['incomplete', 'go was not run', world(list, mirror('goproxy.example')), ['go-not-run']],
    [
      'incomplete',
      'go did not end, on a slow line',
      world(list, mirror('goproxy.example', { http: { status: 200, body: 'info', ms: 4000 } }).map(well), ran(null)),
      ['go-slow'],
    ],
    ['incomplete', 'go did not end', world(list, mirror('goproxy.example'), ran(null)), ['go-not-finished']],
    [
      'incomplete',
      'go gave up on a handshake that was made here, slowly',
      world(
        list,
        mirror('goproxy.example', { http: { status: 200, body: 'info', ms: 4000 } }).map(well),
        ran(null, ['Get "https://goproxy.example/x/@v/v1.0.0.info": net/http: TLS handshake timeout']),
      ),
      ['go-slow'],
    ],
    [
      'incomplete',
      'nothing explains why go failed',
      world(list, mirror('goproxy.example'), ran(1, ['odd'])),
      ['go-failed-unexplained'],
    ],
    ['incomplete', 'nothing is known', [], ['go-not-run']],
  ] as const)('%s: %s', (verdict, _, findings, undecided) => {
    expect(explain(findings, causes)).toMatchObject({ verdict, undecided });
  });
});

describe('what go says', () => {
  const text = 'goproxy.example/x: Get "https://goproxy.example/x/@v/list": dial tcp 192.0.2.1:443: i/o timeout';

  it('goes to the cause about the host that it names', () => {
    const findings = world(list, mirror('goproxy.example', { tcp: 'timed-out' }), ran(1, ['other words', text]));
    expect(explain(findings, causes).causes[0]).toMatchObject({ code: 'tcp.filtered', goMessage: text });
  });

  it('goes to a setting at fault, whatever it names', () => {
    const findings = world(
      goproxy('off'),
      judged('config.goproxy-off', 'GOPROXY', { value: 'off', source: 'user' }),
      ran(1, ['first', 'second']),
    );
    expect(explain(findings, causes).causes[0]).toMatchObject({ goMessage: 'first' });
  });

  it('goes to no warning, and to no cause about another host', () => {
    const findings = world(list, mirror('goproxy.example', { tcp: 'timed-out' }), ran(1, ['about another.example']));
    expect(explain(findings, causes).causes[0]).not.toHaveProperty('goMessage');
    const warned = world(list, mirror('goproxy.example', { tcp: 'timed-out' }), ran(0, [text]));
    expect(explain(warned, causes).causes[0]).not.toHaveProperty('goMessage');
  });
});

describe('hints of the text', () => {
  const text = 'example.org/a@v1.0.0: reading https://goproxy.example/example.org/a/@v/v1.0.0.zip: 404 Not Found';

  it('step in where no rule found an error', () => {
    const found = explain(world(list, mirror('goproxy.example'), ran(1, [text, text])), causes).causes;
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      certainty: 'likely',
      severity: 'error',
      layer: 'module',
      params: { fromText: true, text },
    });
    expect(found[0]?.code).toMatch(/^module\./u);
    expect(found[0]?.explains).toEqual(['f8', 'f9']);
    expect(found[0]?.goMessage).toBe(text);
  });

  it('tell of a mirror that go asks only for the checksum database, and its rule speaks', () => {
    const past = (...go: Parameters<typeof ran>) =>
      world(
        goproxy('https://goproxy.example|https://goproxy.cn'),
        mirror('goproxy.example'),
        supported('goproxy.example', 404),
        mirror('goproxy.cn', { entry: 1, tcp: 'connection-refused' }),
        ran(...go),
      );
    const text =
      'a@v1.0.0: Get "https://goproxy.cn/a/@v/v1.0.0.mod": dial tcp 192.0.2.9:443: connect: connection refused';
    expect(told(past(1, [text]))).toEqual(['error tcp.refused goproxy.cn']);
    expect(explain(past(1, [text]), causes).causes[0]?.params).not.toHaveProperty('fromText');
    expect(told(past(0))).toEqual([]);
  });

  it('are not waited for where go is stopped on its way to the checksum database: only "|" lets it pass by', () => {
    const waiting = (separators: string) =>
      world(
        goproxy(`https://goproxy.example|https://goproxy.cn${separators}direct`),
        mirror('goproxy.example'),
        supported('goproxy.example', 404),
        mirror('goproxy.cn', { entry: 1, tcp: 'timed-out' }),
        ran(null, [], 'https://goproxy.cn/sumdb/sum.golang.org/supported'),
      );
    expect(told(waiting(','))).toEqual(['error tcp.filtered goproxy.cn']);
    expect(told(waiting('|'))).toEqual([]);
  });

  it('say nothing where a rule did, and nothing while go works', () => {
    expect(told(world(list, mirror('goproxy.example', { tcp: 'timed-out' }), ran(1, [text])))).toEqual([
      'error tcp.filtered goproxy.example',
    ]);
    expect(told(world(list, mirror('goproxy.example'), ran(0, [text])))).toEqual([]);
  });

  it('are no proof where go was stopped on its way past a mirror to one that serves', () => {
    const slow = 'Get "https://goproxy.example/a/@v/v1.0.0.mod": net/http: TLS handshake timeout';
    const past = (separator: string, ...go: Parameters<typeof ran>) =>
      world(
        goproxy(`https://goproxy.example${separator}https://goproxy.cn`),
        mirror('goproxy.example', { tls: 'timed-out' }),
        mirror('goproxy.cn', { entry: 1 }),
        ran(...go),
      );
    const errors = (findings: readonly Finding[]) => told(findings).filter((line) => line.startsWith('error'));
    expect(errors(past('|', null, [slow]))).toEqual([]);
    expect(explain(past('|', null, [slow]), causes)).toMatchObject({
      verdict: 'incomplete',
      undecided: ['go-not-finished'],
    });
    // It has ended, or that entry is where it ends.
    expect(errors(past('|', 1, [slow]))).toHaveLength(1);
    expect(errors(past(',', null, [slow]))).not.toEqual([]);
  });

  it('with a code of no known layer are left out', () => {
    const odd = saw('go.download-error', { text: 'x', hints: [{ code: 'nowhere.odd' }] }, 'fail', 'go');
    expect(told(world(list, ran(1), odd))).toEqual([]);
  });
});
