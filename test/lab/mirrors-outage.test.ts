// The list that is recommended, and then its first mirror fails: does the real go get its modules from the next one?
import { beforeAll, describe, expect, it } from 'vitest';
import { mirrorsReportSchema } from '../../shared/mirrors/mirror-report.ts';
import { doctorIn } from './doctor-in.ts';
import { MIRROR_URLS } from './generated/mirrors.ts';
import { readLabCache } from './plan/lab-cache.ts';
import { bootWorld } from './sandbox/boot.ts';
import { run } from './sandbox/run.ts';
import { setUpLab } from './setup.mjs';
import { defineWorld, type HostName, type World } from './world.ts';

const cache = readLabCache(setUpLab());
const sound = defineWorld({
  title: 'All mirrors are sound.',
  expect: { verdict: 'healthy', cause: null, go: 'works' },
});

/** What go fetches in an empty cache with this list, and from where. */
async function fetchIn(world: World, goproxy: string) {
  const sandbox = await bootWorld(world, cache);
  try {
    const go = ['timeout', '60', 'go', 'mod', 'download', '-x', 'github.com/BurntSushi/toml@v0.3.1'];
    const variables = { GOPROXY: goproxy, GOMODCACHE: '/run/tmp/outage-cache' };
    const { exitCode, stderr } = await run(sandbox.command(go, { variables }));
    const served = [...stderr.matchAll(/^# get (https:\/\/\S+): 200 OK/gmu)].map(([, url]) => url ?? '');
    return { exitCode, stderr, served };
  } finally {
    sandbox.close();
  }
}

describe('the recommended list, when its first mirror fails', () => {
  let list = '';
  let first = '';
  let second = '';

  beforeAll(async () => {
    const sandbox = await bootWorld(sound, cache);
    const { stdout } = await doctorIn(sandbox, ['mirrors', '--json', '--lang', 'en']);
    sandbox.close();
    list = mirrorsReportSchema.parse(JSON.parse(stdout)).choice.goproxy ?? '';
    [first = '', second = ''] = list.split(/[|,]/u);
  });

  it('is served by the first while that is there', async () => {
    const { exitCode, stderr, served } = await fetchIn(sound, list);
    expect(exitCode, stderr).toBe(0);
    expect(served.length).toBeGreaterThan(2);
    expect(served.filter((url) => !url.startsWith(first))).toEqual([]);
  });

  it.each<[string, (host: HostName) => Partial<World>]>([
    ['refuses connections', (host) => ({ router: [{ kind: 'reset', to: host }] })],
    ['cannot be reached', (host) => ({ router: [{ kind: 'unreachable', to: host }] })],
    ['answers 503', (host) => ({ servers: { [host]: { faults: [{ kind: 'status', status: 503, text: 'no' }] } } })],
    ['cuts its zips', (host) => ({ servers: { [host]: { faults: [{ match: '\\.zip$', kind: 'truncate' }] } } })],
  ])('is served by the second where the first %s', async (_, cut) => {
    const host = Object.entries(MIRROR_URLS).find(([, url]) => url === first)?.[0] as HostName;
    const { exitCode, stderr, served } = await fetchIn({ ...sound, ...cut(host) }, list);
    expect(exitCode, stderr).toBe(0);
    expect(served.some((url) => url.startsWith(second) && url.endsWith('.zip'))).toBe(true);
  });
});
