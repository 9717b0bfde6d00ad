import { describe, expect, it } from 'vitest';
import settings, { settingValue } from '../../../../../../electron/engine/probes/config/settings.probe.ts';
import { success } from '../../../../../../shared/domain/failure.ts';
import { FakeHost, type FakeHostOptions } from '../../../../../fakes/fake-host.ts';
import { examine, recorded } from '../../bench.ts';

const installed = (env: Readonly<Record<string, string>> = {}, goroot = '/usr/lib/go') => {
  const facts = { path: '/usr/bin/go', version: 'go1.26.4', goroot, env };
  return { found: recorded(success([facts.path])), facts: recorded(success(facts)), go: facts };
};
const look = (options: FakeHostOptions, go: ReturnType<typeof installed> | null = installed()) =>
  examine(settings, new FakeHost(options), { go });
const ENV = '/home/li/.config/go/env';
const linux = { HOME: '/home/li' };
const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)));

describe('settings on Linux', () => {
  it('come from the process, the user’s file and the installation, in this order', async () => {
    const { data, findings } = await look({
      environment: { ...linux, GOPROXY: 'https://goproxy.cn,direct' },
      files: {
        [ENV]: 'GOPROXY=https://goproxy.io\nGOSUMDB=sum.golang.google.cn\n',
        '/usr/lib/go/go.env': 'GOPROXY=https://proxy.golang.org,direct\nGOTOOLCHAIN=auto\n',
      },
    });
    const of = (name: string) => data.settings.find((s) => s.name === name);
    expect(of('GOPROXY')).toMatchObject({
      value: 'https://goproxy.cn,direct',
      source: 'process',
      shadows: [
        { source: 'goenv', value: 'https://goproxy.io' },
        { source: 'goroot', value: 'https://proxy.golang.org,direct' },
      ],
    });
    expect(of('GOSUMDB')).toMatchObject({ value: 'sum.golang.google.cn', source: 'goenv' });
    expect(of('GOTOOLCHAIN')).toMatchObject({ value: 'auto', source: 'goroot' });
    expect(of('HTTPS_PROXY')).toBeUndefined();
    const overriding = findings.filter((f) => f.code === 'setting.overrides');
    expect(overriding).toMatchObject([{ subject: 'GOPROXY', outcome: 'warn' }]);
  });

  it('override nothing where the values are the same', async () => {
    const { findings } = await look({ environment: { ...linux, GOPROXY: 'x' }, files: { [ENV]: 'GOPROXY=x\n' } });
    expect(findings.filter((f) => f.code === 'setting.overrides')).toEqual([]);
  });

  it('keep large and small letters of proxy variables apart', async () => {
    const { data } = await look({ environment: { ...linux, https_proxy: 'http://a:1', NO_PROXY: 'b' } });
    expect(data.settings.map((s) => s.name)).toEqual(expect.arrayContaining(['https_proxy', 'NO_PROXY']));
    expect(settingValue(data, 'HTTPS_PROXY')).toBe('');
  });

  it.each([
    ['GOENV=off', { ...linux, GOENV: 'off' }, { GOENV: 'off' }, null],
    ['GOENV elsewhere', { ...linux, GOENV: '/etc/go.env' }, { GOENV: '/etc/go.env' }, '/etc/go.env'],
    ['XDG_CONFIG_HOME', { ...linux, XDG_CONFIG_HOME: '/x' }, {}, '/x/go/env'],
    ['the default', linux, {}, ENV],
  ])('read the file that go reads: %s', async (_, environment, env, path) => {
    const { data } = await look(
      { environment, files: { [ENV]: 'GOPROXY=default\n', '/etc/go.env': 'GOPROXY=etc\n' } },
      installed(env),
    );
    expect(data.goenvPath).toBe(path);
    expect(settingValue(data, 'GOPROXY')).toBe(path === ENV ? 'default' : path === '/etc/go.env' ? 'etc' : '');
  });

  it('believe the real go where it says otherwise', async () => {
    const { data } = await look(
      { environment: linux, files: { [ENV]: 'GOPROXY=file\n' } },
      installed({ GOPROXY: 'https://really', GOFLAGS: '-modcacherw' }),
    );
    expect(settingValue(data, 'GOPROXY')).toBe('https://really');
    expect(settingValue(data, 'GOFLAGS')).toBe('');
  });

  it('are read without a go as well', async () => {
    const { data } = await look({ environment: linux, files: { [ENV]: 'GOPROXY=file\n' } }, null);
    expect(settingValue(data, 'GOPROXY')).toBe('file');
  });

  it('are what they are where nothing can be read', async () => {
    const { data, findings, evidence } = await look({ environment: {}, storedVariables: 'not-permitted' });
    expect(settingValue(data, 'GOPROXY')).toBe('');
    expect(findings.every((f) => f.outcome === 'ok')).toBe(true);
    expect(evidence[0]).toMatchObject({ failure: { word: 'not-permitted' } });
  });
});

describe('the user’s file', () => {
  it.each<[string, Uint8Array, string]>([
    [
      'CRLF keeps no carriage return in GOPROXY',
      bytes('GOPROXY=https://goproxy.cn,direct\r\nGOSUMDB=off\r\n'),
      'https://goproxy.cn,direct',
    ],
    [
      'a byte order mark hides the first line',
      bytes([0xef, 0xbb, 0xbf], 'GOPROXY=https://goproxy.cn\nGOSUMDB=off\n'),
      '',
    ],
    ['UTF-16 hides every line', bytes([0xff, 0xfe], ...[...'GOPROXY=x\n'].map((c) => [c.charCodeAt(0), 0])), ''],
  ])('is read as go reads it: %s', async (_, content, goproxy) => {
    const { data } = await look({ environment: linux, files: { [ENV]: content } });
    expect(settingValue(data, 'GOPROXY').trim()).toBe(goproxy);
    expect(data.file?.encoding).toBeDefined();
  });
});

describe('settings on Windows', () => {
  const AppData = 'C:\\Users\\li\\AppData\\Roaming';
  const file = `${AppData}\\go\\env`;
  const stored = (scope: 'user' | 'machine', name: string, value: string) => ({ name, value, scope, where: scope });

  it.each([
    ['user', 'user'],
    ['machine', 'machine'],
  ] as const)('are traced to the %s scope that a terminal got them from', async (scope, source) => {
    const { data, findings } = await look({
      platform: 'windows',
      environment: { APPDATA: AppData, goproxy: 'https://dead.example' },
      storedVariables: [stored(scope, 'GoProxy', 'https://dead.example')],
      files: { [file]: 'GOPROXY=https://goproxy.cn,direct\r\n' },
    });
    expect(data.goenvPath).toBe(file);
    expect(data.settings.find((s) => s.name === 'GOPROXY')).toMatchObject({ value: 'https://dead.example', source });
    expect(findings.filter((f) => f.code === 'setting.overrides').map((f) => f.subject)).toEqual(['GOPROXY']);
  });

  it('name a variable once, whatever its case', async () => {
    const { data } = await look({
      platform: 'windows',
      environment: { APPDATA: AppData, https_proxy: 'http://127.0.0.1:7890' },
    });
    expect(data.settings.filter((s) => s.name.toUpperCase() === 'HTTPS_PROXY')).toMatchObject([
      { name: 'HTTPS_PROXY', value: 'http://127.0.0.1:7890' },
    ]);
  });
});

describe('a file of settings that is of no use', () => {
  const only = async (options: FakeHostOptions) =>
    (await look(options)).findings.filter(({ code }) => code === 'env-file.unreadable');

  it('is named by GOENV and not there: what the usual one has is lost', async () => {
    const files = { [ENV]: 'GOPROXY=https://goproxy.cn\n' };
    const environment = { ...linux, GOENV: '/gone/env' };
    expect(await only({ environment, files })).toMatchObject([
      {
        subject: '/gone/env',
        params: {
          failure: 'not-found',
          named: true,
          usualPath: ENV,
          lost: [{ key: 'GOPROXY', value: 'https://goproxy.cn' }],
        },
      },
    ]);
  });

  it('may not be read', async () => {
    const disk = { failing: { [ENV]: 'not-permitted' } } as const;
    expect(await only({ environment: linux, disk })).toMatchObject([
      { subject: ENV, params: { failure: 'not-permitted', named: false, lost: [] } },
    ]);
  });

  it('is no fault where nobody has one, or wants one', async () => {
    expect(await only({ environment: linux })).toEqual([]);
    expect(await only({ environment: { ...linux, GOENV: 'off' } })).toEqual([]);
  });

  it('on Windows is found whatever the letters of GOENV', async () => {
    const environment = { AppData: 'C:\\Users\\li\\AppData\\Roaming', GoEnv: 'D:\\无\\env' };
    expect(await only({ platform: 'windows', environment })).toMatchObject([
      { subject: 'D:\\无\\env', params: { named: true, usualPath: 'C:\\Users\\li\\AppData\\Roaming\\go\\env' } },
    ]);
  });
});

describe('variables of which a new terminal would have others', () => {
  const stale = async (environment: Readonly<Record<string, string>>, platform: 'linux' | 'windows' = 'linux') => {
    const stored = [
      { name: 'GOPROXY', value: 'https://goproxy.cn', scope: 'user', where: 'HKCU\\Environment' },
      { name: 'GOPROXY', value: 'https://machine.example', scope: 'machine', where: 'HKLM' },
    ] as const;
    const { findings } = await look({ platform, environment, storedVariables: stored });
    return findings.filter(({ code }) => code === 'setting.stale').map(({ params }) => params);
  };

  it('are told with what is stored, the user’s before the machine’s', async () => {
    const stored = { stored: 'https://goproxy.cn', storedFor: 'user', where: 'HKCU\\Environment' };
    expect(await stale({ ...linux, GOPROXY: 'https://old.example' })).toEqual([
      { name: 'GOPROXY', value: 'https://old.example', ...stored },
    ]);
    expect(await stale({ GoProxy: 'https://old.example' }, 'windows')).toMatchObject([stored]);
    expect(await stale(linux)).toMatchObject([{ value: '', ...stored }]);
  });

  it('are none where the process has one of the stored values', async () => {
    expect(await stale({ ...linux, GOPROXY: 'https://goproxy.cn' })).toEqual([]);
  });
});
