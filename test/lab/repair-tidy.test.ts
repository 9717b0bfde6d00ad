// `go mod tidy` as a repair: shown with the difference of both files, made only where it is asked for, and taken back whole.
import { expect, test } from 'vitest';
import { inCheckout } from '../../build/runtime/paths.mjs';
import type { Report } from '../../shared/domain/report.ts';
import { worlds } from './load-worlds.ts';
import { workingDirectory } from './plan/client.ts';
import { readLabCache } from './plan/lab-cache.ts';
import { bootWorld } from './sandbox/boot.ts';
import { requireLab } from './sandbox/requirements.ts';
import { run } from './sandbox/run.ts';
import { setUpLab } from './setup.mjs';

requireLab();
const cache = readLabCache(setUpLab());
const doctor = inCheckout('dist/doctor.cjs');

test('a project that go build refuses is tidied, and untidied', async () => {
  const world = worlds.get('gosum-missing-and-gomod-behind');
  if (!world) return expect.unreachable();
  const sandbox = await bootWorld(world, cache);
  const shell = (script: string) => run(sandbox.command(['bash', '-c', `cd ${workingDirectory} && ${script}`]));
  const ask = (...args: readonly string[]) => run(sandbox.command([process.execPath, doctor, ...args, '--json']));
  const files = async () => (await shell("stat -c '%n %a %Y' go.mod go.sum; sha256sum go.mod go.sum")).stdout;
  try {
    const before = await files();
    expect((await shell('go build -o /dev/null .')).stderr).toContain('missing go.sum entry');

    const shown = JSON.parse((await ask('repair', '--dry-run')).stdout) as Report;
    const tidy = shown.plan?.find(({ remedy }) => remedy === 'module/tidy');
    expect(tidy).toMatchObject({ risk: 'disruptive', scope: 'project', command: 'go mod tidy' });
    expect(new Set(tidy?.changes.map(({ what }) => what.replace(/:\d+$/u, '')))).toEqual(
      new Set([`${workingDirectory}/go.mod`, `${workingDirectory}/go.sum`]),
    );
    expect(tidy?.changes).toContainEqual(
      expect.objectContaining({ before: null, after: 'require rsc.io/quote v1.5.2' }),
    );
    await ask('repair', '--yes', '--only', 'module/tidy');
    expect(await files()).toBe(before);

    const { stdout, stderr } = await ask('repair', '--yes', '--only', 'module/tidy', '--allow', 'disruptive');
    const { repair } = JSON.parse(stdout) as Report;
    expect(repair, stderr).toMatchObject([{ remedy: 'module/tidy', outcome: 'fixed' }]);
    expect((await shell('go build -mod=readonly -o /dev/null . && go mod tidy -diff')).exitCode).toBe(0);

    await ask('undo', '--all');
    expect(await files()).toBe(before);
  } finally {
    sandbox.close();
  }
});
