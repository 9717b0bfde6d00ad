import { describe, expect, it } from 'vitest';
import type { SettingsData } from '../../../../electron/engine/probes/config/settings.probe.ts';
import type { ModulesData } from '../../../../electron/engine/probes/project/modules.probe.ts';
import { modulePath, publicModules } from '../../../../electron/engine/public-modules.ts';

const settings = (values: Readonly<Record<string, string>>): SettingsData => ({
  settings: Object.entries(values).map(([name, value]) => ({ name, value, source: 'goenv', shadows: [] })),
  goenvPath: null,
  file: null,
  evidence: [],
});
const modules = (...paths: readonly string[]): ModulesData => ({
  source: 'asked',
  modules: paths.map((path) => ({ path, version: 'v1.0.0' })),
  project: null,
  read: null,
});
const open = (values: Readonly<Record<string, string>>, ...paths: readonly string[]) =>
  publicModules(modules(...paths), settings(values)).map((m) => m.path);

describe('modules that may be asked about', () => {
  it.each<[string, Readonly<Record<string, string>>, readonly string[], readonly string[]]>([
    ['all, when nothing is private', {}, ['github.com/a/b', 'rsc.io/quote'], ['github.com/a/b', 'rsc.io/quote']],
    [
      'not those of GOPRIVATE',
      { GOPRIVATE: 'git.corp.example,*.inner.example' },
      ['git.corp.example/x', 'a.inner.example/y', 'rsc.io/quote'],
      ['rsc.io/quote'],
    ],
    [
      'not those of GONOPROXY',
      { GONOPROXY: 'github.com/corp' },
      ['github.com/corp/x', 'github.com/corps/x'],
      ['github.com/corps/x'],
    ],
    [
      'not those of GONOSUMDB',
      { GONOSUMDB: 'github.com/corp/*' },
      ['github.com/corp/x', 'github.com/corp'],
      ['github.com/corp'],
    ],
    [
      'not those of GOPRIVATE either, where GONOPROXY=none sends them to a company proxy',
      { GOPRIVATE: 'git.corp.example', GONOPROXY: 'none' },
      ['git.corp.example/x'],
      [],
    ],
    ['none, when everything is private', { GOPRIVATE: '*' }, ['rsc.io/quote'], []],
    ['not those without a public host', {}, ['corp/x', 'localhost/x', 'x', 'rsc.io/quote'], ['rsc.io/quote']],
  ])('are %s', (_, values, asked, expected) => {
    expect(open(values, ...asked)).toEqual(expected);
  });

  it('are none where nobody knows the modules', () => {
    expect(publicModules(null, settings({}))).toEqual([]);
  });
});

describe('the path of a module file', () => {
  it.each([
    ['github.com/BurntSushi/toml', 'v0.3.1', '/github.com/%21burnt%21sushi/toml/@v/v0.3.1.info'],
    ['rsc.io/quote', 'v1.5.2', '/rsc.io/quote/@v/v1.5.2.info'],
    ['rsc.io/quote', 'v2.0.0+incompatible', '/rsc.io/quote/@v/v2.0.0+incompatible.info'],
    ['../x', 'v1.0.0', '/'],
    ['a.example/x', 'v1/../..', '/'],
  ])('of %s %s is %s', (path, version, expected) => {
    expect(modulePath({ path, version }, 'info')).toBe(expected);
  });
});
