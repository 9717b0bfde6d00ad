// A repair for one terminal: nothing is stored, what is printed makes the real `go` work in the same shell, and a shell that is
// opened has the values.
import { expect, test } from 'vitest';
import { inCheckout } from '../../build/runtime/paths.mjs';
import type { Report } from '../../shared/domain/report.ts';
import { worlds } from './load-worlds.ts';
import { home } from './plan/client.ts';
import { readLabCache } from './plan/lab-cache.ts';
import { bootWorld } from './sandbox/boot.ts';
import { requireLab } from './sandbox/requirements.ts';
import { run } from './sandbox/run.ts';
import { setUpLab } from './setup.mjs';

requireLab();
const cache = readLabCache(setUpLab());
const repair = `${process.execPath} ${inCheckout('dist/doctor.cjs')} repair --scope process`;
const download = 'GOMODCACHE=/run/tmp/mod GOFLAGS=-modcacherw go mod download github.com/google/uuid@v1.1.1';

async function inWorld(name: string, script: string): Promise<{ readonly stdout: string; readonly stderr: string }> {
  const world = worlds.get(name);
  if (!world) return expect.unreachable();
  const sandbox = await bootWorld(world, cache);
  try {
    return await run(sandbox.command(['bash', '-c', script]));
  } finally {
    sandbox.close();
  }
}

test.concurrent.each(['goproxy-off', 'env-stale-proxy', 'proxy-dead'])(
  '%s: what is printed works in the same shell, and no file changes',
  async (name) => {
    const files = `find ${home} /etc -path ${home}/.local -prune -o -type f -print0 | sort -z | xargs -0 sha256sum | sha256sum`;
    const { stdout, stderr } = await inWorld(
      name,
      `${files}; words=$(${repair}); echo "exit $?"; ${files}; ${download} 2>/dev/null && echo early; eval "$words"; ${download} && echo works`,
    );
    const [before, exit, after, ...rest] = stdout.trimEnd().split('\n');
    expect({ exit, rest }, stderr).toEqual({ exit: 'exit 0', rest: ['works'] });
    expect(after).toBe(before);
  },
);

test.concurrent('a shell that is opened has the values; the one it came from does not', async () => {
  const shell = `${home}/shell`;
  const { stdout, stderr } = await inWorld(
    'goproxy-off',
    `printf '#!/bin/sh\\nprintenv GOPROXY; ${download} && echo works\\n' > ${shell}; chmod +x ${shell};
     script -qec 'SHELL=${shell} ${repair} --open-shell --lang en' /dev/null; printenv GOPROXY || echo none`,
  );
  expect(stdout.replaceAll('\r', ''), stderr).toMatch(/nothing is stored[^\n]*\nhttps:\/\/[^\n]+\nworks\nnone\n$/u);
});

test.concurrent('the report tells the words for another shell, and that nothing was repaired for others', async () => {
  const { stdout } = await inWorld('goproxy-off', `${repair} --shell powershell --json`);
  const report = JSON.parse(stdout) as Report;
  expect(report.plan).toMatchObject([{ remedy: 'terminal/variable', scope: 'process', risk: 'manual' }]);
  expect(report.plan?.[0]?.command).toMatch(/^\$env:GOPROXY = 'https:/u);
  expect(report.repair).toMatchObject([{ outcome: 'needs-new-terminal' }]);
  expect(report.verification?.exitCode).toBe(0);
});

test.concurrent('what no variable can cure is said, and nothing is printed', async () => {
  const { stdout, stderr } = await inWorld('cache-corrupt', `${repair} --lang en; echo "exit $?"`);
  expect(stdout).toBe('exit 1\n');
  expect(stderr).toContain('Variables of one terminal cannot solve it');
});
