import { describe, expect, it } from 'vitest';
import download from '../../../../../../electron/engine/probes/go/download.probe.ts';
import { failed, success } from '../../../../../../shared/domain/failure.ts';
import { FakeHost, type RunScript } from '../../../../../fakes/fake-host.ts';
import { examine, modulesData, recorded } from '../../bench.ts';

const facts = { path: '/usr/bin/go', version: 'go1.26.4', goroot: '/usr/lib/go', env: {} };
const go = { found: recorded(success([facts.path])), facts: recorded(success(facts)), go: facts };
const asked = modulesData('asked', 'rsc.io/quote@v1.5.2');
const RUN = '/usr/bin/go mod download -json -x rsc.io/quote@v1.5.2';
const object = (value: object) =>
  `${JSON.stringify({ Path: 'rsc.io/quote', Version: 'v1.5.2', ...value }, null, '\t')}\n`;
const look = async (answer: RunScript) => {
  const host = new FakeHost({ environment: { PATH: '/usr/bin', GMD_HOST: 'x' } }).onRun(RUN, answer);
  return { host, ...(await examine(download, host, { go, modules: asked })) };
};

describe('the real download', () => {
  it('succeeds', async () => {
    const { findings, host } = await look({ stdout: object({ Zip: '/none.zip' }) });
    expect(findings).toMatchObject([
      {
        code: 'go.download',
        outcome: 'ok',
        subject: 'go mod download',
        params: { exitCode: 0, modules: 1, failed: 0 },
      },
    ]);
    const [command] = host.commands;
    expect(command?.environment).toMatchObject({ GOTOOLCHAIN: 'local', GOFLAGS: '-modcacherw' });
    expect(command?.environment).not.toHaveProperty('GMD_HOST');
    expect(command?.cwd).toContain('gomod-doctor-go-');
    expect(host.files.leftScratch).toEqual([]);
  });

  it('fails in the words of go, with what they point to', async () => {
    const Error =
      'rsc.io/quote@v1.5.2: Get "https://li:s3@GoProxy.cn/rsc.io/quote/@v/v1.5.2.info": dial tcp 192.0.2.1:443: connect: connection refused';
    const { findings } = await look({
      exitCode: 1,
      stdout: object({ Error }),
      stderr: `go: ${Error}\ngo: another thing\n`,
    });
    expect(findings).toMatchObject([
      { code: 'go.download', outcome: 'fail', params: { exitCode: 1, failed: 1 } },
      {
        code: 'go.download-error',
        outcome: 'fail',
        subject: 'rsc.io/quote@v1.5.2',
        params: { text: Error, host: 'goproxy.cn', hints: [{ code: 'tcp.refused', subject: 'goproxy.cn' }] },
      },
      { code: 'go.download-error', subject: 'go', params: { text: 'another thing' } },
    ]);
  });

  it('reports fifty errors at most', async () => {
    const stdout = Array.from({ length: 80 }, (_, i) => object({ Version: `v1.0.${i}`, Error: `error ${i}` })).join('');
    expect((await look({ exitCode: 1, stdout })).findings).toHaveLength(51);
  });

  it('that succeeded has no errors, whatever stands on standard error', async () => {
    expect((await look({ stdout: object({}), stderr: 'go: warning\n' })).findings).toHaveLength(1);
  });

  it('that says nothing of the module it was asked for proves nothing, whatever its exit code', async () => {
    const { findings, evidence } = await look({ stdout: '{}' });
    expect(findings).toEqual([]);
    expect(evidence).toMatchObject([{ failure: { word: 'malformed-output' } }]);
  });

  it('floods nobody', async () => {
    const { findings, evidence, host } = await look({ exitCode: null, stopped: 'output-too-large' });
    expect(findings).toEqual([]);
    expect(evidence).toMatchObject([{ failure: { word: 'output-too-large' } }]);
    expect(host.files.leftScratch).toEqual([]);
  });

  it('of a project reads copies of its go.mod and go.sum', async () => {
    const files = { '/src/p/go.mod': 'module p\n', '/src/p/go.sum': 'x\n' };
    const seen: string[] = [];
    const host = new FakeHost({ files }).onRun('/usr/bin/go mod download -modfile=*', async (command) => {
      const copy = command.args.find((a) => a.startsWith('-modfile='))?.slice('-modfile='.length) ?? '';
      for (const path of [copy, copy.replace(/\.mod$/u, '.sum')]) {
        const content = await host.files.read(path, 100);
        seen.push(content.ok ? new TextDecoder().decode(content.value) : 'none');
      }
      return { stdout: '' };
    });
    const modules = {
      ...modulesData('project', 'rsc.io/quote@v1.5.2'),
      project: '/src/p',
      read: recorded(success([])),
    };
    await examine(download, host, { go, modules });
    expect(seen).toEqual(['module p\n', 'x\n']);
    expect(host.commands[0]?.cwd).toBe('/src/p');
  });

  it.each([
    ['a go', { go: null, modules: asked }],
    ['modules', { go, modules: modulesData('project') }],
    ['a readable go.mod', { go, modules: { ...asked, read: recorded(failed<never>('not-found')) } }],
  ])('is left out without %s', async (_, inputs) => {
    expect(await examine(download, new FakeHost(), inputs)).toMatchObject({ findings: [], evidence: [] });
  });
});
