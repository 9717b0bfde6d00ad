import { describe, expect, it } from 'vitest';
import { goEnvironment } from '../../../../electron/engine/go-environment.ts';
import { FakeHost } from '../../../fakes/fake-host.ts';

const given = (environment: Readonly<Record<string, string>>, platform: 'linux' | 'windows' = 'linux') =>
  goEnvironment(new FakeHost({ environment, platform }), platform === 'windows' ? 'C:\\Temp\\s' : '/tmp/s');

describe('the environment of go', () => {
  it('is the user’s own, caches and home of telemetry in the scratch folder', () => {
    expect(
      given({ PATH: '/usr/bin', HOME: '/home/li', GOPROXY: 'https://goproxy.cn', HTTPS_PROXY: 'http://127.0.0.1:1' }),
    ).toEqual({
      PATH: '/usr/bin',
      HOME: '/home/li',
      GOPROXY: 'https://goproxy.cn',
      HTTPS_PROXY: 'http://127.0.0.1:1',
      GOTOOLCHAIN: 'local',
      GOFLAGS: '-modcacherw',
      GOWORK: 'off',
      GOAUTH: 'netrc',
      GOPATH: '/tmp/s/gopath',
      GOMODCACHE: '/tmp/s/modcache',
      GOCACHE: '/tmp/s/gocache',
      TEST_TELEMETRY_DIR: '/tmp/s/telemetry',
      GIT_TERMINAL_PROMPT: '0',
      GCM_INTERACTIVE: 'never',
      GIT_ASKPASS: '',
      SSH_ASKPASS_REQUIRE: 'never',
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'credential.helper',
      GIT_CONFIG_VALUE_0: '',
    });
    expect(given({}, 'windows')['GOMODCACHE']).toBe('C:\\Temp\\s\\modcache');
  });

  it.each<[string, Readonly<Record<string, string>>]>([
    ['a toolchain', { GOTOOLCHAIN: 'go1.99.0+auto' }],
    ['flags that run a program', { GOFLAGS: '-toolexec=/tmp/evil -mod=mod' }],
    ['caches', { GOPATH: '/home/li/go', GOMODCACHE: '/home/li/mod', GOCACHE: '/x', GOWORK: '/p/go.work' }],
  ])('lets no setting choose %s', (_, environment) => {
    const result = given(environment);
    for (const value of Object.values(environment)) expect(Object.values(result)).not.toContain(value);
  });

  it.each([
    ['git /home/li/repo', 'off'],
    ['/tmp/evil --now', 'off'],
    ['netrc; /tmp/evil', 'netrc'],
    [';/tmp/evil', 'off'],
    ['off', 'off'],
    ['netrc', 'netrc'],
  ])('runs no GOAUTH command: %s', (goauth, expected) => {
    expect(given({ GOAUTH: goauth })['GOAUTH']).toBe(expected);
  });

  it.each(['netrc;', 'git relative', 'off;netrc'])('leaves a GOAUTH that go refuses: %s', (goauth) => {
    expect(given({ GOAUTH: goauth })['GOAUTH']).toBe(goauth);
  });

  it('adds its own setting of git after those that are there', () => {
    const own = { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'http.proxy', GIT_CONFIG_VALUE_0: 'http://127.0.0.1:1' };
    expect(given({ ...own, GIT_ASKPASS: '/tmp/ask', GIT_TERMINAL_PROMPT: '1' })).toMatchObject({
      ...own,
      GIT_CONFIG_COUNT: '2',
      GIT_CONFIG_KEY_1: 'credential.helper',
      GIT_CONFIG_VALUE_1: '',
      GIT_ASKPASS: '',
      GIT_TERMINAL_PROMPT: '0',
    });
  });

  it('gives go env -w no chance to name a GOAUTH command', () => {
    for (const environment of [{}, { GOAUTH: '' }] as const) expect(given(environment)['GOAUTH']).toBe('netrc');
  });

  it.each(['GMD_HOST', 'gmd_host', 'ELECTRON_RUN_AS_NODE', 'GOCACHEPROG', 'NODE_OPTIONS', 'Node_Options'])(
    'has nothing of ours, and no cache program: %s',
    (name) => {
      expect(Object.keys(given({ [name]: 'x', KEPT: 'y' }))).not.toContain(name);
      expect(given({ [name]: 'x', KEPT: 'y' })['KEPT']).toBe('y');
    },
  );

  // Windows takes names without case: a second spelling would be the one that counts.
  it.each(['GoToolchain', 'goflags', 'Gopath', 'GoModCache', 'gowork'])(
    'has one spelling of a name on Windows: %s',
    (name) => {
      const names = Object.keys(given({ [name]: 'go1.99.0' }, 'windows')).filter(
        (n) => n.toUpperCase() === name.toUpperCase(),
      );
      expect(names).toEqual([name.toUpperCase()]);
    },
  );

  it('runs no GOAUTH command that is spelt otherwise on Windows', () => {
    expect(Object.values(given({ GoAuth: 'C:\\evil.exe' }, 'windows'))).not.toContain('C:\\evil.exe');
  });
});
