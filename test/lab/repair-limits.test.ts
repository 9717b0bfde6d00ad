// A disk that is full or read-only, for the settings and for the journal: nothing is half-done, and the reason is told.
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
const doctor = inCheckout('dist/doctor.cjs');
const config = `${home}/.config/go`;
const state = `${home}/.local/state/gomod-doctor`;

/** A small file system over a folder, with what was in the folder, and then no room left in it. */
const full = (folder: string) =>
  `mkdir -p ${folder} && cp -a ${folder} /run/tmp/kept && mount -t tmpfs -o size=16k tmpfs ${folder} && cp -a /run/tmp/kept/. ${folder}/ && { cat /dev/zero > ${folder}/fill 2>/dev/null || true; }`;
const readOnly = (folder: string) =>
  `mkdir -p ${folder} && mount --bind ${folder} ${folder} && mount -o remount,bind,ro ${folder}`;

test.concurrent.each([
  ['settings on a full disk', full(config), 'no-space'],
  ['settings on a read-only disk', readOnly(config), 'read-only'],
  ['a journal on a full disk', full(`${state}/repairs`), 'no-space'],
  ['a journal on a read-only disk', readOnly(state), 'journal-unusable'],
])('%s', async (_name, prepare, failure) => {
  const world = worlds.get('goproxy-off');
  if (!world) return expect.unreachable();
  const sandbox = await bootWorld(world, cache);
  try {
    const script = `${prepare} && sha256sum ${config}/env && { ${process.execPath} ${doctor} repair --yes --json; echo; echo "exit $?"; } ; ls -A ${config}; sha256sum ${config}/env`;
    // One shell for all of it: the mounts live as long as it does.
    const { stdout, stderr } = await run(sandbox.command(['unshare', '-m', 'bash', '-c', script]));
    const report = JSON.parse(stdout.slice(stdout.indexOf('{\n'), stdout.lastIndexOf('\n}') + 2)) as Report;
    expect(report.repair, stderr).toMatchObject([{ outcome: 'failed', failure }]);
    const hashes = stdout.match(/^[0-9a-f]{64}/gmu);
    expect(hashes).toHaveLength(2);
    expect(hashes?.[0]).toBe(hashes?.[1]);
    expect(stdout).not.toContain('.env.gomod-doctor');
  } finally {
    sandbox.close();
  }
});

test('a download that only the throw-away cache could take is not called solved', async () => {
  const world = worlds.get('two-goproxy-off-and-cache-read-only');
  if (!world) return expect.unreachable();
  const sandbox = await bootWorld(world, cache);
  try {
    const { stdout, stderr, exitCode } = await run(
      sandbox.command([process.execPath, doctor, 'repair', '--yes', '--json']),
    );
    const report = JSON.parse(stdout) as Report;
    expect(report.repair, stderr).toMatchObject([{ remedy: 'config/goproxy', outcome: 'fixed' }]);
    expect(report.verification).toMatchObject({
      exitCode: 0,
      verdict: 'broken',
      causes: [{ code: 'cache.read-only' }],
    });
    expect(exitCode).toBe(1);
  } finally {
    sandbox.close();
  }
});

test('an account that is given on standard input stands in netrc, for its owner only, and nowhere else', async () => {
  const world = worlds.get('private-no-account');
  if (!world) return expect.unreachable();
  const sandbox = await bootWorld(world, cache);
  try {
    const repair = `echo token-of-dev | ${process.execPath} ${doctor} repair --yes --json --account git.corp.example.com=dev`;
    const look = `stat -c %a ${home}/.netrc; grep -rl token-of-dev ${home}`;
    const undo = `${process.execPath} ${doctor} undo --all --json > /dev/null; ls ${home}/.netrc`;
    const script = `${repair}; echo "exit $?"; ${look}; go mod download -x 2>&1 | grep -c token-of-dev; ${undo}`;
    const { stdout, stderr } = await run(sandbox.command(['bash', '-c', script]));
    const after = stdout.slice(stdout.lastIndexOf('\n}') + 2);
    expect(after, stderr).toBe(`\nexit 0\n600\n${home}/.netrc\n0\n`);
    expect(stdout.slice(0, stdout.lastIndexOf('\n}')) + stderr).not.toContain('token-of-dev');
    expect(stderr).toContain(`'${home}/.netrc'`);
  } finally {
    sandbox.close();
  }
});
