import { describe, expect, it } from 'vitest';
import { expandVariables } from '../../../../../electron/host/windows/expand-variables.ts';
import {
  LOCAL_RULES,
  MDM_RULES,
  POLICY_RULES,
  parseRule,
  readProgramRules,
} from '../../../../../electron/host/windows/firewall-rules.ts';
import { RegTool } from '../../../../../electron/host/windows/reg-tool.ts';
import { Registry } from '../../../../../electron/host/windows/registry.ts';
import { MACHINE_KEY, storedVariables, USER_KEY } from '../../../../../electron/host/windows/stored-variables.ts';
import { systemTool, windowsFolder } from '../../../../../electron/host/windows/system-folder.ts';
import {
  hostsFilePath,
  pathFolders,
  programNames,
  windowsLocale,
} from '../../../../../electron/host/windows/windows-machine.ts';
import { type Answer, codePage, fakeReg, fixtureBytes } from './recorded-output.ts';

const environment = { SystemRoot: 'C:\\Windows', ProgramFiles: 'C:\\Program Files', USERPROFILE: 'C:\\Users\\li' };
const registry = (answers: Readonly<Record<string, Answer>>) =>
  new Registry(new RegTool(fakeReg({ ...codePage('936'), ...answers }).run, environment));
const value = (key: string, name: string, data: string) => ({
  [`${key} /v ${name}`]: Buffer.from(
    `\r\n${key.replace('HKLM', 'HKEY_LOCAL_MACHINE').replace('HKCU', 'HKEY_CURRENT_USER')}\r\n    ${name}    REG_SZ    ${data}\r\n\r\n`,
  ),
});

describe('stored variables', () => {
  it('come from both keys, expanded', async () => {
    const outcome = await storedVariables(
      registry({
        [MACHINE_KEY]: fixtureBytes('reg-env-machine.any', 'cp936'),
        [USER_KEY]: fixtureBytes('reg-env-user.any', 'cp936'),
      }),
      environment,
    );
    const all = outcome.ok ? outcome.value : [];
    expect(all.find(({ name, scope }) => name === 'Path' && scope === 'machine')?.value).toMatch(
      /^C:\\Windows\\system32;C:\\Windows;/u,
    );
    expect(all.find(({ name, scope }) => name === 'Path' && scope === 'user')?.value).toBe(
      'C:\\Users\\li\\go\\bin;C:\\Program Files\\Git\\cmd;%COVEN_UNSET%\\bin',
    );
    expect(all.find(({ name }) => name === 'GOPROXY')).toEqual({
      name: 'GOPROXY',
      value: 'https://goproxy.cn,direct',
      scope: 'user',
      where: USER_KEY,
    });
  });

  it('are unknown when one key cannot be read', async () => {
    const outcome = await storedVariables(
      registry({ [USER_KEY]: fixtureBytes('reg-env-user.any', 'cp936') }),
      environment,
    );
    expect(outcome.ok ? 'ok' : outcome.failure.word).toBe('unknown');
  });
});

describe('firewall rules', () => {
  const absent = {
    'HKLM\\SOFTWARE\\Policies\\Microsoft': Buffer.from('\r\nHKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\r\n\r\n'),
    [LOCAL_RULES.replace('\\FirewallRules', '')]: Buffer.from(
      `\r\n${LOCAL_RULES.replace('HKLM', 'HKEY_LOCAL_MACHINE').replace('\\FirewallRules', '')}\r\n\r\n${LOCAL_RULES.replace('HKLM', 'HKEY_LOCAL_MACHINE')}\r\n`,
    ),
  };

  it('that name a program are read from the local store', async () => {
    const outcome = await readProgramRules(
      registry({ ...absent, [LOCAL_RULES]: fixtureBytes('reg-fw-rules-local.any', 'cp936') }),
      environment,
    );
    const rules = outcome.ok ? outcome.value : [];
    expect(rules.map(({ program }) => program)).toEqual([
      'C:\\Program Files (x86)\\Common Files\\Adobe\\AdobeGCClient\\AGSService.exe',
      'C:\\Program Files\\Go\\bin\\go.exe',
      'C:\\Program Files\\Git\\mingw64\\libexec\\git-core\\git-remote-https.exe',
      null,
    ]);
    expect(rules[1]).toEqual({
      id: '{5C0B7C52-6B6B-4B55-9C0B-0F3D9B5A0001}',
      name: 'Block Go',
      program: 'C:\\Program Files\\Go\\bin\\go.exe',
      direction: 'out',
      action: 'block',
      active: true,
      profiles: [],
      protocol: null,
      remotePorts: [],
      remoteAddresses: [],
      narrowed: false,
      store: 'local',
      text: 'v2.31|Action=Block|Active=TRUE|Dir=Out|App=C:\\Program Files\\Go\\bin\\go.exe|Name=Block Go|',
    });
    expect(rules[2]).toMatchObject({
      active: false,
      profiles: ['Domain', 'Private'],
      protocol: 6,
      remotePorts: ['443'],
    });
    expect(rules[3]).toMatchObject({
      remotePorts: ['1-65535'],
      remoteAddresses: ['142.250.0.0/255.254.0.0'],
      protocol: 6,
    });
  });

  it('of a group policy stand beside them', async () => {
    const outcome = await readProgramRules(
      registry({
        ...absent,
        [LOCAL_RULES]: fixtureBytes('reg-fw-rules-local.any', 'cp936'),
        [POLICY_RULES]: fixtureBytes('reg-fw-rules-gpo.any', 'cp936'),
      }),
      environment,
    );
    expect(
      outcome.ok &&
        outcome.value.filter(({ store }) => store === 'policy').map(({ program }) => program?.split('\\').at(-1)),
    ).toEqual(['SearchUI.exe']);
  });

  it('are unknown when a store can be neither read nor shown to be absent', async () => {
    const local = { [LOCAL_RULES]: fixtureBytes('reg-fw-rules-local.any', 'cp936') };
    for (const answers of [{}, local, { ...absent }, { ...absent, [LOCAL_RULES]: Buffer.alloc(0) }]) {
      const outcome = await readProgramRules(registry(answers), environment);
      expect(outcome.ok ? 'ok' : outcome.failure.word).toBe('unknown');
    }
    expect(MDM_RULES).toContain('Mdm');
  });

  it.each([
    ['nonsense', 'BlockCortana'],
    ['an empty text', ''],
    ['an app package', 'v2.31|Action=Block|Active=TRUE|Dir=Out|App=C:\\a.exe|AppPkgId=S-1-15|'],
    ['a service', 'v2.0|Action=Allow|Active=TRUE|Dir=Out|App=C:\\a.exe|Svc=WinDefend|'],
  ])('are none of: %s', (_, text) => {
    expect(parseRule('id', text, 'local')).toBeUndefined();
  });

  it.each(['IFType=Wireless', 'IF={5C0B7C52-6B6B-4B55-9C0B-0F3D9B5A0001}', 'LA4=10.0.0.7', 'LPort=5000'])(
    'that hold for some ways out only say so: %s',
    (field) => {
      const text = `v2.31|Action=Block|Active=TRUE|Dir=Out|App=C:\\a.exe|${field}|`;
      expect(parseRule('id', text, 'local')).toMatchObject({ action: 'block', narrowed: true });
    },
  );

  it('that let authenticated traffic through block nothing', () => {
    expect(parseRule('id', 'v2.31|Action=ByPass|Active=TRUE|Dir=In|App=C:\\a.exe|', 'mdm')).toMatchObject({
      action: 'allow',
      direction: 'in',
    });
  });
});

describe('places and names', () => {
  it('trust only a plain Windows folder', () => {
    expect(windowsFolder({ systemroot: 'D:\\WINNT\\' })).toBe('D:\\WINNT');
    for (const bad of ['', '\\\\server\\share', 'C:\\a&b', 'Windows', 'C:\\"x'])
      expect(windowsFolder({ SystemRoot: bad })).toBe('C:\\Windows');
    expect(systemTool({}, 'reg.exe')).toBe('C:\\Windows\\System32\\reg.exe');
  });

  it('find the hosts file where the registry puts it', async () => {
    const key = 'HKLM\\SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters';
    expect(
      await hostsFilePath(registry(value(key, 'DataBasePath', '%SystemRoot%\\System32\\drivers\\etc')), environment),
    ).toBe('C:\\Windows\\System32\\drivers\\etc\\hosts');
    expect(await hostsFilePath(registry(value(key, 'DataBasePath', 'D:\\net\\')), environment)).toBe('D:\\net\\hosts');
    expect(await hostsFilePath(registry({}), environment)).toBe('C:\\Windows\\System32\\drivers\\etc\\hosts');
  });

  it('read the language', async () => {
    const key = 'HKCU\\Control Panel\\International';
    expect(await windowsLocale(registry(value(key, 'LocaleName', 'zh-CN')))).toBe('zh-CN');
    expect(await windowsLocale(registry(value(key, 'LocaleName', '??')))).toBe('en-US');
    expect(await windowsLocale(registry({}))).toBe('en-US');
  });

  it('split PATH and know the endings of programs', () => {
    expect(pathFolders({ Path: 'C:\\a;"C:\\b c"; ;C:\\d ' })).toEqual(['C:\\a', 'C:\\b c', 'C:\\d']);
    expect(programNames('go', { PATHEXT: '.EXE;.CMD' })).toEqual(['go.exe', 'go.cmd']);
    expect(programNames('go', {})).toEqual(['go.com', 'go.exe', 'go.bat', 'go.cmd']);
  });

  it('expand variables without case, leaving unknown ones', () => {
    expect(expandVariables('%systemroot%\\%X%;100%', { SystemRoot: 'C:\\W' })).toBe('C:\\W\\%X%;100%');
    expect(expandVariables('%A%', { A: '1' }, { A: '2' })).toBe('1');
  });
});
