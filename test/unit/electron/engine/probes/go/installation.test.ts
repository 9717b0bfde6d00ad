import { describe, expect, it } from 'vitest';
import installation from '../../../../../../electron/engine/probes/go/installation.probe.ts';
import { FakeHost, type RunScript } from '../../../../../fakes/fake-host.ts';
import { examine } from '../../bench.ts';

const env = JSON.stringify({ GOVERSION: 'go1.26.4', GOROOT: '/usr/lib/go', GOPROXY: 'https://goproxy.cn', GOARM: 7 });
const machine = (answer: RunScript) =>
  new FakeHost({ environment: { PATH: '/usr/bin', GMD_HOST: 'x' } })
    .onFind('go', ['/usr/bin/go', '/opt/go/bin/go'])
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
      { code: 'probe.ended', outcome: 'fail', subject: 'go env', params: { reason }, evidence: ['e2'] },
    ]);
    expect(data.go).toBeNull();
    expect(host.files.leftScratch).toEqual([]);
  });
});
