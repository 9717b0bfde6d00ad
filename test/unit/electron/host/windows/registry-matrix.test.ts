// Everything that is read from the registry through reg.exe, on machines of many languages and code pages: the same verdict on each. What
// reg.exe says in the place of a key (lost, cut off, empty, mixed, of another program, an exit code) is never taken for one.
import { describe, expect, it } from 'vitest';
import type { CommandResult } from '../../../../../electron/host/host.ts';
import { RecordedRegistry } from '../../../../../electron/host/recorded/recorded-registry.ts';
import { ADAPTERS, INTERFACES, readConnections } from '../../../../../electron/host/windows/connections.ts';
import { readDefenderManaged } from '../../../../../electron/host/windows/defender-policy.ts';
import { readProfiles } from '../../../../../electron/host/windows/firewall-profiles.ts';
import { readProgramRules } from '../../../../../electron/host/windows/firewall-rules.ts';
import { readServices } from '../../../../../electron/host/windows/installed-services.ts';
import { readLongPaths } from '../../../../../electron/host/windows/long-paths.ts';
import { readNameRules } from '../../../../../electron/host/windows/name-rules.ts';
import { readPersonalFolders } from '../../../../../electron/host/windows/personal-folders.ts';
import { readPlatformProxy } from '../../../../../electron/host/windows/platform-proxy.ts';
import { readPolicyMirrors } from '../../../../../electron/host/windows/policy-mirrors.ts';
import { RegTool } from '../../../../../electron/host/windows/reg-tool.ts';
import { Registry } from '../../../../../electron/host/windows/registry.ts';
import { MACHINE_KEY, storedVariables, USER_KEY } from '../../../../../electron/host/windows/stored-variables.ts';
import { readTimeService, TIME_SERVICE } from '../../../../../electron/host/windows/time-service.ts';
import { policyOfRegistry } from '../../../../../electron/privileged/machine-policy.ts';
import type { Outcome } from '../../../../../shared/domain/failure.ts';

type Table = ConstructorParameters<typeof RecordedRegistry>[0];
const FIREWALL = 'HKLM\\SYSTEM\\CurrentControlSet\\Services\\SharedAccess\\Parameters\\FirewallPolicy';
const FIREWALL_POLICY = 'HKLM\\SOFTWARE\\Policies\\Microsoft\\WindowsFirewall';
const INTERNET = 'HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings';
const DNS = 'HKLM\\SYSTEM\\CurrentControlSet\\Services\\Dnscache\\Parameters';
const DNS_POLICY = 'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\DNSClient';
const DEFENDER = 'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows Defender';
const FOLDERS = 'HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Explorer\\User Shell Folders';
const FILE_SYSTEM = 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\FileSystem';
const OWN_POLICY = 'HKLM\\SOFTWARE\\Policies\\gomod-doctor';
const SERVICES = 'HKLM\\SYSTEM\\CurrentControlSet\\Services';
const ATP = 'HKLM\\SOFTWARE\\Microsoft\\Windows Advanced Threat Protection\\Status';

const ADAPTER = '{1A2B3C4D-0000-4000-8000-000000000001}';

const environment = { SystemRoot: 'C:\\Windows', ProgramFiles: 'C:\\Program Files', USERPROFILE: 'C:\\Users\\li' };
const text = (data: string): [string, string] => ['REG_SZ', data];
const number = (data: string): [string, string] => ['REG_DWORD', data];
const rule = (action: string, name: string) =>
  text(`v2.31|Action=${action}|Active=TRUE|Dir=Out|App=%ProgramFiles%\\Go\\bin\\go.exe|Name=${name}|`);

interface Row {
  readonly read: (registry: Registry) => Promise<Outcome<unknown>>;
  readonly table: Table;
  readonly verdict: unknown;
  /** Keys without which nothing may be said. */
  readonly keys: readonly string[];
  /** What an empty key means where it does: nothing is set there. Without it nothing may be said. */
  readonly empty?: Readonly<Record<string, unknown>>;
}

const rules = async (registry: Registry): Promise<Outcome<unknown>> => {
  const read = await readProgramRules(registry, environment);
  return read.ok ? { ok: true, value: read.value.map((r) => `${r.store} ${r.action} ${r.program}`) } : read;
};
const GO = 'C:\\Program Files\\Go\\bin\\go.exe';

const ROWS: Readonly<Record<string, Row>> = {
  'rules of the firewall': {
    read: rules,
    table: {
      [`${FIREWALL}\\FirewallRules`]: { '{1}': rule('Block', 'Block Go') },
      [`${FIREWALL}\\Mdm\\FirewallRules`]: { '{2}': rule('Allow', 'Go') },
      [`${FIREWALL_POLICY}\\FirewallRules`]: { '{3}': rule('Block', 'Go') },
    },
    verdict: [`local block ${GO}`, `policy block ${GO}`, `mdm allow ${GO}`],
    keys: [`${FIREWALL}\\FirewallRules`, `${FIREWALL}\\Mdm\\FirewallRules`, `${FIREWALL_POLICY}\\FirewallRules`],
    empty: {
      [`${FIREWALL}\\Mdm\\FirewallRules`]: [`local block ${GO}`, `policy block ${GO}`],
      [`${FIREWALL_POLICY}\\FirewallRules`]: [`local block ${GO}`, `mdm allow ${GO}`],
    },
  },
  'profiles of the firewall': {
    read: async (registry) => {
      const read = await readProfiles(registry);
      return read.ok ? { ok: true, value: read.value.map((p) => `${p.profile} ${p.outbound} ${p.store}`) } : read;
    },
    table: {
      [`${FIREWALL}\\StandardProfile`]: { DefaultOutboundAction: number('0x1') },
      [`${FIREWALL_POLICY}\\PublicProfile`]: { DefaultOutboundAction: number('0x1') },
    },
    verdict: ['domain allow local', 'private block local', 'public block policy'],
    keys: [`${FIREWALL}\\StandardProfile`, `${FIREWALL_POLICY}\\PublicProfile`],
    empty: {
      [`${FIREWALL}\\StandardProfile`]: ['domain allow local', 'private allow local', 'public block policy'],
      [`${FIREWALL_POLICY}\\PublicProfile`]: ['domain allow local', 'private block local', 'public allow local'],
    },
  },
  'the proxy of browsers (WinINET)': {
    read: readPlatformProxy,
    table: { [INTERNET]: { ProxyEnable: number('0x1'), ProxyServer: text('127.0.0.1:7890') } },
    verdict: { server: '127.0.0.1:7890', bypass: [], pac: null, autoDetect: null, scope: 'user' },
    keys: [INTERNET],
    empty: { [INTERNET]: { server: null, bypass: [], pac: null, autoDetect: null, scope: 'user' } },
  },
  'rules for names (NRPT)': {
    read: readNameRules,
    table: { [`${DNS}\\DnsPolicyConfig\\{1}`]: { Name: text('.corp.example'), GenericDNSServers: text('10.8.0.1') } },
    verdict: [{ names: ['.corp.example'], servers: ['10.8.0.1'], store: 'local' }],
    keys: [`${DNS}\\DnsPolicyConfig`, `${DNS}\\DnsPolicyConfig\\{1}`],
    empty: { [`${DNS}\\DnsPolicyConfig`]: [], [`${DNS}\\DnsPolicyConfig\\{1}`]: [] },
  },
  'DNS servers of connections': {
    read: async (registry) => {
      const read = await readConnections(registry, ['WLAN']);
      return read.ok
        ? { ok: true, value: read.value.map((c) => `${c.name} ${c.up} ${c.source} ${c.servers.join()}`) }
        : read;
    },
    table: {
      [`${INTERFACES}\\${ADAPTER}`]: { EnableDHCP: number('0x1'), NameServer: text('127.0.0.1,8.8.8.8') },
      [`${ADAPTERS}\\${ADAPTER}\\Connection`]: { Name: text('WLAN') },
      [DNS_POLICY]: { EnableMulticast: number('0x0') },
    },
    verdict: ['WLAN true static 127.0.0.1,8.8.8.8'],
    keys: [INTERFACES, `${INTERFACES}\\${ADAPTER}`, `${ADAPTERS}\\${ADAPTER}\\Connection`, DNS_POLICY],
    empty: {
      [INTERFACES]: [],
      [`${INTERFACES}\\${ADAPTER}`]: [],
      [`${ADAPTERS}\\${ADAPTER}\\Connection`]: [],
      [DNS_POLICY]: ['WLAN true static 127.0.0.1,8.8.8.8'],
    },
  },
  'the time service': {
    read: readTimeService,
    table: { [TIME_SERVICE]: { Start: number('0x3') }, [`${TIME_SERVICE}\\Parameters`]: { Type: text('NTP') } },
    verdict: { fromInternet: true, disabled: false },
    keys: [TIME_SERVICE, `${TIME_SERVICE}\\Parameters`],
    empty: {
      [TIME_SERVICE]: { fromInternet: true, disabled: true },
      [`${TIME_SERVICE}\\Parameters`]: { fromInternet: false, disabled: false },
    },
  },
  'stored variables': {
    read: async (registry) => {
      const read = await storedVariables(registry, environment);
      return read.ok ? { ok: true, value: read.value.map((v) => `${v.scope} ${v.name}=${v.value}`) } : read;
    },
    table: {
      [MACHINE_KEY]: { GOPROXY: text('https://goproxy.cn,direct') },
      [USER_KEY]: { GOPATH: ['REG_EXPAND_SZ', '%USERPROFILE%\\go'] },
    },
    verdict: ['machine GOPROXY=https://goproxy.cn,direct', 'user GOPATH=C:\\Users\\li\\go'],
    keys: [MACHINE_KEY, USER_KEY],
    empty: {
      [MACHINE_KEY]: ['user GOPATH=C:\\Users\\li\\go'],
      [USER_KEY]: ['machine GOPROXY=https://goproxy.cn,direct'],
    },
  },
  'who manages Defender': {
    read: readDefenderManaged,
    table: { [`${DEFENDER}\\Policy Manager`]: { ExcludedPaths: text('C:\\x') } },
    verdict: true,
    keys: [DEFENDER, `${DEFENDER}\\Policy Manager`],
    empty: { [DEFENDER]: true, [`${DEFENDER}\\Policy Manager`]: false },
  },
  'personal folders': {
    read: (registry) => readPersonalFolders(registry, environment),
    table: { [FOLDERS]: { Personal: ['REG_EXPAND_SZ', '%USERPROFILE%\\Documents'] } },
    verdict: ['C:\\Users\\li\\Documents'],
    keys: [FOLDERS],
    empty: { [FOLDERS]: [] },
  },
  'long paths': {
    read: readLongPaths,
    table: { [FILE_SYSTEM]: { LongPathsEnabled: number('0x1') } },
    verdict: true,
    keys: [FILE_SYSTEM],
  },
  'mirrors of a policy': {
    read: readPolicyMirrors,
    table: { [`${OWN_POLICY}\\Mirrors`]: { 1: text('https://goproxy.corp.example') } },
    verdict: ['https://goproxy.corp.example'],
    keys: [`${OWN_POLICY}\\Mirrors`],
    empty: { [`${OWN_POLICY}\\Mirrors`]: [] },
  },
  'the policy of updates': {
    read: async (registry) => {
      const policy = await policyOfRegistry(registry);
      return policy === 'unreadable' ? { ok: false, failure: { word: 'unknown' } } : { ok: true, value: policy };
    },
    table: { [OWN_POLICY]: { UpdatesOff: number('0x1') } },
    verdict: { updatesOff: true },
    keys: [OWN_POLICY],
    empty: { [OWN_POLICY]: null },
  },
  'installed services': {
    read: readServices,
    table: {
      [`${SERVICES}\\ZhuDongFangYu`]: { Start: number('0x2') },
      [`${SERVICES}\\ekrn`]: { Start: number('0x4') },
      [`${SERVICES}\\Sense`]: { Start: number('0x3') },
    },
    verdict: ['SharedAccess', 'Dnscache', 'ZhuDongFangYu'],
    keys: [SERVICES],
    empty: { [SERVICES]: [] },
  },
  'an agent that Windows brings everywhere': {
    read: readServices,
    table: {
      [`${SERVICES}\\Sense`]: { Start: number('0x3') },
      [ATP]: { OnboardingState: number('0x1') },
    },
    verdict: ['SharedAccess', 'Dnscache', 'Sense'],
    keys: [SERVICES],
    empty: { [SERVICES]: [] },
  },
};

/** The error of reg.exe where Windows is in another language: nothing may rest on it. */
const WORDS: Readonly<Record<string, string>> = {
  de: 'FEHLER: Der angegebene Registrierungsschlüssel bzw. Wert wurde nicht gefunden.\r\n',
  ja: 'エラー: 指定されたレジストリ キーまたは値が見つかりませんでした。\r\n',
};
const gone: CommandResult = { exitCode: 1, stdout: '', stderr: '', ms: 1 };

type Instead = (said: CommandResult) => Partial<CommandResult>;

function registryOf(table: Table, locale: string, oem: string, key = '', instead: Instead = () => ({})): Registry {
  const tool = new RecordedRegistry({
    'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Nls\\CodePage': { OEMCP: text(oem) },
    'HKCU\\Control Panel\\International': { LocaleName: text(locale) },
    'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\CurrentVersion': {},
    [DNS_POLICY]: {},
    [FIREWALL]: {},
    [DNS]: {},
    ...table,
  });
  const own = WORDS[locale.slice(0, 2)];
  return new Registry(
    new RegTool(async (command, encoding) => {
      const said = tool.run(command, encoding) ?? gone;
      const told = said.exitCode === 0 || !own ? said : { ...said, stderr: own };
      return command.args[1]?.toLowerCase() === key.toLowerCase() ? { ...told, ...instead(told) } : told;
    }, environment),
  );
}

const MACHINES = [
  ['zh-CN', '936'],
  ['zh-CN', '65001'],
  ['en-US', '437'],
  ['en-US', '936'],
  ['de-DE', '850'],
  ['ja-JP', '932'],
] as const;

/** Nothing of it is the key; each with exit code 0 if it does not say otherwise. */
const NO_ANSWERS: readonly (readonly [what: string, Instead])[] = [
  ['a usage text in a third language', () => ({ exitCode: 0, stdout: 'FEHLER: Ungültige Syntax.\r\n' })],
  ['two languages at once', () => ({ exitCode: 0, stdout: '错误: The system was unable to find the key.\r\n' })],
  ['lost characters', () => ({ exitCode: 0, stdout: '??: ????????????????\r\n' })],
  ['a key cut off in its name', ({ stdout }) => ({ stdout: stdout.slice(0, 9) })],
  ['a key cut off in its last line', ({ stdout }) => ({ stdout: stdout.trimEnd().slice(0, -1) })],
  ['another key', () => ({ exitCode: 0, stdout: '\r\nHKEY_USERS\\x\r\n    A    REG_SZ    1\r\n\r\n' })],
  ['exit code 1, of a key that is listed', () => ({ exitCode: 1, stdout: '' })],
  ['another exit code', () => ({ exitCode: 3_221_225_794, stdout: '' })],
  ['no reg.exe', () => ({ exitCode: null, stdout: '', notStarted: { word: 'not-found' } })],
  ['no end', () => ({ exitCode: null, stopped: 'timed-out' })],
  ['too much', () => ({ exitCode: null, stopped: 'output-too-large' })],
];

describe.each(Object.entries(ROWS))('%s', (_name, { read, table, verdict, keys, empty = {} }) => {
  it.each(MACHINES)('gives the same verdict in %s, code page %s', async (locale, oem) => {
    expect(await read(registryOf(table, locale, oem))).toEqual({ ok: true, value: verdict });
  });

  it.each(NO_ANSWERS)('says nothing after %s', async (_what, instead) => {
    for (const key of keys)
      for (const [locale, oem] of MACHINES)
        expect((await read(registryOf(table, locale, oem, key, instead))).ok, `${key} in ${locale}`).toBe(false);
  });

  it('takes an empty answer for an empty key only from a reg.exe that has answered before', async () => {
    const silent: Instead = () => ({ exitCode: 0, stdout: '' });
    for (const key of keys) {
      const said = await read(registryOf(table, 'zh-CN', '936', key, silent));
      expect(said.ok ? said.value : 'unknown', key).toEqual(key in empty ? empty[key] : 'unknown');
    }
    const stub = new RegTool(async () => ({ exitCode: 0, stdout: '', stderr: '', ms: 1 }), environment);
    expect((await read(new Registry(stub))).ok).toBe(false);
  });
});
