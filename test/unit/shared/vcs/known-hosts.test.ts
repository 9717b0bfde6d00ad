import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { knowsHost, sshDestination } from '../../../../shared/vcs/known-hosts.ts';

const hmac = (salt: string, text: string) =>
  createHmac('sha1', Buffer.from(salt, 'base64')).update(text).digest('base64');
const key = 'ssh-ed25519 AAAA';
const hashed = (name: string) => `|1|bGFi|${hmac('bGFi', name)} ${key}`;

describe('known hosts', () => {
  it.each([
    ['by name', `git.corp ${key}`, 'git.corp', 22, true],
    ['among others', `a,git.corp,10.0.0.1 ${key}`, 'git.corp', 22, true],
    ['hashed', hashed('git.corp'), 'git.corp', 22, true],
    ['hashed, of another', hashed('git.corp.'), 'git.corp', 22, false],
    ['with its port', `[git.corp]:2222 ${key}`, 'git.corp', 2222, true],
    ['without its port', `git.corp ${key}`, 'git.corp', 2222, false],
    ['by a pattern', `*.corp ${key}`, 'git.corp', 22, true],
    ['by a pattern that is taken back', `*.corp,!git.corp ${key}`, 'git.corp', 22, false],
    ['by one letter', `gi?.corp ${key}`, 'git.corp', 22, true],
    ['as revoked', `@revoked git.corp ${key}`, 'git.corp', 22, false],
    ['in a remark', `# git.corp ${key}`, 'git.corp', 22, false],
    ['without a key', 'git.corp ssh-ed25519', 'git.corp', 22, false],
  ])('%s', (_, file, host, port, known) => {
    expect(knowsHost(`\n${file}\n`, host, port, hmac)).toBe(known);
  });

  it('take no time for a hostile pattern', () => {
    expect(knowsHost(`${'*a'.repeat(5000)} ${key}`, 'a'.repeat(4000), 22, hmac)).toBe(false);
  });
});

describe('where ssh goes', () => {
  const config = 'Host github.com\n  HostName ssh.github.com\n  Port 443\nHost *\n  Port 2222\n  User git\n';

  it('first values win', () => {
    expect(sshDestination(config, 'github.com', 22)).toEqual({ host: 'ssh.github.com', port: 443, uncertain: false });
    expect(sshDestination(config, 'git.corp', 22)).toEqual({ host: 'git.corp', port: 2222, uncertain: false });
  });

  it('a port in the address goes before', () => {
    expect(sshDestination(config, 'git.corp', 2200).port).toBe(2200);
  });

  it.each(['Match exec "true"', 'Host *\n ProxyCommand nc %h %p', 'Host *\n ProxyJump gate', 'Include more'])(
    'is not judged with %j',
    (text) => {
      expect(sshDestination(`${text}\n`, 'git.corp', 22).uncertain).toBe(true);
    },
  );

  it('a ProxyCommand for others is none', () => {
    expect(sshDestination('Host other\n ProxyCommand nc %h %p\n', 'git.corp', 22).uncertain).toBe(false);
  });
});
