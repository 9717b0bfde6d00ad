// What the registry says of firewall profiles, of the proxy of browsers, and of a company's mirrors.
import { describe, expect, it } from 'vitest';
import { RecordedRegistry } from '../../../../../electron/host/recorded/recorded-registry.ts';
import { readDefenderManaged } from '../../../../../electron/host/windows/defender-policy.ts';
import { readProfiles } from '../../../../../electron/host/windows/firewall-profiles.ts';
import { readServices } from '../../../../../electron/host/windows/installed-services.ts';
import { readPlatformProxy } from '../../../../../electron/host/windows/platform-proxy.ts';
import { readPolicyMirrors } from '../../../../../electron/host/windows/policy-mirrors.ts';
import { RegTool } from '../../../../../electron/host/windows/reg-tool.ts';
import { Registry } from '../../../../../electron/host/windows/registry.ts';
import { productsWithServices } from '../../../../../shared/windows/find-products.ts';

type Table = ConstructorParameters<typeof RecordedRegistry>[0];
const LOCAL = 'HKLM\\SYSTEM\\CurrentControlSet\\Services\\SharedAccess\\Parameters\\FirewallPolicy';
const POLICY = 'HKLM\\SOFTWARE\\Policies\\Microsoft\\WindowsFirewall';
const INTERNET = 'HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings';
const PROXY_POLICY = 'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\CurrentVersion\\Internet Settings';
const on = ['REG_DWORD', '0x1'] as ['REG_DWORD', string];
const off = ['REG_DWORD', '0x0'] as ['REG_DWORD', string];

/** A machine with nothing set; both languages and code pages have to give the same. */
function registry(table: Table, locale = 'zh-CN', oem = '936') {
  const tool = new RecordedRegistry({
    'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Nls\\CodePage': { OEMCP: ['REG_SZ', oem] },
    'HKCU\\Control Panel\\International': { LocaleName: ['REG_SZ', locale] },
    'HKLM\\SOFTWARE\\Policies\\Microsoft': {},
    'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows': {},
    [LOCAL]: {},
    ...table,
  });
  return new Registry(new RegTool(async (command, encoding) => tool.run(command, encoding) ?? gone, {}));
}
const gone = { exitCode: 1, stdout: '', stderr: '', ms: 1 };

describe.each([
  ['zh-CN', '936'],
  ['en-US', '437'],
  ['tr-TR', '857'],
])('firewall profiles of a machine in %s', (locale, oem) => {
  const profiles = async (table: Table) => {
    const outcome = await readProfiles(registry(table, locale, oem));
    return outcome.ok ? Object.fromEntries(outcome.value.map((p) => [p.profile, p])) : outcome.failure.word;
  };

  it('allow outbound traffic where nobody said otherwise', async () => {
    const plain = { enabled: true, outbound: 'allow', store: 'local', localRules: true };
    expect(await profiles({})).toMatchObject({ domain: plain, private: plain, public: plain });
  });

  it('block where this computer was told so: "private" is StandardProfile there', async () => {
    const table: Table = { [`${LOCAL}\\StandardProfile`]: { EnableFirewall: on, DefaultOutboundAction: on } };
    expect(await profiles(table)).toMatchObject({
      private: { outbound: 'block', store: 'local' },
      public: { outbound: 'allow' },
    });
  });

  it('follow a policy over this computer, and over device management', async () => {
    const table: Table = {
      [`${LOCAL}\\PublicProfile`]: { DefaultOutboundAction: off },
      [`${LOCAL}\\Mdm\\PublicProfile`]: { DefaultOutboundAction: off, EnableFirewall: off },
      [`${POLICY}\\PublicProfile`]: { DefaultOutboundAction: on, AllowLocalPolicyMerge: off },
    };
    expect(await profiles(table)).toMatchObject({
      public: { outbound: 'block', store: 'policy', enabled: false, localRules: false },
      private: { localRules: true },
    });
  });

  it('are unknown where a store may not be read', async () => {
    expect(await profiles({ [`${POLICY}\\DomainProfile`]: 'denied' })).toBe('unknown');
  });
});

describe('the proxy of browsers', () => {
  const proxy = async (table: Table) => {
    const outcome = await readPlatformProxy(registry(table));
    return outcome.ok ? outcome.value : outcome.failure.word;
  };

  it('is one that was entered', async () => {
    const settings: Table[string] = {
      ProxyEnable: on,
      ProxyServer: ['REG_SZ', '127.0.0.1:7890'],
      ProxyOverride: ['REG_SZ', 'localhost;127.*;<local>'],
    };
    expect(await proxy({ [INTERNET]: settings })).toEqual({
      server: '127.0.0.1:7890',
      bypass: ['localhost', '127.*', '<local>'],
      pac: null,
      autoDetect: null,
      scope: 'user',
    });
  });

  it('is a script, or looked for', async () => {
    const flags = ['REG_BINARY', `460000000300000009000000${'00'.repeat(12)}`] as [string, string];
    const table: Table = {
      [INTERNET]: { ProxyEnable: off, ProxyServer: ['REG_SZ', 'x:1'], AutoConfigURL: ['REG_SZ', 'http://wpad/p.pac'] },
      [`${INTERNET}\\Connections`]: { DefaultConnectionSettings: flags },
    };
    expect(await proxy(table)).toMatchObject({ server: null, pac: 'http://wpad/p.pac', autoDetect: true });
  });

  it('is not looked for where the flags say so', async () => {
    const flags = ['REG_BINARY', `460000000300000001000000${'00'.repeat(12)}`] as [string, string];
    const table: Table = { [INTERNET]: {}, [`${INTERNET}\\Connections`]: { DefaultConnectionSettings: flags } };
    expect(await proxy(table)).toMatchObject({ autoDetect: false });
  });

  it.each(['', '46', 'zz', '4600000003000000'])('may be looked for where the flags are cut off: %j', async (hex) => {
    const table: Table = {
      [INTERNET]: {},
      [`${INTERNET}\\Connections`]: { DefaultConnectionSettings: ['REG_BINARY', hex] },
    };
    expect(await proxy(table)).toMatchObject({ autoDetect: null });
  });

  it('may be looked for where the flags may not be read, and is told all the same', async () => {
    const table: Table = { [INTERNET]: { AutoConfigURL: ['REG_SZ', 'http://wpad/p.pac'] } };
    expect(await proxy({ ...table, [`${INTERNET}\\Connections`]: 'denied' })).toMatchObject({
      pac: 'http://wpad/p.pac',
      autoDetect: null,
    });
  });

  it('is one for all users where a policy says so', async () => {
    const machine = INTERNET.replace('HKCU', 'HKLM');
    const table: Table = {
      [PROXY_POLICY]: { ProxySettingsPerUser: off },
      [INTERNET]: { ProxyEnable: off },
      [machine]: { ProxyEnable: on, ProxyServer: ['REG_SZ', 'proxy.corp.example:8080'] },
    };
    expect(await proxy(table)).toMatchObject({ server: 'proxy.corp.example:8080', scope: 'machine' });
  });

  it('is unknown where the settings may not be read', async () => {
    expect(await proxy({ [INTERNET]: 'denied' })).toBe('unknown');
  });
});

describe('Defender', () => {
  const KEY = 'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows Defender';
  const managed = async (table: Table) => {
    const outcome = await readDefenderManaged(registry(table));
    return outcome.ok ? outcome.value : outcome.failure.word;
  };

  it.each<[string, Table]>([
    ['no key of policies', {}],
    ['an empty one', { [KEY]: {} }],
    ['what Windows makes by itself', { [KEY]: {}, [`${KEY}\\Policy Manager`]: {} }],
  ])('is nobody else’s with %s', async (_name, table) => {
    expect(await managed(table)).toBe(false);
  });

  it.each<[string, Table]>([
    ['a value of a group policy', { [KEY]: { DisableLocalAdminMerge: on } }],
    ['a part of a group policy', { [KEY]: {}, [`${KEY}\\Exclusions`]: {} }],
    ['device management', { [KEY]: {}, [`${KEY}\\Policy Manager`]: { ExcludedPaths: ['REG_SZ', 'C:\\x'] } }],
  ])('is managed with %s', async (_name, table) => {
    expect(await managed(table)).toBe(true);
  });

  it('is unknown where its policies may not be read', async () => {
    expect(await managed({ [KEY]: 'denied' })).toBe('unknown');
  });
});

describe('services of guards', () => {
  const SERVICES = 'HKLM\\SYSTEM\\CurrentControlSet\\Services';
  const STATUS = 'HKLM\\SOFTWARE\\Microsoft\\Windows Advanced Threat Protection\\Status';
  const products = async (table: Table) => {
    const outcome = await readServices(registry(table));
    return outcome.ok ? productsWithServices(outcome.value).map(({ id }) => id) : outcome.failure.word;
  };
  const start = (data: string): Table[string] => ({ Start: ['REG_DWORD', data] });

  it.each<[string, Table, string[]]>([
    ['that start', { [`${SERVICES}\\ekrn`]: start('0x2') }, ['eset']],
    ['that are switched off', { [`${SERVICES}\\ekrn`]: start('0x4') }, []],
    ['of which one is switched off', { [`${SERVICES}\\ekrn`]: start('0x4'), [`${SERVICES}\\epfwwfp`]: {} }, ['eset']],
    ['whose state may not be read', { [`${SERVICES}\\ekrn`]: 'denied' }, ['eset']],
    ['of Windows, which no company uses', { [`${SERVICES}\\Sense`]: start('0x3') }, []],
    ['of Windows, offboarded', { [`${SERVICES}\\Sense`]: start('0x3'), [STATUS]: { OnboardingState: off } }, []],
    ['of Windows, kept from us', { [`${SERVICES}\\Sense`]: start('0x3'), [STATUS]: 'denied' }, []],
    [
      'of Windows, which a company uses',
      { [`${SERVICES}\\Sense`]: start('0x2'), [STATUS]: { OnboardingState: on } },
      ['defender-for-endpoint'],
    ],
  ])('%s tell the product', async (_name, table, ids) => {
    expect(await products({ 'HKLM\\SOFTWARE\\Microsoft': {}, ...table })).toEqual(ids);
  });
});

describe('mirrors of a group policy', () => {
  const KEY = 'HKLM\\SOFTWARE\\Policies\\gomod-doctor\\Mirrors';
  const mirrors = async (table: Table) => {
    const outcome = await readPolicyMirrors(registry({ 'HKLM\\SOFTWARE\\Policies': {}, ...table }));
    return outcome.ok ? outcome.value : outcome.failure.word;
  };

  it('are none where there is no such key', async () => {
    expect(await mirrors({})).toEqual([]);
  });

  it('come in the order of their numbers; what is no text is passed over', async () => {
    const table: Table = {
      'HKLM\\SOFTWARE\\Policies\\gomod-doctor': {},
      [KEY]: {
        10: ['REG_SZ', 'https://c.example'],
        2: ['REG_SZ', 'https://b.example'],
        1: ['REG_SZ', 'a.example'],
        x: on,
      },
    };
    expect(await mirrors(table)).toEqual(['a.example', 'https://b.example', 'https://c.example']);
  });
});
