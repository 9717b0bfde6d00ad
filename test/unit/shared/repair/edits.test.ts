import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeEdit } from '../../../../shared/repair/describe-edit.ts';
import type { ContentEdit } from '../../../../shared/repair/edit.ts';
import { editContent } from '../../../../shared/repair/edit-content.ts';
import { meantPatterns, narrowPatterns } from '../../../../shared/repair/private-patterns.ts';
import { proxyEndpoint } from '../../../../shared/repair/proxy-variables.ts';
import type { RepairContext, StoredVariable } from '../../../../shared/repair/repair-context.ts';
import { editLineCommand, shellIn, terminalCommand } from '../../../../shared/repair/shell-words.ts';
import {
  bringAbout,
  settingEdits,
  unsetEdits,
  valueBelow,
  variableEdits,
} from '../../../../shared/repair/variable-edits.ts';

const edited = (before: string | null, edit: ContentEdit) => {
  const bytes = editContent(before === null ? null : new TextEncoder().encode(before), edit);
  return bytes === null ? null : new TextDecoder().decode(bytes);
};

describe('an edit of content', () => {
  it.each([
    ['GOPROXY=off\n', 'GOPROXY=direct\n'],
    ['A=1\nGOPROXY=off', 'A=1\nGOPROXY=direct'],
    ['A=1', 'A=1\nGOPROXY=direct\n'],
    [null, 'GOPROXY=direct\n'],
    ['GOPROXY=a\nB=2\nGOPROXY=b\n', 'B=2\nGOPROXY=direct\n'],
  ])('sets a key in %j', (before, after) => {
    expect(edited(before, { op: 'set-key', key: 'GOPROXY', value: 'direct' })).toBe(after);
  });

  it('takes a key out wherever it stands, and no other that begins alike', () => {
    expect(edited('GOPROXY=a\nGOPROXYS=b\nGOPROXY=c\n', { op: 'set-key', key: 'GOPROXY', value: null })).toBe(
      'GOPROXYS=b\n',
    );
  });

  const line: ContentEdit = { op: 'lines', lines: [{ line: 2, was: '模块', becomes: '# 模块' }] };

  it.each([
    ['a\n模块\nb', 'a\n# 模块\nb'],
    ['a\r\n模块\r\nb', 'a\r\n# 模块\r\nb'],
    ['new\na\n模块\nb', 'new\na\n# 模块\nb'],
  ])('changes a line of %j, also where lines came before it', (before, after) => {
    expect(edited(before, line)).toBe(after);
  });

  it.each(['a\nb\n', '模块\nx\n模块\n', ''])(
    'leaves %j alone: the line is gone, or it is not clear which',
    (before) => {
      expect(edited(before, line)).toBeNull();
    },
  );

  it('keeps every byte that it does not name, whatever it means', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const before = new Uint8Array([...bytes, 10]);
        const after = editContent(before, { op: 'append', text: 'x\n' });
        expect([...(after ?? [])]).toEqual([...before, 120, 10]);
      }),
    );
  });
});

const profile: StoredVariable = {
  name: 'GOPROXY',
  value: 'off',
  scope: 'user',
  assignment: { file: '/home/li/.profile', line: 3, text: '  export GOPROXY="off" # mine' },
};

function context(over: Partial<RepairContext> = {}): RepairContext {
  return {
    platform: 'linux',
    situation: undefined as never,
    causes: [],
    settings: [
      {
        name: 'GOPROXY',
        value: 'off',
        source: 'user',
        shadows: [{ source: 'goenv', value: 'https://goproxy.cn,direct' }],
      },
      { name: 'GOSUMDB', value: 'off', source: 'goenv', shadows: [] },
    ],
    goenvPath: '/home/li/.config/go/env',
    stored: [profile],
    hostsFile: '/etc/hosts',
    home: '/home/li',
    account: null,
    project: null,
    moduleCache: '/home/li/go/pkg/mod',
    join: (...parts) => parts.join('/'),
    ...over,
  };
}

const becomes = (edits: ReturnType<typeof variableEdits>) =>
  edits?.edits
    .flatMap((edit) => (edit.place === 'file' && edit.content.op === 'lines' ? edit.content.lines : []))
    .map((l) => l.becomes);

describe('a value', () => {
  it('is changed where it wins: in the line of the profile, in its own quotes', () => {
    expect(becomes(settingEdits(context(), 'GOPROXY', 'https://a,direct'))).toEqual([
      '  export GOPROXY="https://a,direct" # mine',
    ]);
  });

  it('goes as a command that does nothing, so that a branch around it stays sound', () => {
    expect(becomes(unsetEdits(context(), 'GOPROXY'))).toEqual(['  : # export GOPROXY="off" # mine']);
  });

  it('goes as a remark in /etc/environment, which is no script', () => {
    const assignment = { file: '/etc/environment', line: 1, text: 'GOPROXY=off' };
    const stored = [{ ...profile, scope: 'machine' as const, assignment }];
    expect(becomes(variableEdits(context({ stored }), 'GOPROXY', null))).toEqual(['# GOPROXY=off']);
  });

  it('that only has to be uncovered is not written a second time', () => {
    const below = valueBelow(context(), 'GOPROXY');
    expect(below).toBe('https://goproxy.cn,direct');
    expect(bringAbout(context(), 'GOPROXY', below)).toEqual(unsetEdits(context(), 'GOPROXY'));
  });

  it('of the env file is set there, and Go’s default counts as what lies below it', () => {
    expect(bringAbout(context(), 'GOSUMDB', 'sum.golang.org')?.edits).toEqual([
      { place: 'file', path: '/home/li/.config/go/env', content: { op: 'set-key', key: 'GOSUMDB', value: null } },
    ]);
  });

  it('that Windows stores is a change of the registry, never of a file', () => {
    const { assignment: _none, ...stored } = profile;
    const edits = variableEdits(context({ platform: 'windows', stored: [stored] }), 'goproxy', null);
    expect(edits?.edits).toEqual([{ place: 'variable', scope: 'user', name: 'GOPROXY', value: null }]);
    expect(edits?.command).toBe("[Environment]::SetEnvironmentVariable('GOPROXY', $null, 'User')");
  });

  it('cannot be changed with GOENV=off, or where a line would not survive it', () => {
    expect(settingEdits(context({ goenvPath: null }), 'GOSUMDB', 'x')).toBeNull();
    expect(settingEdits(context(), 'GOPROXY', "it's")).toBeNull();
  });
});

it('secrets are not shown, and not in the command either', () => {
  const [change] = describeEdit(
    {
      place: 'file',
      path: '/p',
      content: { op: 'lines', lines: [{ line: 1, was: 'HTTPS_PROXY=http://u:Pa55word@h:1', becomes: '#' }] },
    },
    '',
  );
  expect(JSON.stringify(change)).not.toContain('Pa55word');
  const [appended] = describeEdit(
    { place: 'file', path: '/n', content: { op: 'append', text: 'machine h password Pa55word', secret: true } },
    null,
  );
  expect(appended).toEqual({ what: '/n', before: null, after: '***' });
});

it('commands that are typed survive their shell', () => {
  expect(terminalCommand('sh', 'GOPROXY', "a'b")).toBe("export GOPROXY='a'\\''b'");
  expect(terminalCommand('powershell', 'GOPROXY', null)).toBe('Remove-Item Env:GOPROXY');
  expect(terminalCommand('fish', 'GOPROXY', "a'b")).toBe("set -gx GOPROXY 'a\\'b'");
  expect(terminalCommand('fish', 'GOPROXY', null)).toBe('set -e GOPROXY');
  expect(terminalCommand('cmd', 'GOPROXY', 'https://a.example/?x=1&y=2,direct')).toBe(
    'set "GOPROXY=https://a.example/?x=1&y=2,direct"',
  );
  expect(terminalCommand('cmd', 'GOPROXY', null)).toBe('set "GOPROXY="');
  expect(editLineCommand({ platform: 'linux' }, '/a b', 2, 'x|y&z')).toBe("sed -i '2s|.*|x\\|y\\&z|' '/a b'");
});

it.each([
  ['linux', { SHELL: '/usr/bin/fish' }, 'fish'],
  ['linux', { SHELL: '/bin/bash' }, 'sh'],
  ['windows', { MSYSTEM: 'MINGW64', Prompt: '$P$G' }, 'sh'],
  ['windows', { PROMPT: '$P$G', PSModulePath: 'C:\\Windows\\system32\\WindowsPowerShell\\v1.0\\Modules' }, 'cmd'],
  ['windows', { PROMPT: '$P$G', PSModulePath: 'C:\\Users\\李\\Documents\\PowerShell\\Modules;C:\\x' }, 'powershell'],
  ['windows', {}, 'powershell'],
] as const)('on %s the environment %j is that of %s', (platform, environment, shell) => {
  expect(shellIn({ platform }, environment)).toBe(shell);
});

it('private patterns are put right as they were meant, or narrowed', () => {
  expect(meantPatterns('https://git.corp.example.com, github.com/org')).toBe('git.corp.example.com,github.com/org');
  expect(narrowPatterns('*,git.corp.example.com')).toBe('git.corp.example.com');
});

it.each([
  ['http://127.0.0.1:7890', '127.0.0.1:7890'],
  ['socks5://u:p@LocalHost:1080/', 'localhost:1080'],
  ['[::1]:8080', '[::1]:8080'],
  ['http://proxy', null],
])('the end of %s is %s', (address, end) => {
  expect(proxyEndpoint(address)).toBe(end);
});
