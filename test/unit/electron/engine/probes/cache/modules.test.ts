import { describe, expect, it } from 'vitest';
import modulesInCache from '../../../../../../electron/engine/probes/cache/modules.probe.ts';
import { FakeHost } from '../../../../../fakes/fake-host.ts';
import { examine, modulesData, settingsData } from '../../bench.ts';
import { makeZip } from '../../make-zip.ts';

const ZIP = makeZip({
  'example.org/tiny@v1.0.0/go.mod': 'module example.org/tiny\n\ngo 1.20\n',
  'example.org/tiny@v1.0.0/tiny.go': 'package tiny\n',
  'example.org/tiny@v1.0.0/LICENSE': 'none\n',
});
const H1 = 'h1:Fr4UYI/NZVvs5QF3j5zVRMhO90IFNEMgKl+My/ijd9I=';
const FOLDER = '/mods/cache/download/example.org/tiny/@v/';
const settings = settingsData({ GOMODCACHE: '/mods' });
const modules = modulesData('asked', 'example.org/tiny@v1.0.0');
const look = (files: Readonly<Record<string, string | Uint8Array>>) =>
  examine(modulesInCache, new FakeHost({ files }), { settings, modules });

describe('zips in the module cache', () => {
  it('are sound when they match their recorded hash', async () => {
    const { findings } = await look({ [`${FOLDER}v1.0.0.zip`]: ZIP, [`${FOLDER}v1.0.0.ziphash`]: `${H1}\n` });
    expect(findings).toMatchObject([
      { code: 'cache.checked', outcome: 'ok', subject: '/mods', params: { modules: 1, missing: 1, verified: 1 } },
    ]);
  });

  it.each<[string, Readonly<Record<string, string | Uint8Array>>, string]>([
    ['cut', { 'v1.0.0.zip': ZIP.subarray(0, 200) }, 'not-a-zip'],
    ['a page', { 'v1.0.0.zip': '<html>' }, 'not-a-zip'],
    ['empty', { 'v1.0.0.zip': '' }, 'empty'],
    ['other than recorded', { 'v1.0.0.zip': ZIP, 'v1.0.0.ziphash': 'h1:other=' }, 'hash-differs'],
  ])('are damaged when they are %s', async (_, files, problem) => {
    const { findings } = await look(
      Object.fromEntries(Object.entries(files).map(([name, content]) => [FOLDER + name, content])),
    );
    expect(findings[1]).toMatchObject({
      code: 'cache.damaged',
      outcome: 'fail',
      subject: 'example.org/tiny@v1.0.0',
      params: { path: `${FOLDER}v1.0.0.zip`, problem },
      evidence: ['e1', 'e2'],
    });
  });

  it('are told with the files beside them that go need not ask for', async () => {
    const files = { [`${FOLDER}v1.0.0.zip`]: '', [`${FOLDER}v1.0.0.info`]: '{}' };
    expect((await look(files)).findings[1]).toMatchObject({ params: { beside: ['info'] } });
    const both = { ...files, [`${FOLDER}v1.0.0.mod`]: 'module example.org/tiny' };
    expect((await look(both)).findings[1]).toMatchObject({ params: { beside: ['info', 'mod'] } });
  });

  it('that lost their hash are mended by go', async () => {
    for (const noted of ['', '\0\0\0\0']) {
      const { findings } = await look({ [`${FOLDER}v1.0.0.zip`]: ZIP, [`${FOLDER}v1.0.0.ziphash`]: noted });
      expect(findings).toHaveLength(1);
    }
  });

  it('are not looked at where go would not: absent, or unpacked already', async () => {
    expect((await look({})).findings).toMatchObject([{ params: { modules: 1, missing: 1, verified: 0 } }]);
    const unpacked = { [`${FOLDER}v1.0.0.zip`]: 'broken', '/mods/example.org/tiny@v1.0.0/go.mod': 'module x\n' };
    expect((await look(unpacked)).findings).toHaveLength(1);
  });
  it.each([
    ['the first GOPATH', { GOPATH: '/a:/b' }, '/a/pkg/mod'],
    ['go in the home folder', {}, '/home/li/go/pkg/mod'],
  ])('lie below %s by default', async (_, values, path) => {
    const { findings } = await examine(modulesInCache, new FakeHost(), { settings: settingsData(values), modules });
    expect(findings).toMatchObject([{ params: { path, missing: 1 } }]);
  });

  it('have capitals escaped', async () => {
    const path = '/mods/cache/download/github.com/!burnt!sushi/toml/@v/v0.3.1.zip';
    const { evidence } = await examine(modulesInCache, new FakeHost({ files: { [path]: 'x' } }), {
      settings,
      modules: modulesData('asked', 'github.com/BurntSushi/toml@v0.3.1'),
    });
    expect(evidence[1]).toMatchObject({ result: { damaged: [{ path, problem: 'not-a-zip' }] } });
  });
});

describe('trees in the module cache', () => {
  const TREE = '/mods/example.org/tiny@v1.0.0/';
  const parts = Object.fromEntries(['info', 'mod', 'zip'].map((ending) => [`${FOLDER}v1.0.0.${ending}`, 'x']));
  const noted = { [`${FOLDER}v1.0.0.ziphash`]: H1 };
  const tree = {
    [`${TREE}go.mod`]: 'module example.org/tiny\n\ngo 1.20\n',
    [`${TREE}tiny.go`]: 'package tiny\n',
    [`${TREE}LICENSE`]: 'none\n',
  };

  it('are sound when they match the hash of their archive, and then nothing is missing', async () => {
    const { findings } = await look({ ...parts, ...noted, ...tree });
    expect(findings).toMatchObject([{ params: { modules: 1, missing: 0, verified: 1 } }]);
  });

  it.each([
    ['a file was changed', { [`${TREE}tiny.go`]: 'package tiny // debug\n' }],
    ['a file was added', { [`${TREE}sub/more.go`]: 'package more\n' }],
  ])('are damaged when %s', async (_, change) => {
    const { findings } = await look({ ...parts, ...noted, ...tree, ...change });
    const params = { path: TREE.slice(0, -1), problem: 'tree-differs' };
    expect(findings[1]).toMatchObject({ code: 'cache.damaged', subject: 'example.org/tiny@v1.0.0', params });
  });

  it('do not count while a .partial stands beside: go unpacks them again', async () => {
    const broken = {
      ...noted,
      [`${TREE}tiny.go`]: 'pack',
      [`${FOLDER}v1.0.0.partial`]: '',
      [`${FOLDER}v1.0.0.zip`]: ZIP,
    };
    expect((await look(broken)).findings).toMatchObject([
      { code: 'cache.checked', params: { missing: 1, verified: 1 } },
    ]);
  });

  it('lie on Windows below the same names', async () => {
    const at = (name: string) => `C:\\Users\\张三\\go\\pkg\\mod\\example.org\\tiny@v1.0.0\\${name}`;
    const files = {
      [at('go.mod')]: 'module example.org/tiny\n\ngo 1.20\n',
      [at('tiny.go')]: 'package changed\n',
      'C:\\Users\\张三\\go\\pkg\\mod\\cache\\download\\example.org\\tiny\\@v\\v1.0.0.ziphash': H1,
    };
    const host = new FakeHost({ platform: 'windows', files });
    const data = settingsData({ GOPATH: 'C:\\Users\\张三\\go;D:\\go' });
    const { findings } = await examine(modulesInCache, host, { settings: data, modules });
    expect(findings[1]).toMatchObject({ params: { path: at('x').slice(0, -2), problem: 'tree-differs' } });
  });
});
