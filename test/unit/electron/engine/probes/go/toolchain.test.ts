import { describe, expect, it } from 'vitest';
import toolchain from '../../../../../../electron/engine/probes/go/toolchain.probe.ts';
import type { ProjectFilesData } from '../../../../../../electron/engine/probes/project/files.probe.ts';
import { success } from '../../../../../../shared/domain/failure.ts';
import { parseGoMod } from '../../../../../../shared/go/mod-file/go-mod.ts';
import { FakeHost, type RunScript } from '../../../../../fakes/fake-host.ts';
import { examine, recorded, settingsData } from '../../bench.ts';

const facts = {
  path: '/usr/bin/go',
  version: 'go1.26.4',
  goroot: '/usr/lib/go',
  env: { GOHOSTOS: 'linux', GOHOSTARCH: 'amd64' },
};
const go = { found: recorded(success([facts.path])), facts: recorded(success(facts)), go: facts };
const MODULE = 'golang.org/toolchain@v0.0.1-go1.99.0.linux-amd64';
const RUN = `/usr/bin/go mod download -json -x ${MODULE}`;

function project(text: string): ProjectFilesData {
  const bytes = new TextEncoder().encode(text);
  const mod = { path: '/p/go.mod', bytes, ...parseGoMod(bytes) };
  const nothing = { work: null, missingMembers: [], sum: null, vendored: null, missingReplacements: [] };
  return { files: { folder: '/p', mod, ...nothing }, evidence: ['e9'] };
}

const look = (gotoolchain: string, text: string, host = new FakeHost()) =>
  examine(toolchain, host, { go, settings: settingsData({ GOTOOLCHAIN: gotoolchain }), files: project(text) });
const NEWER = 'module x.example/x\n\ngo 1.99\n';

describe('the toolchain that go needs', () => {
  it.each([
    ['auto', 'module x.example/x\n\ngo 1.26\n\ntoolchain go1.26.1\n'],
    ['local', 'module x.example/x\n\ngo 1.20\n'],
    ['auto', ''],
  ])('is the one that is here: %s', async (gotoolchain, text) => {
    expect((await look(gotoolchain, text)).findings).toEqual([]);
  });

  it('is too old where it may not switch', async () => {
    const { findings } = await look('local', NEWER);
    const params = { file: '/p/go.mod', needed: '1.99', local: 'go1.26.4', gotoolchain: 'local' };
    expect(findings).toMatchObject([{ code: 'go.too-old', outcome: 'fail', subject: '/p/go.mod', params }]);
  });

  it.each<[string, RunScript, string, object]>([
    ['comes whole', { stdout: '{\n\t"Path": "golang.org/toolchain"\n}\n' }, 'ok', { fetched: 'yes', error: '' }],
    [
      'is not there',
      { exitCode: 1, stdout: '{\n\t"Path": "golang.org/toolchain",\n\t"Error": "404 Not Found"\n}\n' },
      'fail',
      { fetched: 'no', error: '404 Not Found' },
    ],
  ])('%s', async (_, answer, outcome, more) => {
    const host = new FakeHost().onFind('go1.99.0', []).onRun(RUN, answer);
    const { findings } = await look('auto', NEWER, host);
    const params = {
      toolchain: 'go1.99.0',
      because: 'go-line',
      pathOnly: false,
      inPath: false,
      cached: false,
      ...more,
    };
    expect(findings).toMatchObject([{ code: 'go.toolchain', outcome, subject: 'go1.99.0', params }]);
    expect(host.commands[0]?.environment).toMatchObject({ GOTOOLCHAIN: 'local', GOFLAGS: '-modcacherw' });
    expect(host.files.leftScratch).toEqual([]);
  });

  it('is left alone once its archive is coming', async () => {
    const host = new FakeHost().onFind('go1.99.0', []);
    host.onRun(RUN, async ({ signal, onErrorLine }) => {
      onErrorLine?.('# get https://goproxy.cn/golang.org/toolchain/@v/v0.0.1-go1.99.0.linux-amd64.zip: 200 OK (0.1s)');
      await new Promise((resolve) => signal?.addEventListener('abort', resolve));
      return { exitCode: null, stopped: 'aborted' };
    });
    const { findings } = await look('go1.99.0', '', host);
    expect(findings).toMatchObject([
      { outcome: 'ok', params: { because: 'setting', fetched: 'begun', file: '/p/go.mod' } },
    ]);
  });

  it('is in PATH, or has to be', async () => {
    const found = new FakeHost().onFind('go1.99.0', ['/home/li/go/bin/go1.99.0']);
    expect((await look('auto', NEWER, found)).findings).toMatchObject([{ outcome: 'ok', params: { inPath: true } }]);
    const missing = new FakeHost().onFind('go1.99.0', []);
    const { findings, evidence } = await look('go1.99.0+path', '', missing);
    expect(findings).toMatchObject([{ outcome: 'fail', params: { pathOnly: true, fetched: 'not-tried' } }]);
    expect(evidence).toEqual([]);
  });

  it('is in the cache already', async () => {
    const path = '/home/li/go/pkg/mod/golang.org/toolchain@v0.0.1-go1.99.0.linux-amd64/bin/go';
    const host = new FakeHost({ files: { [path]: '' } }).onFind('go1.99.0', []);
    expect((await look('auto', NEWER, host)).findings).toMatchObject([{ outcome: 'ok', params: { cached: true } }]);
  });
});
