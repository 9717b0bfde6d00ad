// What an older `go` prints: other words for the same. No part of `npm test`: its toolchain comes from the internet.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { explainText } from '../../shared/go/error-text.ts';
import { worlds } from './load-worlds.ts';
import { readLabCache } from './plan/lab-cache.ts';
import { proveWorld } from './prove.ts';
import { bootWorld } from './sandbox/boot.ts';
import { requireLab } from './sandbox/requirements.ts';
import { setUpLab } from './setup.mjs';

/** The last one whose own words differ from those of 1.26 in many places, and that still fetches toolchains. */
const OLDER = 'go1.22.12';

vi.setConfig({ maxConcurrency: 8, testTimeout: 180_000 });

requireLab();
const cache = readLabCache(setUpLab());
/** Fetched as `go` fetches toolchains, verified by the checksum database. */
const goroot = execFileSync('go', ['env', 'GOROOT'], {
  encoding: 'utf8',
  env: { ...process.env, GOTOOLCHAIN: OLDER },
}).trim();

/** Worlds without a `go` of their own, in which it fails by itself. */
const candidates = [...worlds].filter(
  ([, { client, expect: expected }]) => expected.go === 'fails' && !client?.path && !client?.without?.includes('go'),
);

describe.concurrent(`the words of ${OLDER}`, () => {
  test.for(candidates)('%s', async ([, world]) => {
    const path = [join(goroot, 'bin'), '%PATH%'];
    const older = { ...world, client: { ...world.client, path } };
    const sandbox = await bootWorld(older, cache);
    try {
      const { did, goPrinted } = await proveWorld(sandbox, { ...older, probes: [] });
      // Some faults are of newer versions only.
      if (did === 'fails') expect(explainText(goPrinted), goPrinted).not.toEqual([]);
    } finally {
      sandbox.close();
    }
  });
});
