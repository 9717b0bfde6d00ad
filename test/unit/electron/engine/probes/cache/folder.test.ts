import { describe, expect, it } from 'vitest';
import folder from '../../../../../../electron/engine/probes/cache/folder.probe.ts';
import { FakeHost, type FakeHostOptions } from '../../../../../fakes/fake-host.ts';
import { examine, settingsData } from '../../bench.ts';

const PATH = '/home/li/go/pkg/mod';
const look = async (options: FakeHostOptions, values: Readonly<Record<string, string>> = { GOPATH: '/home/li/go' }) =>
  (await examine(folder, new FakeHost(options), { settings: settingsData(values) })).findings;
const files = { [`${PATH}/cache/lock`]: '' };

describe('the folder of the module cache', () => {
  it('is there, with room', async () => {
    const room = { freeBytes: 5e9, freeFiles: 1000 };
    expect(await look({ files, disk: { room } })).toEqual([
      {
        code: 'cache.folder',
        outcome: 'ok',
        subject: PATH,
        params: { path: PATH, exists: true, freeBytes: 5e9, freeFiles: 1000 },
        evidence: ['e1'],
      },
    ]);
  });

  it('is not there yet, and the folder above would take it', async () => {
    expect(await look({ files: { '/home/li/notes': '' } })).toMatchObject([
      { outcome: 'ok', params: { exists: false, missing: '/home/li/go' } },
    ]);
    const disk = { unwritable: { '/home/li': 'read-only' } } as const;
    expect(await look({ files: { '/home/li/notes': '' }, disk })).toMatchObject([{ params: { problem: 'read-only' } }]);
  });

  it.each([
    [PATH, 'read-only'],
    [`${PATH}/cache`, 'not-permitted'],
  ] as const)('may not be written: %s', async (path, problem) => {
    const findings = await look({ files, disk: { unwritable: { [path]: problem } } });
    expect(findings).toMatchObject([{ params: { exists: true, problem } }]);
  });

  it('is a file, or too deep', async () => {
    expect(await look({ files: { [PATH]: '' } })).toMatchObject([{ params: { problem: 'not-a-directory' } }]);
    const failing = { [PATH]: 'name-too-long' } as const;
    expect(await look({ disk: { failing } })).toMatchObject([{ params: { exists: false, problem: 'name-too-long' } }]);
  });

  it('does not claim what the disk does not tell', async () => {
    const [found] = await look({ files, disk: { room: 'unsupported' } });
    expect(found?.params).toEqual({ path: PATH, exists: true });
  });
});

describe('on Windows', () => {
  const windows = (cache: string, options: FakeHostOptions = {}) =>
    look({ platform: 'windows', files: { [`${cache}\\cache\\lock`]: '' }, ...options }, { GOMODCACHE: cache });
  const short = 'C:\\Users\\li\\go\\pkg\\mod';
  const deep = `\\\\?\\D:\\${'项目\\'.repeat(50)}mod`;

  it('a file stands for its folder, which nobody can ask', async () => {
    expect((await windows(short))[0]?.params).not.toHaveProperty('problem');
    const disk = { unwritable: { [`${short}\\cache\\lock`]: 'not-permitted' } } as const;
    expect(await windows(short, { disk })).toMatchObject([{ params: { problem: 'not-permitted' } }]);
  });

  it('a deep folder raises the question of long paths, a short one does not', async () => {
    expect((await windows(short, { longPaths: false }))[0]?.params).not.toHaveProperty('longPaths');
    expect(await windows(deep, { longPaths: false })).toMatchObject([{ outcome: 'ok', params: { longPaths: false } }]);
    expect(await windows(deep, { longPaths: true })).toMatchObject([{ params: { longPaths: true } }]);
  });
});
