import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { RegTool } from '../../../../../electron/host/windows/reg-tool.ts';
import { Registry } from '../../../../../electron/host/windows/registry.ts';
import { type Answer, codePage, fakeReg, fixtureBytes } from './recorded-output.ts';

const environment = { SystemRoot: 'C:\\Windows' };
const USER = 'HKCU\\Environment';

function registry(answers: Readonly<Record<string, Answer>>) {
  const { run, asked } = fakeReg(answers);
  return { registry: new Registry(new RegTool(run, environment)), asked };
}

describe('the encoding of console programs', () => {
  it.each([
    ['936', 'cp936'],
    ['437', 'cp437'],
    ['950', 'cp950'],
    ['65001', 'utf-8'],
    ['31337', 'latin1'],
    ['; calc', 'latin1'],
  ])('is the OEM code page %s', async (oem, encoding) => {
    expect(await registry(codePage(oem)).registry.encoding()).toBe(encoding);
  });

  it('is asked for once, and has a fallback', async () => {
    const { registry: own, asked } = registry({});
    expect(await own.encoding()).toBe('latin1');
    await own.key(USER);
    expect(asked.filter((line) => line.includes('OEMCP'))).toHaveLength(1);
    expect(asked.every((line) => line.startsWith('C:\\Windows\\System32\\reg.exe '))).toBe(true);
  });
});

describe('a key', () => {
  it.each(['cp936', 'cp437'])('has its values in %s', async (encoding) => {
    const answers = { ...codePage(encoding.slice(2)), [USER]: fixtureBytes('reg-env-user.any', encoding) };
    const key = await registry(answers).registry.key(USER);
    expect(key.ok && key.value.values.map(({ name, type }) => `${name} ${type}`)).toEqual([
      'TEMP REG_EXPAND_SZ',
      'TMP REG_EXPAND_SZ',
      'GOPROXY REG_SZ',
      'HTTPS_PROXY REG_SZ',
      'Path REG_EXPAND_SZ',
    ]);
    expect(key.ok && key.value.values[2]?.data).toBe('https://goproxy.cn,direct');
  });

  it('keeps Chinese, empty values and four spaces within a value', async () => {
    const lines = [
      '',
      'HKEY_CURRENT_USER\\Environment',
      '    GOPATH    REG_SZ    D:\\代码\\go',
      '    EMPTY    REG_SZ    ',
      '    A    REG_SZ    x    y',
      '',
      'HKEY_CURRENT_USER\\Environment\\Sub',
      '',
    ];
    const answers = { ...codePage('936'), [USER]: iconv.encode(lines.join('\r\n'), 'cp936') };
    const key = await registry(answers).registry.key(USER);
    expect(key).toEqual({
      ok: true,
      value: {
        values: [
          { name: 'GOPATH', type: 'REG_SZ', data: 'D:\\代码\\go' },
          { name: 'EMPTY', type: 'REG_SZ', data: '' },
          { name: 'A', type: 'REG_SZ', data: 'x    y' },
        ],
        subkeys: ['HKEY_CURRENT_USER\\Environment\\Sub'],
      },
    });
  });

  it('reads what Wine prints', async () => {
    const key = await registry({ [USER]: fixtureBytes('wine8-reg-query-env.C', 'latin1') }).registry.key(USER);
    expect(key.ok && key.value.values).toContainEqual({
      name: 'GOPROXY',
      type: 'REG_SZ',
      data: 'https://goproxy.cn,direct',
    });
  });

  it('without values prints its subkeys alone, and nothing when it has none', async () => {
    const subkeys = Buffer.from('\r\nHKEY_CURRENT_USER\\Environment\\A\r\n');
    const { registry: own } = registry({ ...codePage('936'), [USER]: subkeys, 'HKCU\\Empty': Buffer.from('\r\n') });
    expect(await own.key(USER)).toEqual({
      ok: true,
      value: { values: [], subkeys: ['HKEY_CURRENT_USER\\Environment\\A'] },
    });
    expect(await own.key('HKCU\\Empty')).toEqual({ ok: true, value: { values: [], subkeys: [] } });
  });

  it.each([
    ['exit code 1', { exitCode: 1, stderr: '错误: 拒绝访问。' }, 'unknown'],
    ['no output at all', Buffer.alloc(0), 'unknown'],
    ['another text', Buffer.from('The operation completed.\r\n'), 'unknown'],
    ['a timeout', { exitCode: null, stopped: 'timed-out' as const }, 'timed-out'],
    ['no reg.exe', { exitCode: null, notStarted: { word: 'not-found' as const } }, 'not-permitted'],
  ])('is a failure after %s', async (_, answer, word) => {
    const key = await registry({ [USER]: answer }).registry.key(USER);
    expect(key.ok ? 'ok' : key.failure.word).toBe(word);
  });
});

describe('an optional key', () => {
  const key = 'HKLM\\SOFTWARE\\Policies\\Microsoft\\WindowsFirewall\\FirewallRules';
  const list = (parent: string, ...children: readonly string[]) => {
    const long = parent.replace('HKLM', 'HKEY_LOCAL_MACHINE');
    return Buffer.from(`\r\n${long}\r\n\r\n${children.map((child) => `${long}\\${child}\r\n`).join('')}`);
  };
  const policies = 'HKLM\\SOFTWARE\\Policies\\Microsoft';

  it('is absent where a readable ancestor does not list it', async () => {
    const answers = { [policies]: list(policies, 'Windows', 'SystemCertificates') };
    expect(await registry(answers).registry.optionalKey(key)).toEqual({ ok: true, value: undefined });
  });

  it('is unknown where it is listed and cannot be read', async () => {
    const answers = { [`${policies}\\WindowsFirewall`]: list(`${policies}\\WindowsFirewall`, 'FirewallRules') };
    const outcome = await registry(answers).registry.optionalKey(key);
    expect(outcome.ok ? 'ok' : outcome.failure.word).toBe('unknown');
  });

  it('is unknown where no ancestor can be read', async () => {
    const outcome = await registry({}).registry.optionalKey(key);
    expect(outcome.ok ? 'ok' : outcome.failure.word).toBe('unknown');
  });
});
