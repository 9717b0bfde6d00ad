// A mirror that the administrator of a company has put into the policy file.
import { expect, it } from 'vitest';
import { mirrorsReportSchema } from '../../shared/mirrors/mirror-report.ts';
import { doctorIn } from './doctor-in.ts';
import { readLabCache } from './plan/lab-cache.ts';
import { bootWorld } from './sandbox/boot.ts';
import { run } from './sandbox/run.ts';
import { setUpLab } from './setup.mjs';
import { defineWorld } from './world.ts';

const cache = readLabCache(setUpLab());
const COMPANY = 'https://goproxy.corp.example.com';
const world = (policy: string) =>
  defineWorld({
    title: 'A policy names a mirror.',
    client: { before: `mkdir /etc/gomod-doctor && echo '${policy}' > /etc/gomod-doctor/policy.json` },
    expect: { verdict: 'healthy', cause: null, go: 'works' },
  });

it('is compared, shown as such, first in the recommended list, and works with the real go', async () => {
  const sandbox = await bootWorld(world(JSON.stringify({ mirrors: ['goproxy.corp.example.com'] })), cache);
  try {
    const { stdout, stderr } = await doctorIn(sandbox, ['mirrors', '--json', '--lang', 'en']);
    expect(stdout, stderr).not.toBe('');
    const { mirrors, choice } = mirrorsReportSchema.parse(JSON.parse(stdout));
    expect(mirrors.find(({ url }) => url === COMPANY)).toMatchObject({ origin: 'company', verdict: 'right' });
    expect(choice.goproxy?.startsWith(`${COMPANY}|`)).toBe(true);
    const variables = { GOPROXY: choice.goproxy ?? '', GOMODCACHE: '/run/tmp/company-cache' };
    const go = await run(
      sandbox.command(['go', 'mod', 'download', 'github.com/BurntSushi/toml@v0.3.1'], { variables }),
    );
    expect(go.exitCode, go.stderr).toBe(0);
    expect((await doctorIn(sandbox, ['mirrors', '--lang', 'zh-CN'])).stderr).toMatch(
      /goproxy\.corp.*\n +公司指定 · 正确/u,
    );
  } finally {
    sandbox.close();
  }
});

it('is missing, and it is said, where the policy is not understood', async () => {
  const sandbox = await bootWorld(world('{"mirrors":"goproxy.corp.example.com"}'), cache);
  try {
    const { stderr } = await doctorIn(sandbox, ['mirrors', '--lang', 'en']);
    expect(stderr).toContain('The policy of your company (/etc/gomod-doctor/policy.json) is not understood');
    expect(stderr).not.toContain('goproxy.corp.example.com');
  } finally {
    sandbox.close();
  }
});
