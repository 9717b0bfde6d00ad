// The hash that is built in counts under Google's key alone: under a key of a company only what its own database has signed.
import { expect, it } from 'vitest';
import { mirrorsReportSchema } from '../../shared/mirrors/mirror-report.ts';
import { doctorIn } from './doctor-in.ts';
import { readLabCache } from './plan/lab-cache.ts';
import { bootWorld } from './sandbox/boot.ts';
import { setUpLab } from './setup.mjs';
import { defineWorld, type World } from './world.ts';

const cache = readLabCache(setUpLab());
const gone = { kind: 'status', status: 404, text: 'no database here' } as const;
/** No road to any database. */
const noDatabase: NonNullable<World['servers']> = {
  everySite: { faults: [{ ...gone, match: '/(sumdb|lookup|latest|tile)/?' }] },
};
/** The modules of the lab are not the published ones: the database of the lab has signed their hashes under the lab's own key. */
const GOOGLE = { GOSUMDB: 'sum.golang.org' };

it.each([
  ['under a key of the company its database decides', {}, {}, { outcome: 'ok' }],
  ['without that database nothing does', {}, noDatabase, { outcome: 'skipped', problem: 'no-signed-hash' }],
  ["under Google's key the built-in hash does", GOOGLE, noDatabase, { outcome: 'fail', problem: 'other-hash' }],
])('%s', async (_, goEnv, servers, hash) => {
  const title = 'A mirror is compared.';
  const expectations = { verdict: 'healthy', cause: null, go: 'works' } as const;
  const sandbox = await bootWorld(defineWorld({ title, client: { goEnv }, servers, expect: expectations }), cache);
  try {
    const { stdout, stderr } = await doctorIn(sandbox, ['mirrors', '--json', '--lang', 'en']);
    expect(stdout, stderr).not.toBe('');
    const { mirrors } = mirrorsReportSchema.parse(JSON.parse(stdout));
    const checked = mirrors.find(({ url }) => url === 'https://goproxy.cn')?.checks ?? [];
    expect(checked.find(({ check }) => check === 'hash')).toMatchObject(hash);
  } finally {
    sandbox.close();
  }
});
