import { describe, expect, it } from 'vitest';
import values from '../../../../../../electron/engine/probes/config/values.probe.ts';
import { success } from '../../../../../../shared/domain/failure.ts';
import { parseEnvFile } from '../../../../../../shared/go/env-file.ts';
import { FakeHost } from '../../../../../fakes/fake-host.ts';
import { examine, recorded, settingsData } from '../../bench.ts';

const HOME = { HOME: '/home/li' };

async function judge(
  settings: Readonly<Record<string, string>>,
  environment: Readonly<Record<string, string>> = HOME,
  version = '',
) {
  const facts = { path: '/usr/bin/go', version, goroot: '/usr/lib/go', env: {} };
  const go = { found: recorded(success([facts.path])), facts: recorded(success(facts)), go: facts };
  const { findings } = await examine(values, new FakeHost({ environment }), { settings: settingsData(settings), go });
  return findings.map(({ code, subject }) => `${code} ${subject}`);
}

describe('settings by themselves', () => {
  it.each([
    ['config.gosumdb-invalid GOSUMDB', { GOSUMDB: 'on' }],
    ['config.gosumdb-off GOSUMDB', { GOSUMDB: 'off' }],
    ['config.go111module-off GO111MODULE', { GO111MODULE: 'off' }],
    ['config.goflags-invalid GOFLAGS', { GOFLAGS: 'mod=mod' }],
    ['config.gopath-invalid GOPATH', { GOPATH: 'go' }],
    ['config.gopath-invalid GOMODCACHE', { GOMODCACHE: '~/mod' }],
    ['config.goflags-vendor GOFLAGS', { GOFLAGS: '-modcacherw -mod=vendor' }],
    ['config.goprivate-malformed GOPRIVATE', { GOPRIVATE: 'https://git.corp.example' }],
    ['config.goprivate-too-broad GONOPROXY', { GOPRIVATE: 'git.corp.example', GONOPROXY: '*' }],
    ['config.goinsecure-broad GOINSECURE', { GOINSECURE: '*' }],
  ])('%s', async (judgement, settings) => {
    expect(await judge(settings)).toEqual([judgement]);
  });

  it.each([
    ['go1.26.8', ['config.goflags-invalid GOFLAGS']],
    ['go1.19.8', ['config.goflags-invalid GOFLAGS']],
    // Its flags are not known here.
    ['go1.99.0', []],
    ['devel', []],
  ])('a flag that no command of %s has', async (version, judgements) => {
    expect(await judge({ GOFLAGS: '-modd=mod' }, undefined, version)).toEqual(judgements);
  });

  it.each([
    ['no home folder', {}, {}, ['config.gopath-invalid GOPATH']],
    ['no home folder, and GOPATH', { GOPATH: '/go' }, {}, []],
    ['no home folder, and GOMODCACHE', { GOMODCACHE: '/mod' }, {}, []],
    ['an empty one', {}, { HOME: '' }, ['config.gopath-invalid GOPATH']],
  ])('with %s', async (_, settings, environment, judgements) => {
    expect(await judge(settings, environment)).toEqual(judgements);
  });

  it('are said once where GONOPROXY and GONOSUMDB only follow GOPRIVATE', async () => {
    expect(await judge({ GOPRIVATE: '*', GONOPROXY: '*', GONOSUMDB: '*' })).toEqual([
      'config.goprivate-too-broad GOPRIVATE',
    ]);
  });

  it('that are in order are not mentioned', async () => {
    const sound = {
      GOSUMDB: 'sum.golang.google.cn',
      GOPRIVATE: '*.corp.example,github.com/org',
      GOFLAGS: '-modcacherw',
    };
    expect(await judge(sound, { ...HOME, HTTPS_PROXY: 'http://127.0.0.1:7890' })).toEqual([]);
  });

  it('hidden by the encoding of their file are named, the file is the subject', async () => {
    const file = parseEnvFile(new TextEncoder().encode('\ufeffGOPROXY=https://goproxy.cn,direct\nGOSUMDB=off\n'));
    const settings = { ...settingsData({}), goenvPath: '/home/li/.config/go/env', file };
    const { findings } = await examine(values, new FakeHost({ environment: HOME }), { settings });
    expect(findings).toMatchObject([
      {
        code: 'config.env-file-encoding',
        subject: '/home/li/.config/go/env',
        params: { encoding: 'utf-8-bom', lost: [{ key: 'GOPROXY', value: 'https://goproxy.cn,direct' }] },
      },
    ]);
  });

  it('a broken proxy address is named without the address, which may hold a password', async () => {
    const environment = { HTTPS_PROXY: 'http://li:secret@127.0.0.1 :7890' };
    const host = new FakeHost({ environment: { ...HOME, ...environment } });
    const { findings } = await examine(values, host, { settings: settingsData({}) });
    expect(findings).toMatchObject([{ code: 'proxy.malformed', subject: 'HTTPS_PROXY' }]);
    expect(JSON.stringify(findings)).not.toContain('secret');
  });
});
