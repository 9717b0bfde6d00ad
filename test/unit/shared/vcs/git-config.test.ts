import { describe, expect, it } from 'vitest';
import {
  hasCredentialHelper,
  httpValue,
  parseGitAddress,
  parseGitConfig,
  rewriteUrl,
} from '../../../../shared/vcs/git-config.ts';

const values = (...lines: readonly (readonly [string, string])[]) =>
  lines.map(([key, value]) => ({ key, value, origin: 'file:/home/li/.gitconfig' }));

describe("git's configuration", () => {
  it('is read with its origins, values of several lines and variables without one', () => {
    const output = 'file:/etc/gitconfig\0core.bare\0file:/home/li/.gitconfig\0alias.x\n!a\nb\0';
    expect(parseGitConfig(output)).toEqual([
      { key: 'core.bare', value: 'true', origin: 'file:/etc/gitconfig' },
      { key: 'alias.x', value: '!a\nb', origin: 'file:/home/li/.gitconfig' },
    ]);
    expect(parseGitConfig('')).toEqual([]);
  });

  it('rewrites by the longest insteadOf', () => {
    const rules = values(
      ['url.ssh://git@corp/.insteadof', 'https://corp/'],
      ['url.git@corp:team/.insteadof', 'https://corp/team/'],
    );
    expect(rewriteUrl(rules, 'https://corp/team/x').url).toBe('git@corp:team/x');
    expect(rewriteUrl(rules, 'https://corp/other').url).toBe('ssh://git@corp/other');
    expect(rewriteUrl(rules, 'https://elsewhere/x')).toEqual({ url: 'https://elsewhere/x' });
  });

  it('takes the http value of the closest address, and the last of equals', () => {
    const rules = values(['http.proxy', 'a'], ['http.https://corp.proxy', 'b'], ['http.proxy', 'c']);
    expect(httpValue(rules, 'proxy', 'https://corp/x')?.value).toBe('b');
    expect(httpValue(rules, 'proxy', 'https://corporate/x')?.value).toBe('c');
    expect(httpValue(rules, 'sslcainfo', 'https://corp/x')).toBeUndefined();
  });

  it('knows of helpers, and that an empty value takes them back', () => {
    expect(hasCredentialHelper(values(['credential.helper', 'store']), 'https://corp')).toBe(true);
    expect(hasCredentialHelper(values(['credential.https://corp.helper', 'x']), 'https://corp')).toBe(true);
    expect(hasCredentialHelper(values(['credential.https://other.helper', 'x']), 'https://corp')).toBe(false);
    expect(hasCredentialHelper(values(['credential.helper', 'x'], ['credential.helper', '']), 'https://corp')).toBe(
      false,
    );
  });
});

describe('addresses of git', () => {
  it.each([
    ['git@git.corp:team/x.git', 'ssh', 'git.corp', 22, '/team/x.git'],
    ['ssh://git@git.corp:2222/team/x', 'ssh', 'git.corp', 2222, '/team/x'],
    ['https://Git.Corp/team/x', 'https', 'git.corp', 443, '/team/x'],
    ['https://[::1]:8443/x', 'https', '::1', 8443, '/x'],
    ['git://git.corp/x', 'other', 'git.corp', 0, '/x'],
  ])('%s', (text, transport, host, port, path) => {
    expect(parseGitAddress(text)).toMatchObject({ transport, host, port, path });
  });

  it('carry credentials or not', () => {
    expect(parseGitAddress('https://li:pw@git.corp/x')?.credentials).toBe(true);
    expect(parseGitAddress('ssh://git@git.corp/x')?.credentials).toBe(false);
    expect(parseGitAddress('no address')).toBeUndefined();
  });
});
