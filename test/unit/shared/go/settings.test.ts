import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { envFileValues, parseEnvFile } from '../../../../shared/go/env-file.ts';
import { envFilePath } from '../../../../shared/go/env-file-path.ts';
import { resolveSetting } from '../../../../shared/go/settings.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const kinds = (bytes: Uint8Array): string[] => parseEnvFile(bytes).warnings.map(({ kind, line }) => `${kind}:${line}`);

describe('an env file', () => {
  test('as go env -w writes it', () => {
    const file = parseEnvFile(utf8('GOPROXY=https://goproxy.cn,direct\nGOPRIVATE=*.corp.example\n'));
    expect(file.entries).toEqual([
      { key: 'GOPROXY', value: 'https://goproxy.cn,direct', line: 1 },
      { key: 'GOPRIVATE', value: '*.corp.example', line: 2 },
    ]);
    expect(file.warnings).toEqual([]);
  });

  test('with a byte order mark loses its first line, and the intention is kept', () => {
    const file = parseEnvFile(utf8('\ufeffGOPROXY=off\nGOSUMDB=off\n'));
    expect([...envFileValues(file).keys()]).toEqual(['GOSUMDB']);
    expect(file.intended.map(({ key }) => key)).toEqual(['GOPROXY', 'GOSUMDB']);
    expect(file.encoding).toBe('utf-8-bom');
  });

  test.each(['utf16le', 'utf-16be', 'utf-16le without mark'])('in %s says nothing to go', (encoding) => {
    const marked = Buffer.from(`${encoding.endsWith('mark') ? '' : '\ufeff'}GOPROXY=off\r\n`, 'utf16le');
    const bytes = encoding === 'utf-16be' ? marked.swap16() : marked;
    const file = parseEnvFile(bytes);
    expect(envFileValues(file).get('GOPROXY')).toBeUndefined();
    expect(file.intended).toEqual([{ key: 'GOPROXY', value: 'off', line: 1 }]);
    expect(file.warnings[0]?.kind).toBe('utf-16');
  });

  test('keeps CR, quotes and blanks in the values, and warns of each', () => {
    const file = parseEnvFile(utf8('GOPRIVATE=a.b\r\nGOPROXY="off"\nGOSUMDB= off\nGOSUMDB=off\nnonsense\n# comment\n'));
    expect(file.entries[0]?.value).toBe('a.b\r');
    expect(kinds(utf8('GOPRIVATE=a.b\r\nGOPROXY="off"\nGOSUMDB= off\nGOSUMDB=off\nnonsense\n# comment\n'))).toEqual([
      'crlf:1',
      'quoted:2',
      'blank:3',
      'duplicate:4',
      'not-an-assignment:5',
    ]);
    expect(file.intended.map(({ value }) => value)).toEqual(['a.b', 'off', 'off', 'off']);
  });

  test('the first of two counts in GOROOT/go.env, the last in the user file', () => {
    const file = parseEnvFile(utf8('A=1\nA=2\n'));
    expect([envFileValues(file).get('A'), envFileValues(file, 'goroot').get('A')]).toEqual(['2', '1']);
  });
});

describe('where the env file is', () => {
  const of = (values: Record<string, string>) => (name: string) => values[name] ?? '';
  test.each([
    [
      { AppData: 'C:\\Users\\dev\\AppData\\Roaming' },
      'windows',
      { path: 'C:\\Users\\dev\\AppData\\Roaming\\go\\env', fromGoenv: false },
    ],
    [{}, 'windows', { error: '%AppData% is not defined' }],
    [{ HOME: '/home/dev' }, 'linux', { path: '/home/dev/.config/go/env', fromGoenv: false }],
    [{ HOME: '/home/dev', XDG_CONFIG_HOME: '/x' }, 'linux', { path: '/x/go/env', fromGoenv: false }],
    [{ HOME: '/h', XDG_CONFIG_HOME: 'x' }, 'linux', { error: 'path in $XDG_CONFIG_HOME is relative' }],
    [{ HOME: '/Users/dev' }, 'darwin', { path: '/Users/dev/Library/Application Support/go/env', fromGoenv: false }],
    [{ GOENV: 'off', HOME: '/h' }, 'linux', { off: true }],
    [{ GOENV: 'D:\\go.env' }, 'windows', { path: 'D:\\go.env', fromGoenv: true }],
  ] as const)('%o on %s', (values, platform, expected) => {
    expect(envFilePath(of(values), platform)).toEqual(expected);
  });
});

describe('precedence', () => {
  const layer = (entries: Record<string, string>) => new Map(Object.entries(entries));
  const goroot = layer({ GOPROXY: 'https://proxy.golang.org,direct', GOSUMDB: 'sum.golang.org' });

  test('process over user file over go.env, with what is shadowed', () => {
    const layers = {
      process: layer({ GOPROXY: 'off' }),
      goenv: layer({ GOPROXY: 'https://goproxy.cn,direct' }),
      goroot,
    };
    expect(resolveSetting('GOPROXY', layers)).toEqual({
      name: 'GOPROXY',
      value: 'off',
      source: 'process',
      shadows: [
        { source: 'goenv', value: 'https://goproxy.cn,direct' },
        { source: 'goroot', value: 'https://proxy.golang.org,direct' },
      ],
    });
    expect(resolveSetting('GOSUMDB', layers)).toMatchObject({ value: 'sum.golang.org', source: 'goroot' });
  });

  test('an empty variable counts as unset, an empty line of the user file hides go.env', () => {
    const layers = { process: layer({ GOPROXY: '' }), goenv: layer({ GOPROXY: '' }), goroot };
    expect(resolveSetting('GOPROXY', layers)).toMatchObject({ value: '', source: 'default' });
    expect(resolveSetting('GOPROXY', { process: layer({ GOPROXY: '' }), goroot })).toMatchObject({ source: 'goroot' });
  });

  test('a Windows process names the registry scope its value came from, and a stale one does not', () => {
    const registry = {
      user: layer({ goproxy: 'https://goproxy.cn' }),
      machine: layer({ GOPROXY: 'off' }),
      ignoreCase: true,
    };
    expect(resolveSetting('GOPROXY', { process: layer({ GoProxy: 'https://goproxy.cn' }), ...registry })).toMatchObject(
      {
        source: 'user',
        shadows: [{ source: 'machine', value: 'off' }],
      },
    );
    expect(resolveSetting('GOPROXY', { process: layer({ GOPROXY: 'https://old' }), ...registry })).toMatchObject({
      source: 'process',
      shadows: [
        { source: 'user', value: 'https://goproxy.cn' },
        { source: 'machine', value: 'off' },
      ],
    });
    // Set in the registry, not yet in this process: go does not see it.
    expect(resolveSetting('GOPROXY', { process: layer({}), ...registry, goroot })).toMatchObject({
      source: 'goroot',
      value: 'https://proxy.golang.org,direct',
    });
  });

  test('GOPRIVATE is the default of GONOPROXY and GONOSUMDB; setting one replaces it', () => {
    const layers = { process: layer({ GOPRIVATE: '*.corp', GONOPROXY: 'none' }) };
    expect(resolveSetting('GONOPROXY', layers).value).toBe('none');
    expect(resolveSetting('GONOSUMDB', layers)).toMatchObject({ value: '*.corp', source: 'default' });
  });

  test('proxy variables are never read from the env file, and old Go has its defaults built in', () => {
    expect(
      resolveSetting('HTTPS_PROXY', { process: layer({}), goenv: layer({ HTTPS_PROXY: 'http://p:1' }) }).value,
    ).toBe('');
    expect(resolveSetting('GOPROXY', { process: layer({}), goVersion: 'go1.19.8' }).value).toBe(
      'https://proxy.golang.org,direct',
    );
    expect(resolveSetting('GOPROXY', { process: layer({}), goVersion: 'go1.26.0' }).value).toBe('');
  });

  test('the winner is always one of the layers, and never shadows itself', () => {
    const value = fc.constantFrom('', 'a', 'b');
    const optional = fc.option(
      value.map((text) => layer({ GOPROXY: text })),
      { nil: undefined },
    );
    fc.assert(
      fc.property(optional, optional, optional, optional, optional, (process, user, machine, goenv, root) => {
        const all = {
          ...(user && { user }),
          ...(machine && { machine }),
          ...(goenv && { goenv }),
          ...(root && { goroot: root }),
        };
        const setting = resolveSetting('GOPROXY', { process: process ?? layer({}), ...all });
        const fromEnvironment = process?.get('GOPROXY') ?? '';
        if (fromEnvironment !== '') expect(setting.value).toBe(fromEnvironment);
        expect(setting.shadows.every(({ source }) => source !== setting.source || source === 'default')).toBe(true);
      }),
    );
  });
});
