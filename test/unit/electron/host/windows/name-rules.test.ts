// The table of names that Windows asks other DNS servers for, from the registry.
import { describe, expect, it } from 'vitest';
import { nameRuleFor } from '../../../../../electron/engine/name-rule-for.ts';
import { RecordedRegistry } from '../../../../../electron/host/recorded/recorded-registry.ts';
import { readNameRules } from '../../../../../electron/host/windows/name-rules.ts';
import { RegTool } from '../../../../../electron/host/windows/reg-tool.ts';
import { Registry } from '../../../../../electron/host/windows/registry.ts';

type Table = ConstructorParameters<typeof RecordedRegistry>[0];
const LOCAL = 'HKLM\\SYSTEM\\CurrentControlSet\\Services\\Dnscache\\Parameters\\DnsPolicyConfig';
const POLICY = 'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\DNSClient\\DnsPolicyConfig';
const rule = (name: string, servers: string, options = '0x8'): Table[string] => ({
  Name: ['REG_MULTI_SZ', name],
  GenericDNSServers: ['REG_SZ', servers],
  ConfigOptions: ['REG_DWORD', options],
});

describe.each([
  ['zh-CN', '936'],
  ['en-US', '437'],
  ['de-DE', '850'],
  ['ja-JP', '932'],
  ['en-US', '65001'],
])('rules for names on a machine in %s, code page %s', (locale, oem) => {
  const rules = async (table: Table) => {
    const tool = new RecordedRegistry({
      'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Nls\\CodePage': { OEMCP: ['REG_SZ', oem] },
      'HKCU\\Control Panel\\International': { LocaleName: ['REG_SZ', locale] },
      'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\DNSClient': {},
      'HKLM\\SYSTEM\\CurrentControlSet\\Services\\Dnscache\\Parameters': {},
      ...table,
    });
    const gone = { exitCode: 1, stdout: '', stderr: '', ms: 1 };
    const read = await readNameRules(
      new Registry(new RegTool(async (command, encoding) => tool.run(command, encoding) ?? gone, {})),
    );
    return read.ok ? read.value : read.failure.word;
  };

  it('are none where nobody made any', async () => {
    expect(await rules({})).toEqual([]);
  });

  it('are those of this computer, each with its names and servers', async () => {
    const table = { [`${LOCAL}\\{1}`]: rule('.corp.example\\0git.example', '10.8.0.1;10.8.0.2') };
    expect(await rules(table)).toEqual([
      { names: ['.corp.example', 'git.example'], servers: ['10.8.0.1', '10.8.0.2'], store: 'local' },
    ]);
  });

  it('are void where a policy has a table, be it an empty one', async () => {
    const own = { [`${LOCAL}\\{1}`]: rule('.corp.example', '10.8.0.1') };
    expect(await rules({ ...own, [POLICY]: { Version: ['REG_DWORD', '0x2'] } })).toEqual([]);
    expect(await rules({ ...own, [`${POLICY}\\{2}`]: rule('.', '10.1.1.1') })).toEqual([
      { names: ['.'], servers: ['10.1.1.1'], store: 'policy' },
    ]);
  });

  it('that name no server say nothing here', async () => {
    expect(await rules({ [`${LOCAL}\\{1}`]: rule('.corp.example', '10.8.0.1', '0x2') })).toEqual([]);
    expect(await rules({ [`${LOCAL}\\{1}`]: rule('.corp.example', '') })).toEqual([]);
  });

  it('are unknown where one may not be read', async () => {
    expect(await rules({ [`${LOCAL}\\{1}`]: 'denied' })).toBe('unknown');
  });
});

it.each([
  ['git.corp.example', '10.0.0.2'],
  ['corp.example', '10.0.0.2'],
  ['CORP.example', '10.0.0.2'],
  ['badcorp.example', '10.0.0.1'],
  ['host.example', '10.0.0.3'],
  ['sub.host.example', '10.0.0.1'],
])('%s is asked of %s', (host, server) => {
  const rules = [
    { names: ['.'], servers: ['10.0.0.1'], store: 'local' as const },
    { names: ['.corp.example'], servers: ['10.0.0.2'], store: 'local' as const },
    { names: ['host.example'], servers: ['10.0.0.3'], store: 'local' as const },
  ];
  expect(nameRuleFor(host, rules)?.servers).toEqual([server]);
  expect(nameRuleFor(host, rules.slice(3))).toBeUndefined();
});
