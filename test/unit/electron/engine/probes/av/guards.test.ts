import { describe, expect, it } from 'vitest';
import guards from '../../../../../../electron/engine/probes/av/guards.probe.ts';
import { isBelow, namesProgram } from '../../../../../../electron/engine/windows-paths.ts';
import type { GuardFacts } from '../../../../../../electron/host/guards.ts';
import { failed, success } from '../../../../../../shared/domain/failure.ts';
import { FakeHost, type FakeHostOptions } from '../../../../../fakes/fake-host.ts';
import { examine, recorded } from '../../bench.ts';

const GO = 'C:\\Program Files\\Go\\bin\\go.exe';
const env = { path: GO, version: 'go1.26.4', goroot: 'C:\\Program Files\\Go', env: {} };
const go = { found: recorded(success([GO])), facts: recorded(success(env)), go: env };
const ran = (exitCode: number, error?: string) => {
  const results = [{ path: 'm', version: 'v1', ...(error ? { error } : {}) }];
  const facts = { exitCode, results, errors: [], bytes: 0, seconds: 1 } as const;
  return { run: recorded(success(facts)), facts } as never;
};
const nothing = success([]);
const facts = (changes: Partial<GuardFacts> = {}): GuardFacts => ({
  language: 'full',
  lossy: false,
  products: nothing,
  defender: success({ active: true, realTime: true }),
  exclusions: failed('not-permitted'),
  controlledFolders: success({ mode: 'off', folders: null }),
  detections: nothing,
  folderBlocks: nothing,
  codeBlocks: nothing,
  ...changes,
});

async function look(options: FakeHostOptions, download = ran(1)) {
  const host = new FakeHost({ platform: 'windows', services: [], ...options });
  host.onFind('git', ['C:\\Program Files\\Git\\cmd\\git.exe']).onFind('ssh', []);
  return (await examine(guards, host, { go, download })).findings;
}

describe('guards', () => {
  it('are not asked on Linux, nor where go works and the cache lies in no guarded folder', async () => {
    expect((await examine(guards, new FakeHost(), { go, download: ran(1) })).findings).toEqual([]);
    const works = await examine(guards, new FakeHost({ platform: 'windows' }), { go, download: ran(0) });
    expect(works).toMatchObject({ findings: [], evidence: [] });
  });

  it('are known by what Security Center says and by their services', async () => {
    const products = success([
      { kind: 'antivirus', name: 'Windows Defender', microsoft: true, state: 'off' },
      { kind: 'antivirus', name: '火绒安全软件', microsoft: false, state: 'on' },
    ] as const);
    const found = await look({ guardFacts: facts({ products }), services: ['HipsDaemon', 'CSAgent', 'Spooler'] });
    expect(found.map(({ code, params }) => [code, params['name' as never], params['known' as never]])).toEqual([
      ['guard.product', 'Windows Defender', null],
      ['guard.product', '火绒安全软件', 'huorong'],
      ['guard.product', 'CrowdStrike Falcon', 'crowdstrike'],
    ]);
  });

  it('may be unknown, which is no fault', async () => {
    expect(await look({ guardFacts: 'timed-out' })).toMatchObject([
      { code: 'guard.unknown', outcome: 'ok', params: { failure: 'timed-out' } },
    ]);
    expect(await look({ guardFacts: facts({ products: failed('unsupported') }) })).toMatchObject([
      { code: 'guard.unknown', params: { failure: 'unsupported' } },
    ]);
  });

  it('have taken files of Go only where these are files of Go', async () => {
    const own = 'C:\\Users\\li\\go\\pkg\\mod\\cache\\download\\x.zip';
    const printed = 'D:\\tmp\\gomod-doctor-1\\y.zip';
    const detections = success(
      [own, printed, 'C:\\Users\\li\\Downloads\\crack.exe'].map((file, threatId) => ({
        threatId,
        threat: 'T',
        files: [file],
        program: '',
        at: 1,
      })),
    );
    const found = await look({ guardFacts: facts({ detections }) }, ran(1, `open ${printed}: virus`));
    expect(found.map(({ subject }) => subject)).toEqual([own, printed]);
  });

  it('kept programs from running and writing', async () => {
    const codeBlocks = success([{ at: 1, texts: ['36', '\\Device\\HarddiskVolume3\\program files\\go\\bin\\GO.exe'] }]);
    const folderBlocks = success([{ at: 1, texts: ['%userprofile%\\Documents\\go', GO] }]);
    const folder = 'C:\\Users\\li\\go';
    const found = await look({
      personalFolders: [folder],
      guardFacts: facts({
        codeBlocks,
        folderBlocks,
        controlledFolders: success({ mode: 'block', folders: null }),
      }),
    });
    expect(found).toMatchObject([
      { code: 'guard.code-block', subject: GO },
      { code: 'guard.folder-block', params: { program: GO, path: '%userprofile%\\Documents\\go' } },
      { code: 'guard.controlled-folder', params: { path: 'C:\\Users\\li\\go\\pkg\\mod' } },
    ]);
  });
});

describe('paths of Windows', () => {
  it.each([
    ['C:\\a\\b', 'c:\\A', true],
    ['C:\\a', 'C:\\a\\', true],
    ['C:\\ab', 'C:\\a', false],
    ['C:\\a', '', false],
  ])('%s is below %s: %s', (path, folder, is) => {
    expect(isBelow(path, folder)).toBe(is);
  });

  it.each([
    ['c:\\program files\\go\\bin\\go.exe', true],
    ['\\Device\\HarddiskVolume12\\Program Files\\Go\\bin\\go.exe', true],
    ['\\Device\\HarddiskVolume12\\evil\\Program Files\\Go\\bin\\go.exe', false],
    ['D:\\go.exe', false],
  ])('%s is go.exe: %s', (text, is) => {
    expect(namesProgram(text, GO)).toBe(is);
  });
});
