import { describe, expect, it } from 'vitest';
import { describeSettings } from '../../../../electron/cli/describe-settings.ts';
import type { Terminal } from '../../../../electron/cli/terminal.ts';
import { wrapped } from '../../../../electron/cli/text-columns.ts';
import type { SettingsFacts } from '../../../../shared/diagnosis/settings-view/settings-view.ts';
import { columnsOf } from '../../../../shared/text/columns.ts';

const terminal = (columns: number, language: Terminal['language'] = 'en') =>
  ({ columns, language, color: false }) as Terminal;
const facts: SettingsFacts = {
  settings: [
    {
      name: 'GOPROXY',
      value: 'https://goproxy.cn，direct',
      source: 'machine',
      where: 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Session Manager\\Environment',
      shadows: [{ source: 'goenv', value: 'https://goproxy.io', where: 'C:\\Users\\li\\AppData\\Roaming\\go\\env:3' }],
    },
    { name: 'GOPRIVATE', value: 'git.corp.example \u001b[31m', source: 'goenv', shadows: [] },
    { name: 'GOFLAGS', value: '', source: 'default', shadows: [] },
  ],
  findings: [],
  causes: [],
  host: { os: 'windows', arch: 'x64', locale: 'zh-CN', go: null },
};

describe('the settings table', () => {
  it('points at the odd char', () => {
    const lines = describeSettings(facts, terminal(100)).split('\n');
    const at = lines.findIndex((line) => line.includes('GOPROXY'));
    const [value = '', under = ''] = lines.slice(at);
    expect(value).toBe('✕ GOPROXY     https://goproxy.cn，direct');
    const column = columnsOf(value.slice(0, value.indexOf('，')));
    expect(under).toBe(`${' '.repeat(column)}^^`);
  });

  it('says where values come from and what they hide', () => {
    const text = describeSettings(facts, terminal(200));
    expect(text).toContain('from machine variable · HKLM\\SYSTEM');
    expect(text).toContain('hides https://goproxy.io · go env -w · C:\\Users\\li\\AppData\\Roaming\\go\\env:3');
    expect(text).toContain('Not set, Go has its defaults: GOFLAGS');
  });

  it.each([40, 60, 80, 120])('keeps within %i columns, in both languages', (columns) => {
    for (const language of ['zh-CN', 'en'] as const)
      for (const line of describeSettings(facts, terminal(columns, language)).split('\n'))
        expect(columnsOf(line), line).toBeLessThan(columns);
  });

  it('lets no value reach the terminal as a command', () => {
    expect(describeSettings(facts, terminal(80))).not.toContain('\u001b');
  });
});

describe('wrapping', () => {
  it.each([
    ['one two three', 7, ['one two', 'three']],
    ['直接从代码仓库下载', 8, ['直接从代', '码仓库下', '载']],
    ['见 https://a.example/very/long', 10, ['见', 'https://a.', 'example/ve', 'ry/long']],
    ['', 10, ['']],
  ])('%j at %i', (text, width, expected) => {
    expect(wrapped(text, width)).toEqual(expected);
  });
});
