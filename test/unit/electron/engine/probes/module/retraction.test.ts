import { describe, expect, it } from 'vitest';
import retraction from '../../../../../../electron/engine/probes/module/retraction.probe.ts';
import { FakeHost } from '../../../../../fakes/fake-host.ts';
import { downloadData, examine, modulesData, settingsData, targetOf } from '../../bench.ts';

const MIRROR = targetOf('192.0.2.1', { entry: 0, tls: false, port: 80, url: 'http://192.0.2.1' });
const REGRET = '/github.com/lab/regret/@v';
const GO_MOD = 'module github.com/lab/regret\n\nretract v1.0.0 // loses data\n';

/** A mirror to which nobody had found the way when `go` was done. */
async function look(host: FakeHost, source: 'project' | 'built-in' = 'project', exitCode = 0) {
  const enough = new AbortController();
  enough.abort();
  const { findings } = await examine(
    retraction,
    host,
    {
      settings: settingsData({}),
      modules: modulesData(source, 'github.com/lab/regret@v1.0.0'),
      download: downloadData({ exitCode }),
      protocol: [
        { target: MIRROR, data: { way: null, module: null, path: '', info: null, followed: null, head: null } },
      ],
    },
    { enough: enough.signal },
  );
  return findings.map(({ code, subject, params }) => ({ code, subject, params }));
}

describe('a withdrawn version', () => {
  it('is told also where go was quicker than the probes', async () => {
    const host = new FakeHost().onConnect('192.0.2.1', 80, {
      http: {
        [`GET ${REGRET}/list`]: { status: 200, body: 'v1.0.0\nv1.0.1\n' },
        [`GET ${REGRET}/v1.0.1.mod`]: { status: 200, body: GO_MOD },
      },
    });
    expect(await look(host)).toMatchObject([
      { code: 'module.retracted', subject: 'github.com/lab/regret@v1.0.0', params: { newest: 'v1.0.1' } },
    ]);
  });

  it('is not looked for among our own modules, nor before go has fetched everything', async () => {
    expect(await look(new FakeHost(), 'built-in')).toEqual([]);
    expect(await look(new FakeHost(), 'project', 1)).toEqual([]);
  });
});
