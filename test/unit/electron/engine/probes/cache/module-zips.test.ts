import { describe, expect, it } from 'vitest';
import moduleZips from '../../../../../../electron/engine/probes/cache/module-zips.probe.ts';
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
  examine(moduleZips, new FakeHost({ files }), { settings, modules });

describe('zips in the module cache', () => {
  it('are sound when they match their recorded hash', async () => {
    const { findings } = await look({ [`${FOLDER}v1.0.0.zip`]: ZIP, [`${FOLDER}v1.0.0.ziphash`]: `${H1}\n` });
    expect(findings).toMatchObject([
      { code: 'cache.checked', outcome: 'ok', subject: '/mods', params: { modules: 1 } },
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
      code: 'cache.damaged-zip',
      outcome: 'fail',
      subject: 'example.org/tiny@v1.0.0',
      params: { path: `${FOLDER}v1.0.0.zip`, problem },
      evidence: ['e1'],
    });
  });

  it('are not looked at where go would not: absent, or unpacked already', async () => {
    expect((await look({})).evidence).toEqual([]);
    const unpacked = { [`${FOLDER}v1.0.0.zip`]: 'broken', '/mods/example.org/tiny@v1.0.0/go.mod': 'module x\n' };
    expect((await look(unpacked)).evidence).toEqual([]);
  });

  it.each([
    ['the first GOPATH', { GOPATH: '/a:/b' }, '/a/pkg/mod'],
    ['go in the home folder', {}, '/home/li/go/pkg/mod'],
  ])('lie below %s by default', async (_, values, path) => {
    const { findings } = await examine(moduleZips, new FakeHost(), { settings: settingsData(values), modules });
    expect(findings).toMatchObject([{ params: { path, modules: 0 } }]);
  });

  it('have capitals escaped', async () => {
    const path = '/mods/cache/download/github.com/!burnt!sushi/toml/@v/v0.3.1.zip';
    const { evidence } = await examine(moduleZips, new FakeHost({ files: { [path]: 'x' } }), {
      settings,
      modules: modulesData('asked', 'github.com/BurntSushi/toml@v0.3.1'),
    });
    expect(evidence).toMatchObject([{ input: { path } }]);
  });
});
