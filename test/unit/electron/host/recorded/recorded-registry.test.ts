// The recorded reg.exe says what the real one says: byte for byte what the captures hold.
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { RecordedRegistry } from '../../../../../electron/host/recorded/recorded-registry.ts';
import { RegTool } from '../../../../../electron/host/windows/reg-tool.ts';
import { Registry } from '../../../../../electron/host/windows/registry.ts';
import { fixtureBytes } from '../windows/recorded-output.ts';

const USER = 'HKCU\\Environment';
const PROFILE = 'HKLM\\SYSTEM\\CurrentControlSet\\Services\\SharedAccess\\Parameters\\FirewallPolicy\\StandardProfile';
const INTERNET = 'HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings';

function machine(locale: string, oem: string) {
  return new RecordedRegistry({
    'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Nls\\CodePage': { OEMCP: ['REG_SZ', oem] },
    'HKCU\\Control Panel\\International': { LocaleName: ['REG_SZ', locale] },
    [USER]: {
      TEMP: ['REG_EXPAND_SZ', '%USERPROFILE%\\AppData\\Local\\Temp'],
      TMP: ['REG_EXPAND_SZ', '%USERPROFILE%\\AppData\\Local\\Temp'],
      GOPROXY: ['REG_SZ', 'https://goproxy.cn,direct'],
      HTTPS_PROXY: ['REG_SZ', 'http://127.0.0.1:7890'],
      Path: ['REG_EXPAND_SZ', '%USERPROFILE%\\go\\bin;C:\\Program Files\\Git\\cmd;%COVEN_UNSET%\\bin'],
    },
    [PROFILE]: {
      DisableNotifications: ['REG_DWORD', '0x0'],
      EnableFirewall: ['REG_DWORD', '0x1'],
      DefaultOutboundAction: ['REG_DWORD', '0x1'],
    },
    [`${PROFILE}\\Logging`]: {},
    [INTERNET]: {
      ProxyEnable: ['REG_DWORD', '0x1'],
      ProxyServer: ['REG_SZ', '127.0.0.1:7890'],
      ProxyOverride: ['REG_SZ', 'localhost;127.*;192.168.*;<local>'],
      AutoConfigURL: ['REG_SZ', 'http://wpad.corp.example/proxy.pac'],
      AutoDetect: ['REG_DWORD', '0x0'],
      MigrateProxy: ['REG_DWORD', '0x1'],
    },
    [`${INTERNET}\\Connections`]: {},
    [`${INTERNET}\\Zones`]: {},
    'HKLM\\SECURITY': 'denied',
  });
}

const command = (...args: readonly string[]) => ({
  program: 'C:\\Windows\\System32\\reg.exe',
  args,
  environment: {},
  timeoutMs: 1000,
});
const trimmed = (bytes: Buffer, encoding: string) => iconv.decode(bytes, encoding).trim();

describe('prints', () => {
  it.each([
    ['reg-env-user.any', USER],
    ['reg-fw-profile-standard-block-outbound.any', PROFILE],
    ['reg-internet-settings-manual-proxy.any', INTERNET],
  ])('%s', (fixture, key) => {
    const answer = machine('zh-CN', '936').run(command('query', key), 'cp936');
    expect(answer?.stdout.trim()).toBe(trimmed(fixtureBytes(fixture, 'cp936'), 'cp936'));
    expect(answer?.exitCode).toBe(0);
  });

  it.each([
    ['zh-CN', 'cp936', ['reg-missing.zh-CN', 'reg-access-denied.zh-CN', 'reg-add-ok.zh-CN']],
    ['en-US', 'cp437', ['reg-missing.en-US', 'reg-access-denied.en-US', 'reg-add-ok.en-US']],
  ] as const)('what is missing, denied and done in %s', (locale, encoding, [missed, refused, added]) => {
    const tool = machine(locale, encoding.slice(2));
    const said = (name: string) => trimmed(fixtureBytes(name, encoding), encoding);
    const missing = tool.run(command('query', USER, '/v', 'NOPE'), encoding);
    expect([missing?.exitCode, missing?.stderr.trim()]).toEqual([1, said(missed)]);
    const denied = tool.run(command('query', 'HKLM\\SECURITY'), encoding);
    expect([denied?.exitCode, denied?.stderr.trim()]).toEqual([1, said(refused)]);
    const add = command('add', USER, '/v', 'GOPROXY', '/t', 'REG_SZ', '/d', 'https://goproxy.cn,direct', '/f');
    const done = tool.run(add, encoding);
    expect([done?.exitCode, done?.stdout.trim()]).toEqual([0, said(added)]);
  });

  it('no other command line', () => {
    expect(machine('zh-CN', '936').run(command('export', USER, 'x.reg'), 'cp936')).toBeUndefined();
  });
});

describe('a value that is changed', () => {
  const open = (locale = 'zh-CN', oem = '936') => {
    const tool = machine(locale, oem);
    return new Registry(new RegTool(async (c, encoding) => tool.run(c, encoding) ?? unheard(), {}));
  };

  it('is read again before it counts', async () => {
    const registry = open();
    const set = await registry.change(USER, 'GOPROXY', { type: 'REG_SZ', data: 'https://goproxy.io,direct' });
    expect(set).toEqual({
      ok: true,
      value: { name: 'GOPROXY', type: 'REG_SZ', data: 'https://goproxy.io,direct' },
    });
    expect(await registry.change(USER, 'GOPROXY', undefined)).toEqual({ ok: true, value: undefined });
    expect(await registry.optionalValue(USER, 'GOPROXY')).toEqual({ ok: true, value: undefined });
  });

  it('may hold what the code page of consoles lacks, and is told to be lossy', async () => {
    const registry = open('en-US', '437');
    const data = 'C:\\Users\\张三\\go';
    expect(await registry.change(USER, 'GOMODCACHE', { type: 'REG_SZ', data })).toMatchObject({
      value: { data: 'C:\\Users\\??\\go' },
    });
    expect(registry.lossless).toBe(false);
  });

  it.each(['a"b', 'a\nb', 'a\0b'])('never holds %j by reg.exe', async (data) => {
    const outcome = await open().change(USER, 'X', { type: 'REG_SZ', data });
    expect(outcome).toMatchObject({ failure: { word: 'unsupported' } });
  });

  it('is not taken for written when nothing was', async () => {
    const deaf = new Registry(new RegTool(async () => ({ exitCode: 0, stdout: '', stderr: '', ms: 1 }), {}));
    const outcome = await deaf.change(USER, 'X', { type: 'REG_SZ', data: 'y' });
    expect(outcome.ok).toBe(false);
  });
});

function unheard(): never {
  throw new Error('a command line that reg.exe does not know');
}
