import { describe, expect, it } from 'vitest';
import { problemText } from '../../../../../shared/diagnosis/settings-view/problem-text.ts';
import {
  type SettingRow,
  type SettingsFacts,
  settingsView,
} from '../../../../../shared/diagnosis/settings-view/settings-view.ts';
import type { Setting } from '../../../../../shared/domain/setting.ts';
import { LANGUAGES } from '../../../../../shared/domain/text.ts';
import { MEANING_NAMES, settingMeaning } from '../../../../../shared/text/settings/setting-meanings.ts';

const set = (name: string, value: string, more: Partial<Setting> = {}): Setting => {
  return { name, value, source: 'goenv', shadows: [], ...more };
};

function view(settings: readonly Setting[], more: Partial<SettingsFacts> = {}): readonly SettingRow[] {
  const go = { version: 'go1.26.8', path: '/usr/bin/go' };
  const host = { os: 'linux', arch: 'x64', locale: 'zh-CN', go };
  return settingsView({ settings, findings: [], causes: [], host, ...more });
}

const codes = (row: SettingRow | undefined) => row?.problems.map(({ code, severity }) => `${severity} ${code}`);
const one = (name: string, value: string, more: Partial<Setting> = {}, facts: Partial<SettingsFacts> = {}) =>
  view([set(name, value, more)], facts)[0];

describe('a value by itself', () => {
  it.each<[string, string, readonly string[]]>([
    ['GOPROXY', 'https://goproxy.cn,direct', []],
    ['GOPROXY', 'https://goproxy.cn，direct', ['error char']],
    ['GOPROXY', 'foo', ['error refused']],
    ['GOPROXY', 'off', ['error off']],
    ['GOPROXY', 'direct,https://goproxy.cn', ['note after-end']],
    ['GOPROXY', 'https://gocenter.io,direct', ['warning retired-host']],
    ['GOPROXY', 'http://goproxy.cn,direct', ['note plain-http']],
    ['GOPROXY', 'http://127.0.0.1:3000', []],
    ['GOPROXY', 'file:///srv/modules', []],
    ['GOSUMDB', 'sum.golang.google.cn', []],
    ['GOSUMDB', 'off', ['warning off']],
    ['GOSUMDB', 'on', ['error refused']],
    ['GOSUMDB', 'sum.golang.org https://goproxy.cn', ['error mirror-as-sumdb']],
    ['GOSUMDB', 'sum.golang.org https://goproxy.cn/sumdb/sum.golang.org', []],
    ['GOPRIVATE', 'git.corp.example', []],
    ['GOPRIVATE', 'https://git.corp.example', ['warning never-matches']],
    ['GOPRIVATE', 'a.example, b.example', ['error char', 'warning never-matches']],
    ['GOPRIVATE', '*', ['warning too-broad']],
    ['GONOPROXY', 'none', []],
    ['GOFLAGS', '-mod=vendor', ['warning vendor']],
    ['GOFLAGS', 'mod=mod', ['error refused']],
    ['GOFLAGS', '-modcacherw', []],
    ['GO111MODULE', 'off', ['error off']],
    ['GO111MODULE', 'yes', ['error refused']],
    ['GO111MODULE', 'on\r', ['error char', 'error refused']],
    ['GOTOOLCHAIN', 'local', []],
    ['GOTOOLCHAIN', 'latest', ['error refused']],
    ['GOVCS', 'public:git,private', ['error refused']],
    ['GOAUTH', 'git relative/folder', ['error refused']],
    ['HTTPS_PROXY', 'http://127.0.0.1:7890', []],
    ['HTTPS_PROXY', 'http:/127.0.0.1:7890', ['error proxy-misread']],
    ['HTTPS_PROXY', '127.0.0.1:port', ['error proxy-ignored']],
    ['HTTPS_PROXY', 'socks4://127.0.0.1:1080', ['warning proxy-scheme']],
    ['HTTPS_PROXY', 'socks4://127.0.0.1', ['error proxy-no-port']],
    ['HTTP_PROXY', 'http://127.0.0.1:7890', ['warning http-only']],
    ['ALL_PROXY', 'socks5://127.0.0.1:1080', ['note never-read']],
    ['NO_PROXY', 'localhost,.corp.example,10.0.0.0/8,fd00::/8,a.example:8080', []],
    ['NO_PROXY', 'https://git.corp.example', ['warning never-applies']],
    ['SSL_CERT_FILE', '/etc/ca.pem', ['note trust-replaced']],
    ['CGO_ENABLED', '0', []],
  ])('%s=%j', (name, value, expected) => {
    const row = one(name, value);
    expect(codes(row)).toEqual(expected);
    expect(row?.state).toBe(
      expected[0] ? expected.map((e) => e.split(' ')[0]).sort((a, b) => rank(a) - rank(b))[0] : 'ok',
    );
  });

  it('is judged by the version of go', () => {
    const facts = { host: { os: 'linux', arch: 'x64', locale: 'en', go: { version: 'go1.20', path: '/go' } } };
    expect(codes(one('GOAUTH', 'git x', {}, facts))).toEqual(['note not-yet']);
    expect(codes(one('GOTOOLCHAIN', 'latest', {}, facts))).toEqual(['note not-yet']);
  });

  it('is marked to the very entry', () => {
    const marked = (name: string, value: string) =>
      one(name, value)?.problems.flatMap(({ marks }) => marks.map(({ start, end }) => value.slice(start, end)));
    expect(marked('GOPROXY', 'https://goproxy.cn,ftp://x.example')).toEqual(['ftp://x.example']);
    expect(marked('GOPRIVATE', 'a.example,https://b.example')).toEqual(['https://b.example']);
    expect(marked('NO_PROXY', 'localhost, http://b.example')).toEqual(['http://b.example']);
  });
});

function rank(severity: string | undefined): number {
  return ['error', 'warning', 'note'].indexOf(severity ?? '');
}

describe('a value in its place', () => {
  const file = { source: 'goenv', value: 'https://goproxy.cn', where: '/home/li/.config/go/env:3' } as const;

  it('hides what go env -w wrote', () => {
    const row = one('GOPROXY', 'https://goproxy.io', { source: 'machine', shadows: [file] });
    expect(row?.problems).toMatchObject([
      { code: 'hides-file', cause: 'config.env-shadowed', params: { where: '/home/li/.config/go/env:3' } },
    ]);
    expect(codes(one('GOPROXY', 'https://goproxy.cn', { source: 'machine', shadows: [file] }))).toEqual([]);
    expect(codes(one('GOPROXY', 'x.example', { shadows: [{ source: 'goroot', value: 'y' }] }))).toEqual([]);
  });

  it('may not be what a new terminal would have', () => {
    const user = { source: 'user', value: 'https://goproxy.io', where: 'HKCU\\Environment' } as const;
    expect(codes(one('GOPROXY', 'https://goproxy.cn', { source: 'process', shadows: [user] }))).toEqual([
      'note other-stored',
    ]);
    expect(codes(one('GOPROXY', 'https://goproxy.cn', { source: 'goenv', shadows: [user] }))).toEqual([
      'note other-stored',
    ]);
    const machine = { ...user, source: 'machine' } as const;
    expect(codes(one('GOPROXY', 'https://goproxy.cn', { source: 'user', shadows: [machine] }))).toEqual([]);
  });

  it('is told of where it is written and not read', () => {
    const params = { path: '/home/li/.config/go/env', encoding: 'utf-8-bom', lost: [{ key: 'GOPROXY', value: 'x' }] };
    const base = { id: 'f1', probe: 'config/values', outcome: 'warn', evidence: [] } as const;
    const finding = { ...base, code: 'config.env-file-encoding', subject: params.path, params };
    const rows = view([set('GOPROXY', '', { source: 'default' }), set('GOSUMDB', '')], { findings: [finding] });
    expect(rows.map(codes)).toEqual([['error not-read'], []]);
  });

  it('is nothing of its own where it is taken over from GOPRIVATE', () => {
    expect(codes(one('GONOPROXY', 'https://x.example', { source: 'default' }))).toEqual([]);
  });

  it('loses to capitals', () => {
    const rows = view([set('HTTPS_PROXY', 'http://a.example:1'), set('https_proxy', 'http://b.example:1')]);
    expect(rows.map(codes)).toEqual([[], ['note capitals-win']]);
  });
});

describe('causes about a setting', () => {
  const cause = {
    layer: 'proxy',
    certainty: 'confirmed',
    severity: 'error',
    evidence: [],
    explains: [],
    targets: [],
  } as const;
  const dead = { ...cause, code: 'proxy.dead', subject: 'HTTPS_PROXY', params: { address: '127.0.0.1:7890' } };

  it('stand with it, once', () => {
    const rows = view([set('HTTPS_PROXY', 'http://127.0.0.1:7890')], { causes: [dead] as never });
    expect(rows.map(codes)).toEqual([['error cause']]);
    const off = { ...cause, code: 'config.goproxy-off', subject: 'GOPROXY', params: { value: 'off', source: 'goenv' } };
    expect(view([set('GOPROXY', 'off')], { causes: [off] as never }).map(codes)).toEqual([['error off']]);
  });
});

describe('words', () => {
  const odd: readonly (readonly [string, string])[] = [
    ['GOPROXY', '“foo” ，direct,x\r'],
    ['GOPROXY', 'direct,https://goproxy.cn'],
    ['GOPROXY', 'http://gocenter.io|off'],
    ['GOSUMDB', 'sum.golang.org https://goproxy.cn'],
    ['GOPRIVATE', '*, https://a.example'],
    ['HTTPS_PROXY', 'http:/127.0.0.1'],
    ['NO_PROXY', 'https://a.example'],
    ['GO111MODULE', 'off'],
  ];

  it.each(odd)('%s=%j has them in both languages', (name, value) => {
    const texts = LANGUAGES.map((language) =>
      (one(name, value)?.problems ?? []).map((problem) => problemText(problem, language)),
    );
    expect(texts[0]?.length).toBeGreaterThan(0);
    for (const text of texts.flat()) expect(text).not.toMatch(/undefined|\[object/u);
    for (const text of texts[1] ?? []) expect(text.replace(value, '')).not.toMatch(/(?![，“”])[\p{Script=Han}。；：]/u);
  });

  it('say what every setting means, whatever its value', () => {
    for (const name of MEANING_NAMES)
      for (const value of ['', 'off', 'local', 'a.example', 'https://a.example,direct', ' \r', 'auto'])
        for (const language of LANGUAGES)
          expect(settingMeaning(name, value, language), `${name}=${value}`).toMatch(/^(?!.*undefined)\S/u);
  });

  it('tell the road of GOPROXY', () => {
    expect(settingMeaning('GOPROXY', 'https://goproxy.cn,https://user:pw@b.example/go|direct', 'zh-CN')).toBe(
      '从 goproxy.cn 下载；它没有（404、410）才换 b.example/go；出任何错都换代码仓库（直连）',
    );
    expect(settingMeaning('GOPROXY', 'https://goproxy.cn,direct', 'en')).toBe(
      'modules come from goproxy.cn; only if it has none (404, 410), from the code hosts themselves',
    );
  });
});
