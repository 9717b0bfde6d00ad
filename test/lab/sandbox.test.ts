// The lab keeps to itself: nothing of this machine gets in, nothing stays behind.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import { readLabCache } from './plan/lab-cache.ts';
import { bootWorld } from './sandbox/boot.ts';
import { labPackages, requireLab } from './sandbox/requirements.ts';
import { run } from './sandbox/run.ts';
import { setUpLab } from './setup.mjs';
import { defineWorld } from './world.ts';

requireLab();
const cache = readLabCache(setUpLab());
const labScript = fileURLToPath(new URL('./lab.mjs', import.meta.url));

const plain = defineWorld({ title: 'Plain.', expect: { verdict: 'healthy', cause: null, go: 'works' } });

async function boot(world = plain) {
  const sandbox = await bootWorld(world, cache);
  onTestFinished(() => sandbox.close());
  return sandbox;
}

test('a program of the client sees the environment of its world and nothing else', async () => {
  vi.stubEnv('GOPROXY', 'https://goproxy.of.this.machine');
  vi.stubEnv('SSL_CERT_FILE', '/etc/ssl/of-this-machine.pem');
  const sandbox = await boot(defineWorld({ ...plain, client: { environment: { GOPROXY: 'https://goproxy.cn' } } }));
  const { stdout } = await run(sandbox.command(['env']));
  const seen = Object.fromEntries(
    stdout
      .trimEnd()
      .split('\n')
      .map((line) => line.split(/=(.*)/s, 2)),
  );
  expect(seen).toEqual(sandbox.environment);
  expect(seen).toMatchObject({ GOPROXY: 'https://goproxy.cn' });
});

test('a client has one network, and every address outside of the lab is unreachable', async () => {
  const sandbox = await boot();
  const { stdout: links } = await run(sandbox.command(['ip', '-brief', 'link']));
  expect(
    links
      .trimEnd()
      .split('\n')
      .map((line) => line.split(/[ @]/)[0]),
  ).toEqual(['lo', 'lan']);
  const { stdout: reached } = await run(
    sandbox.command(['curl', '-sS', '-m', '2', 'http://192.0.2.1/', '--stderr', '-']),
  );
  expect(reached).toMatch(/No route to host|Couldn't connect/);
});

test('worlds with the same names and addresses run side by side, none of them on this machine', async () => {
  const sandboxes = await Promise.all([boot(), boot(), boot()]);
  const answers = await Promise.all(
    sandboxes.map((sandbox) => run(sandbox.command(['curl', '-sS', 'https://proxy.golang.org/rsc.io/quote/@v/list']))),
  );
  expect(answers.map(({ stdout }) => stdout)).toEqual(['v1.5.2\n', 'v1.5.2\n', 'v1.5.2\n']);
  const namespaces = existsSync('/run/netns') ? readdirSync('/run/netns') : [];
  expect(namespaces.filter((name) => ['c', 'r', 'i', 'f'].includes(name))).toEqual([]);
});

test('a world ends with its runner, also if that is killed', async () => {
  const token = `31${process.pid}`;
  const runner = spawn(process.execPath, [labScript, 'healthy-default', '--', 'sleep', token], { stdio: 'ignore' });
  await expect
    .poll(() => commandLines().filter((line) => line === `sleep ${token}`), { timeout: 10_000 })
    .toHaveLength(1);
  runner.kill('SIGKILL');
  await expect.poll(() => commandLines().filter((line) => line === `sleep ${token}`), { timeout: 5_000 }).toEqual([]);
});

test('debian-packages.txt lists every package that the lab asks for', () => {
  const listed = readFileSync(new URL('./debian-packages.txt', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
  expect(listed).toEqual(labPackages);
});

function commandLines(): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
      } catch {
        return ''; // it has ended meanwhile
      }
    });
}
