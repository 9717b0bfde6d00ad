import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hideSecrets, secretHider, withoutSecrets } from '../../../../shared/text/hide-secrets.ts';

const github = ['gh', 'p_', 'A1b2C3d4E5f6G7h8I9j0'].join('');
const gitlab = ['gl', 'pat-', 'x1Y2z3A4b5C6d7E8f9G0'].join('');

describe('hideSecrets', () => {
  it.each([
    ['http://li:pa55@proxy:8080', 'http://***@proxy:8080'],
    ['https://token@git.example.com/x', 'https://***@git.example.com/x'],
    ['http://li:p@ss@proxy:8080', 'http://***@proxy:8080'],
    ['http://li:pa/s#s?@proxy:8080/x', 'http://***@proxy:8080/x'],
    ['http%3A%2F%2Fli%3Apa55%40proxy', 'http%3A%2F%2F***%40proxy'],
    ['https://a:b@one,https://c:d@two', 'https://***@one,https://***@two'],
    ['ssh://git:pa55@host/x', 'ssh://***@host/x'],
    ['Authorization: Basic bGk6cGE1NQ==', 'Authorization: ***'],
    ['"Proxy-Authorization":"Bearer abc.DEF1"', '"Proxy-Authorization":"***"'],
    ['sent Basic bGk6cGE1NQ== to', 'sent Basic *** to'],
    ['GITHUB_TOKEN=abc123 go build', 'GITHUB_TOKEN=*** go build'],
    ['https://x/y?access_token=abc&z=1', 'https://x/y?access_token=***&z=1'],
    ['https://s/y?X-Goog-Signature=0a1b&z=1', 'https://s/y?X-Goog-Signature=***&z=1'],
    ['"password": "pa55"', '"password": "***"'],
    ['密码：pa55，再试', '密码：***，再试'],
    ['machine git.example.com login li password pa55', 'machine git.example.com login li password ***'],
    ['machine h\n  login li\n  password pa55\n', 'machine h\n  login li\n  password ***\n'],
    ['default password pa55', 'default password ***'],
    ['machine h password pa55 login li', 'machine h password *** login li'],
    ['curl -u li:pa55 https://x', 'curl -u li:*** https://x'],
    [`fatal: ${github} is expired, ${gitlab} too`, 'fatal: *** is expired, *** too'],
  ])('%s', (given, hidden) => {
    expect(hideSecrets(given)).toBe(hidden);
    expect(hideSecrets(hidden)).toBe(hidden);
  });

  it.each([
    'ssh://git@github.com/x',
    'git@github.com:google/uuid.git',
    'https://goproxy.cn,https://proxy.golang.org,direct',
    'https://goproxy.cn:443/github.com/google/uuid/@v/list',
    'http://[::1]:8080/github.com/google/uuid/@v/list',
    'https://goproxy.cn/rsc.io/quote/@latest',
    'github.com/google/uuid@v1.1.1: reading https://goproxy.cn/x: 401 Unauthorized',
    'Basic authentication is required',
    'could not read Password for the host: terminal prompts disabled',
    'h1:wBqGXzWJW6m1XrIKlAH0Hs1JJ7+9KBwnIO8v66Q9cHc=',
    'file:///C:/Users/li/x@v1',
  ])('leaves alone what is none: %s', (text) => {
    expect(hideSecrets(text)).toBe(text);
  });

  it('comes to an end on whatever a server sends', () => {
    const nasty = [
      'http://a:',
      'a-'.repeat(20_000),
      `password${' '.repeat(20_000)}`,
      'eyJ'.repeat(20_000),
      'machine '.repeat(9000),
    ];
    for (const text of nasty) expect(hideSecrets(text).length).toBeGreaterThan(0);
  });

  it('changes nothing a second time', () => {
    const part = fc.oneof(
      fc.string(),
      fc.constantFrom('https://', '@', ':', 'token=', 'password ', 'Basic ', '\n', '"', '%40'),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const once = hideSecrets(parts.join(''));
        expect(hideSecrets(once)).toBe(once);
      }),
    );
  });
});

describe('withoutSecrets', () => {
  it('looks at what it has hidden only once, and at what is put beside it', () => {
    const once = withoutSecrets({
      url: 'http://li:pa55@proxy:8080',
      inner: { url: 'https://token@git.example.com/x' },
    });
    expect(withoutSecrets(once)).toBe(once);
    expect(withoutSecrets({ ...once, more: 'http://wang:pa55@proxy' })).toEqual({ ...once, more: 'http://***@proxy' });
  });

  it('of things that share parts looks at each part once, and a list may have grown in between', () => {
    const hide = secretHider();
    const part = { url: 'http://li:pa55@proxy:8080' };
    const list = [part];
    const [first] = hide(list);
    list.push({ url: 'http://wang:pa55@proxy' });
    expect(hide({ list })).toEqual({ list: [{ url: 'http://***@proxy:8080' }, { url: 'http://***@proxy' }] });
    expect(hide({ list }).list[0]).toBe(first);
    expect(part.url).toContain('pa55');
  });

  it('knows fields and variables by name', () => {
    const value = {
      proxyPassword: 'x',
      nested: [
        { name: 'GITHUB_TOKEN', value: 'y' },
        { name: 'GOPROXY', value: 'z' },
      ],
      password: '',
    };
    expect(withoutSecrets(value)).toEqual({
      proxyPassword: '***',
      nested: [
        { name: 'GITHUB_TOKEN', value: '***' },
        { name: 'GOPROXY', value: 'z' },
      ],
      password: '',
    });
  });
});
