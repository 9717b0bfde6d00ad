import { describe, expect, it } from 'vitest';
import { selectTargets } from '../../../../electron/engine/select-targets.ts';
import type { Setting } from '../../../../shared/domain/setting.ts';
import type { Target } from '../../../../shared/domain/target.ts';
import { parseGoproxy } from '../../../../shared/go/goproxy-list.ts';

interface Machine {
  readonly goproxy?: string;
  readonly gosumdb?: string;
  readonly hidden?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly windows?: boolean;
  readonly extra?: readonly string[];
  readonly origins?: readonly string[];
}

function select({
  goproxy = 'https://goproxy.cn,direct',
  gosumdb,
  hidden,
  environment = {},
  windows = false,
  extra = [],
  origins = [],
}: Machine) {
  const shadows: Setting['shadows'] = hidden === undefined ? [] : [{ source: 'goenv', value: hidden }];
  const settings: readonly Setting[] = [
    { name: 'GOPROXY', value: goproxy, source: 'process', shadows },
    ...(gosumdb === undefined ? [] : [{ name: 'GOSUMDB', value: gosumdb, source: 'goenv', shadows: [] } as const]),
  ];
  return selectTargets({ environment, windows, settings, entries: parseGoproxy(goproxy).entries, origins, extra });
}
const ids = (targets: readonly Target[]) => targets.map((t) => t.id);
const about = (targets: readonly Target[], id: string) => targets.find((t) => t.id === id);

describe('targets', () => {
  it('are the mirrors of the list, the database, and public mirrors to compare with', () => {
    expect(ids(select({ goproxy: 'https://a.example/go/|https://goproxy.cn,direct' }))).toEqual([
      'mirror:https://a.example/go',
      'mirror:https://goproxy.cn',
      'sumdb:https://sum.golang.org',
      'control:https://proxy.golang.org',
    ]);
  });

  it('are no more of a list than are looked at one by one, whatever stands in it', () => {
    const long = Array.from({ length: 3000 }, (_, i) => `https://m${i}.example`).join(',');
    const targets = select({ goproxy: long, hidden: long.replaceAll('//m', '//n') });
    expect(targets.filter(({ role }) => role === 'mirror')).toHaveLength(32);
    expect(targets.filter(({ role }) => role === 'other')).toHaveLength(32);
  });

  it('know their place in the list, host, port and way', () => {
    const targets = select({ goproxy: 'off.example,http://b.example:8080/x,file:///y,https://c.example' });
    expect(targets.filter((t) => t.role === 'mirror')).toEqual([
      {
        id: 'mirror:https://off.example',
        role: 'mirror',
        url: 'https://off.example',
        host: 'off.example',
        port: 443,
        tls: true,
        route: { kind: 'direct' },
        entry: 0,
      },
      {
        id: 'mirror:http://b.example:8080/x',
        role: 'mirror',
        url: 'http://b.example:8080/x',
        host: 'b.example',
        port: 8080,
        tls: false,
        route: { kind: 'direct' },
        entry: 1,
      },
      {
        id: 'mirror:https://c.example',
        role: 'mirror',
        url: 'https://c.example',
        host: 'c.example',
        port: 443,
        tls: true,
        route: { kind: 'direct' },
        entry: 3,
      },
    ]);
  });

  it.each([
    ['the China alias', 'sum.golang.google.cn', 'sumdb:https://sum.golang.google.cn'],
    ['an address of its own', 'sum.golang.org https://sumdb.example/x/', 'sumdb:https://sumdb.example/x'],
    ['off', 'off', undefined],
    ['nonsense', 'on', undefined],
    ['empty', '', 'sumdb:https://sum.golang.org'],
  ])('have the database that GOSUMDB names: %s', (_, gosumdb, id) => {
    expect(select({ gosumdb }).find((t) => t.role === 'sumdb')?.id).toBe(id);
  });

  it('include the mirrors of a list that another source hides', () => {
    const targets = select({
      goproxy: 'https://dead.example',
      hidden: 'https://good.example,https://goproxy.cn,direct',
    });
    expect(targets.filter((t) => t.shadowed).map((t) => t.id)).toEqual([
      'other:https://good.example',
      'other:https://goproxy.cn',
    ]);
    expect(ids(select({ hidden: 'not:valid' }))).not.toContain(expect.stringContaining('other:'));
  });

  it('are one per address, the first role first', () => {
    const twice = select({
      goproxy: 'https://goproxy.cn,https://goproxy.cn/,https://GOPROXY.cn:443',
      extra: ['https://goproxy.cn/'],
    });
    expect(ids(twice).filter((id) => id.includes('goproxy.cn'))).toEqual(['mirror:https://goproxy.cn']);
  });

  it('drop credentials, in every field', () => {
    const targets = select({
      goproxy: 'https://li:s3cret@a.example',
      hidden: 'https://token@b.example',
      environment: { HTTPS_PROXY: 'http://li:hunter2@10.0.0.1:3128' },
      extra: ['https://x:pw@c.example/y'],
    });
    expect(ids(targets)).toEqual(
      expect.arrayContaining([
        'mirror:https://a.example',
        'other:https://b.example',
        'other:https://c.example/y',
        'proxy:http://10.0.0.1:3128',
      ]),
    );
    expect(JSON.stringify(targets)).not.toMatch(/s3cret|token|hunter2|pw|li:/u);
  });

  it('write IPv6 literals as addresses do', () => {
    const [target] = select({ goproxy: 'http://[2001:DB8::1]:8081/x' });
    expect(target).toMatchObject({ url: 'http://[2001:db8::1]:8081/x', host: '2001:db8::1', port: 8081 });
    const proxied = select({ environment: { HTTPS_PROXY: 'socks5://[::1]:1080' } });
    expect(about(proxied, 'proxy:socks5://[::1]:1080')).toMatchObject({ host: '::1', port: 1080, scheme: 'socks5' });
  });

  it.each(['', 'nonsense', 'ftp://a.example', 'https://', 'http://%zz', 'javascript:alert(1)', 'https://a b'])(
    'leave out what is no address: %j',
    (junk) => {
      expect(ids(select({ extra: [junk] })).filter((id) => id.startsWith('other:'))).toEqual([]);
    },
  );
});

describe('the way to a target', () => {
  const environment = { HTTPS_PROXY: 'http://127.0.0.1:7890', NO_PROXY: 'goproxy.cn' };

  it('leads through the proxy that go would use, which is a target itself', () => {
    const targets = select({ goproxy: 'https://a.example,http://b.example', environment });
    const route = { kind: 'proxy', proxy: 'proxy:http://127.0.0.1:7890' };
    expect(about(targets, 'mirror:https://a.example')?.route).toEqual(route);
    expect(about(targets, 'mirror:http://b.example')?.route).toEqual({ kind: 'direct' });
    expect(about(targets, 'control:https://goproxy.cn')?.route).toEqual({ kind: 'direct' });
    expect(about(targets, 'proxy:http://127.0.0.1:7890')).toEqual({
      id: 'proxy:http://127.0.0.1:7890',
      role: 'proxy',
      url: 'http://127.0.0.1:7890',
      host: '127.0.0.1',
      port: 7890,
      tls: false,
      route: { kind: 'direct' },
      variable: 'HTTPS_PROXY',
      scheme: 'http',
    });
    expect(ids(targets).filter((id) => id.startsWith('proxy:'))).toHaveLength(1);
  });

  it('is direct to this machine, and with a proxy value that is none', () => {
    expect(select({ goproxy: 'https://localhost:3000', environment })[0]?.route).toEqual({ kind: 'direct' });
    expect(about(select({ environment: { HTTPS_PROXY: 'http://%zz' } }), 'mirror:https://goproxy.cn')?.route).toEqual({
      kind: 'direct',
    });
  });

  it.each([
    ['Windows takes any case', true, 'proxy'],
    ['Linux does not', false, 'direct'],
  ])('depends on the platform: %s', (_, windows, kind) => {
    const targets = select({ windows, environment: { Https_Proxy: 'http://127.0.0.1:1' } });
    expect(about(targets, 'mirror:https://goproxy.cn')?.route.kind).toBe(kind);
  });

  it.each([
    ['127.0.0.1:7890', 'proxy:http://127.0.0.1:7890'],
    ['socks5://127.0.0.1', 'proxy:socks5://127.0.0.1:1080'],
    ['https://proxy.example', 'proxy:https://proxy.example:443'],
    ['http://Proxy.example', 'proxy:http://proxy.example:80'],
  ])('through %s leads to %s', (value, id) => {
    expect(ids(select({ environment: { HTTPS_PROXY: value } }))).toContain(id);
  });
});
