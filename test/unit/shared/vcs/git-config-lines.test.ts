import { describe, expect, it } from 'vitest';
import { editContent } from '../../../../shared/repair/edit-content.ts';
import { gitFile, unsetGitEdit } from '../../../../shared/repair/git-edits.ts';
import { gitAssignments } from '../../../../shared/vcs/git-config-lines.ts';

const FILE = [
  '# of Li',
  '[user]',
  '\tname = Li Lei ; a remark',
  '[HTTP "https://Example.com"] proxy = http://127.0.0.1:1\r',
  '  sslVerify',
  '[http]',
  '\tproxy = "http://127.0.0.1:\\',
  '7890" # gone',
  '[url "ssh://git@h\\"x/"]',
  '\tinsteadOf=https://h/',
  '\tbroken = "a',
  '',
].join('\n');

describe('assignments of a git configuration file', () => {
  it('are read as git reads them', () => {
    expect(gitAssignments(FILE).map(({ key, value, from, to }) => [key, value, from, to])).toEqual([
      ['user.name', 'Li Lei', 3, 3],
      ['http.https://Example.com.proxy', 'http://127.0.0.1:1', 4, 4],
      ['http.https://Example.com.sslverify', 'true', 5, 5],
      ['http.proxy', 'http://127.0.0.1:7890', 7, 8],
      ['url.ssh://git@h"x/.insteadof', 'https://h/', 10, 10],
      ['url.ssh://git@h"x/.broken', 'a', 11, 11],
    ]);
  });

  it('of nothing are none, and a backslash at the very end does no harm', () => {
    expect(gitAssignments('')).toEqual([]);
    expect(gitAssignments('a = b\n')).toEqual([]);
    expect(gitAssignments('[a]\nb = c\\')).toMatchObject([{ value: 'c', from: 2, to: 2 }]);
  });
});

describe('taking one out', () => {
  const remark = (key: string) => {
    const made = unsetGitEdit({ platform: 'linux' }, '/h/.gitconfig', FILE, (one) => one.key === key);
    if (made?.edit.place !== 'file') return null;
    const bytes = editContent(new TextEncoder().encode(FILE), made.edit.content);
    return bytes && new TextDecoder().decode(bytes).split('\n');
  };

  it('leaves a section header that other lines need, and line ends', () => {
    expect(remark('http.https://Example.com.proxy')?.[3]).toBe(
      '[HTTP "https://Example.com"] #  proxy = http://127.0.0.1:1\r',
    );
  });

  it('takes the lines that a value goes on in', () => {
    expect(remark('http.proxy')?.slice(5, 8)).toEqual(['[http]', '# \tproxy = "http://127.0.0.1:\\', '# 7890" # gone']);
    expect(gitAssignments(remark('http.proxy')?.join('\n') ?? '').map(({ key }) => key)).not.toContain('http.proxy');
  });

  it('is null where it is not there, and only files count as places', () => {
    expect(remark('http.sslcainfo')).toBeNull();
    expect(gitFile({ platform: 'linux' }, 'command line:')).toBeNull();
    expect(gitFile({ platform: 'linux' }, 'file:/etc/gitconfig')).toBe('/etc/gitconfig');
    expect(gitFile({ platform: 'windows' }, 'file:C:/Users/li/.gitconfig')).toBe('C:\\Users\\li\\.gitconfig');
  });
});
