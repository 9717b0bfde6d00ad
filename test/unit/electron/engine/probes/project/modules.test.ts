import { describe, expect, it } from 'vitest';
import modules from '../../../../../../electron/engine/probes/project/modules.probe.ts';
import { failed, success } from '../../../../../../shared/domain/failure.ts';
import { FakeHost, type RunScript } from '../../../../../fakes/fake-host.ts';
import { examine, recorded } from '../../bench.ts';

const facts = { path: '/usr/bin/go', version: 'go1.26.4', goroot: '/usr/lib/go', env: {} };
const go = { found: recorded(success([facts.path])), facts: recorded(success(facts)), go: facts };
const request = { project: '/src/p' };

describe('the modules to download', () => {
  it('are those asked for', async () => {
    const { data, findings } = await examine(
      modules,
      new FakeHost(),
      { go },
      { request: { modules: ['a.example/b@v1.0.0', 'x@y@v2'] } },
    );
    expect(data.modules).toEqual([
      { path: 'a.example/b', version: 'v1.0.0' },
      { path: 'x@y', version: 'v2' },
    ]);
    expect(findings).toMatchObject([{ code: 'module.set', subject: 'asked', params: { source: 'asked' } }]);
  });

  it('are built in where nobody asks, one of them with capitals', async () => {
    const { data } = await examine(modules, new FakeHost(), { go });
    expect(data.source).toBe('built-in');
    expect(data.modules.some(({ path }) => /[A-Z]/u.test(path))).toBe(true);
  });

  it('are what go.mod requires, read without touching it', async () => {
    const Require = [{ Path: 'rsc.io/quote', Version: 'v1.5.2', Indirect: true }, { Path: 7 }, null].filter(Boolean);
    const host = new FakeHost({ files: { '/src/p/go.mod': 'module p\n' } }).onRun(
      '/usr/bin/go mod edit -json /src/p/go.mod',
      { stdout: JSON.stringify({ Require }) },
    );
    const { data, findings } = await examine(modules, host, { go }, { request });
    expect(data).toMatchObject({
      source: 'project',
      project: '/src/p',
      modules: [{ path: 'rsc.io/quote', version: 'v1.5.2' }],
    });
    expect(findings).toMatchObject([{ code: 'module.set', outcome: 'ok', subject: '/src/p' }]);
    expect(host.commands[0]?.cwd).not.toBe('/src/p');
    expect(host.files.leftScratch).toEqual([]);
  });

  it('are none where go.mod requires none', async () => {
    const host = new FakeHost({ files: { '/src/p/go.mod': 'module p\n' } }).onRun('/usr/bin/go mod edit *', {
      stdout: '{"Require": null}',
    });
    expect((await examine(modules, host, { go }, { request })).data.modules).toEqual([]);
  });

  it('cannot be known without a go.mod', async () => {
    const { findings } = await examine(modules, new FakeHost(), { go }, { request });
    expect(findings).toMatchObject([
      { code: 'project.gomod-missing', outcome: 'fail', subject: '/src/p', evidence: ['e1'] },
    ]);
  });

  it('cannot be known where a file stands in the place of the folder', async () => {
    const host = new FakeHost();
    host.files.facts = async () => failed('not-a-directory');
    const { findings } = await examine(modules, host, { go }, { request });
    expect(findings).toMatchObject([{ code: 'project.gomod-missing', subject: '/src/p' }]);
  });

  it.each<[string, RunScript, string]>([
    [
      'does not parse',
      { exitCode: 1, stderr: 'go: errors parsing go.mod:\n/src/p/go.mod:3: unknown directive: requires\n' },
      '/src/p/go.mod:3: unknown directive: requires',
    ],
    ['is read by a go that prints no JSON', { stdout: 'oops' }, 'go mod edit -json'],
  ])('cannot be known from a go.mod that %s', async (_, answer, message) => {
    const host = new FakeHost({ files: { '/src/p/go.mod': 'x' } }).onRun('/usr/bin/go mod edit *', answer);
    expect((await examine(modules, host, { go }, { request })).findings).toMatchObject([
      { code: 'project.gomod-malformed', outcome: 'fail', subject: '/src/p/go.mod', params: { message } },
    ]);
  });
});
