import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cachePaths } from '../../../../../../electron/engine/module-cache.ts';
import locks from '../../../../../../electron/engine/probes/cache/locks.probe.ts';
import type { CacheModulesData } from '../../../../../../electron/engine/probes/cache/modules.probe.ts';
import type { LockHolder } from '../../../../../../electron/host/host.ts';
import { success } from '../../../../../../shared/domain/failure.ts';
import { FakeHost, type FakeHostOptions } from '../../../../../fakes/fake-host.ts';
import { examine, recorded } from '../../bench.ts';

const module = { path: 'example.org/tiny', version: 'v1.0.0' };
const LOCK = '/mods/cache/download/example.org/tiny/@v/v1.0.0.lock';
const held: LockHolder = { path: LOCK, pid: 41, program: '/usr/local/go/bin/go' };

function cached(complete: boolean): CacheModulesData {
  const paths = cachePaths(new FakeHost(), '/mods', module);
  if (!paths) throw new Error('no such module');
  const one = { module, paths, state: 'zip', complete, zipBytes: 1, beside: [] } as const;
  return { cache: '/mods', cached: [one], looked: recorded(success([one])), verified: null };
}

async function look(options: FakeHostOptions, complete = false, change?: (host: FakeHost) => void) {
  const host = new FakeHost(options);
  const running = examine(locks, host, { modules: cached(complete) });
  await vi.advanceTimersByTimeAsync(1000);
  change?.(host);
  await vi.advanceTimersByTimeAsync(5000);
  return running;
}

describe('locks of modules that go needs', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('are held by the same process at two looks', async () => {
    const { findings } = await look({ lockHolders: [held] });
    const params = { module: 'example.org/tiny@v1.0.0', path: LOCK, pid: 41, program: '/usr/local/go/bin/go' };
    expect(findings).toMatchObject([{ code: 'cache.lock-held', outcome: 'fail', params, evidence: ['e1', 'e2'] }]);
  });

  it('are free at the second look: a go at work', async () => {
    const holders = [held];
    expect((await look({ lockHolders: holders }, false, () => holders.pop())).findings).toEqual([]);
  });

  it('do not matter for a module that is there, nor where nobody tells', async () => {
    expect((await look({ lockHolders: [held] }, true)).findings).toEqual([]);
    const unknown = await look({ lockHolders: 'unsupported' });
    expect(unknown.findings).toEqual([]);
    expect(unknown.evidence).toMatchObject([{ failure: { word: 'unsupported' } }]);
  });
});
