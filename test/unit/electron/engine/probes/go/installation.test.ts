import { describe, expect, it } from 'vitest';
import installation from '../../../../../../electron/engine/probes/go/installation.probe.ts';
import { FakeHost, type RunScript } from '../../../../../fakes/fake-host.ts';
import { examine } from '../../bench.ts';

const env = JSON.stringify({ GOVERSION: 'go1.26.4', GOROOT: '/usr/lib/go', GOPROXY: 'https://goproxy.cn', GOARM: 7 });
const machine = (answer: RunScript, paths: readonly string[] = ['/usr/bin/go'], files: Record<string, string> = {}) =>
  new FakeHost({ environment: { PATH: '/usr/bin', GMD_HOST: 'x' }, files })
    .onFind('go', paths)
    .onRun('/usr/bin/go env -json', answer);

describe('finding go', () => {
  it('asks the first one in PATH, in a scratch folder, and leaves nothing behind', async () => {
    const host = machine({ stdout: env });
    const { findings, data } = await examine(installation, host);
    expect(findings).toEqual([
      {
        code: 'go.installed',
        outcome: 'ok',
        subject: '/usr/bin/go',
        params: { path: '/usr/bin/go', version: 'go1.26.4', goroot: '/usr/lib/go' },
        evidence: ['e1', 'e2'],
      },
    ]);
    expect(data.go?.env).toEqual({ GOVERSION: 'go1.26.4', GOROOT: '/usr/lib/go', GOPROXY: 'https://goproxy.cn' });
    expect(host.commands[0]).toMatchObject({
      cwd: expect.stringContaining('gomod-doctor-env-'),
      environment: { GOTOOLCHAIN: 'local' },
    });
    expect(host.commands[0]?.environment).not.toHaveProperty('GMD_HOST');
    expect(host.files.leftScratch).toEqual([]);
  });

  it('says when there is none', async () => {
    const { findings, evidence } = await examine(installation, new FakeHost().onFind('go', []));
    expect(findings).toMatchObject([{ code: 'go.not-found', outcome: 'fail', subject: 'go', evidence: ['e1'] }]);
    expect(evidence).toMatchObject([{ operation: 'go.find', command: 'which -a go', failure: { word: 'not-found' } }]);
  });

  it.each<[string, RunScript, string]>([
    [
      'fails',
      { exitCode: 2, stderr: 'go: cannot find GOROOT directory: /x\nmore\n' },
      'go: cannot find GOROOT directory: /x',
    ],
    ['fails without a word', { exitCode: 3 }, '3'],
    ['prints no JSON', { stdout: 'GOPROXY=x' }, 'go env -json'],
    ['prints a list', { stdout: 'null' }, 'go env -json'],
    ['cannot be started', { exitCode: null, stderr: 'not executable' }, 'not executable'],
  ])('says when it %s', async (_, answer, reason) => {
    const host = machine(answer);
    const { findings, data } = await examine(installation, host);
    expect(findings).toMatchObject([
      { code: 'go.broken', outcome: 'fail', subject: '/usr/bin/go', params: { reason }, evidence: ['e1', 'e2'] },
    ]);
    expect(data.go).toBeNull();
    expect(host.files.leftScratch).toEqual([]);
  });

  it('names every installation once, with the version that its own file tells', async () => {
    const paths = ['/usr/bin/go', '/opt/go/bin/go', '/home/li/bin/go'];
    const files = { '/usr/bin/go': '', '/opt/go/bin/go': '', '/opt/go/VERSION': 'go1.27.1\ntime 2026-10-01\n' };
    const { findings } = await examine(installation, machine({ stdout: env }, paths, files));
    const installations = [
      { path: '/usr/bin/go', version: '' },
      { path: '/opt/go/bin/go', version: 'go1.27.1' },
      { path: '/home/li/bin/go', version: '' },
    ];
    expect(findings).toMatchObject([{ code: 'go.in-path', params: { installations } }, { code: 'go.installed' }]);
  });

  it('asks the next one where the first does not run', async () => {
    const paths = ['/usr/bin/go', '/opt/go/bin/go'];
    const host = machine({ exitCode: 127, stderr: 'not found' }, paths).onRun('/opt/go/bin/go env -json', {
      stdout: env,
    });
    const { findings, data } = await examine(installation, host);
    const params = { path: '/usr/bin/go', reason: 'not found', works: '/opt/go/bin/go' };
    expect(findings).toMatchObject([
      { code: 'go.broken', params, evidence: ['e1', 'e2', 'e3'] },
      { code: 'go.in-path' },
    ]);
    expect(data.go).toBeNull();
  });
});

describe('GOROOT', () => {
  const withGoroot = (platform: 'linux' | 'windows', goroot: string, files: Record<string, string>) =>
    new FakeHost({ platform, environment: { [platform === 'linux' ? 'GOROOT' : 'GoRoot']: goroot }, files });

  it('that names no Go is found, and go goes on without it', async () => {
    const host = withGoroot('linux', '/gone', {}).onFind('go', ['/usr/bin/go']);
    host.onRun('/usr/bin/go env -json', ({ environment }) =>
      environment['GOROOT'] === undefined
        ? { stdout: env }
        : { exitCode: 2, stderr: 'go: cannot find GOROOT directory: /gone' },
    );
    const { findings, data, evidence } = await examine(installation, host);
    expect(findings).toMatchObject([
      { code: 'go.goroot-invalid', outcome: 'fail', subject: '/gone', params: { path: '/gone', isFolder: false } },
      { code: 'go.installed' },
    ]);
    expect(data.go?.goroot).toBe('/usr/lib/go');
    expect(evidence[2]).toMatchObject({ input: { without: ['GOROOT'] }, command: "GOROOT='' go env -json" });
  });

  it('on Windows is found whatever its letters', async () => {
    const go = 'C:\\Go\\bin\\go.exe';
    const host = withGoroot('windows', 'D:\\旧的 Go', { [go]: '' }).onFind('go', [go]);
    host.onRun(`${go} env -json`, ({ environment }) => ({
      stdout: JSON.stringify({ GOVERSION: 'go1.26.4', GOROOT: environment['GoRoot'] ?? 'C:\\Go' }),
    }));
    const { findings } = await examine(installation, host);
    expect(findings[0]).toMatchObject({ code: 'go.goroot-invalid', subject: 'D:\\旧的 Go' });
  });

  it('may be a folder of something else', async () => {
    const host = withGoroot('linux', '/home/li/go', { '/home/li/go/notes.txt': '' }).onFind('go', ['/usr/bin/go']);
    host.onRun('/usr/bin/go env -json', ({ environment }) => ({
      stdout: JSON.stringify({ GOVERSION: 'go1.26.4', GOROOT: environment['GOROOT'] ?? '/usr/lib/go' }),
    }));
    const { findings } = await examine(installation, host);
    expect(findings[0]).toMatchObject({ code: 'go.goroot-invalid', params: { isFolder: true } });
  });

  it('that names a Go is left alone, and so is a value that go does not use', async () => {
    const files = { '/sdk/src/fmt/print.go': '' };
    const used = withGoroot('linux', '/sdk', files).onFind('go', ['/usr/bin/go']);
    used.onRun('/usr/bin/go env -json', { stdout: JSON.stringify({ GOVERSION: 'go1.26.4', GOROOT: '/sdk' }) });
    expect((await examine(installation, used)).findings).toHaveLength(1);
    const ignored = withGoroot('linux', '/gone', {}).onFind('go', ['/usr/bin/go']);
    ignored.onRun('/usr/bin/go env -json', { stdout: env });
    expect((await examine(installation, ignored)).findings).toHaveLength(1);
  });
});
