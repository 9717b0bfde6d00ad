// A repair that a person, or a power cut, breaks off while the real `go` proves it, and a journal that somebody has edited: what
// the program and its next start say, and what is left.
import { expect, test } from 'vitest';
import { inCheckout } from '../../build/runtime/paths.mjs';
import { worlds } from './load-worlds.ts';
import { home } from './plan/client.ts';
import { readLabCache } from './plan/lab-cache.ts';
import { bootWorld } from './sandbox/boot.ts';
import { requireLab } from './sandbox/requirements.ts';
import { run } from './sandbox/run.ts';
import { setUpLab } from './setup.mjs';

requireLab();
const cache = readLabCache(setUpLab());
const doctor = `${process.execPath} ${inCheckout('dist/doctor.cjs')}`;
const env = `${home}/.config/go/env`;
const journal = `${home}/.local/state/gomod-doctor/repairs/journal`;

/** Breaks a repair off once its change is there. */
const brokenOff = (signal: string) =>
  `${doctor} repair --yes --lang en & p=$!; while grep -q GOPROXY=off ${env} && kill -0 $p; do :; done; kill -${signal} $p; wait $p; echo "exit $?"`;

/** The same, once more where the repair had ended before the signal came: nobody can say when it will. */
async function until(shell: (script: string) => ReturnType<typeof run>, signal: string, seen: string) {
  for (let left = 20; ; left -= 1) {
    const ended = await shell(`${brokenOff(signal)}; ${doctor} undo --list --json`);
    if (ended.stdout.includes(seen) || left === 0) return ended;
    await shell(`${doctor} undo --all`);
  }
}

test('a repair that is broken off is taken back, or told of at the next start', async () => {
  const world = worlds.get('goproxy-off');
  if (!world) return expect.unreachable();
  const sandbox = await bootWorld(world, cache);
  const shell = (script: string) => run(sandbox.command(['bash', '-c', script]));
  const state = async () => (await shell(`stat -c '%a %Y' ${env}; sha256sum ${env}`)).stdout;
  try {
    const before = await state();
    const stopped = await until(shell, 'INT', 'exit 4');
    expect(stopped.stdout).toContain('exit 4');
    expect(stopped.stderr).toContain('config/goproxy: Taken back The repair was cancelled.');
    expect(await state()).toBe(before);

    const killed = await until(shell, 'KILL', '"interrupted"');
    expect(killed.stdout).toContain('exit 137');
    expect((await shell(`grep GOPROXY ${env}`)).stdout).toContain('GOPROXY=https://');
    const next = await shell(`${doctor} diagnose --lang en`);
    expect(next.stderr).toContain('undo --last');
    expect((await shell(`${doctor} undo --last --lang zh-CN`)).exitCode).toBe(0);
    expect(await state()).toBe(before);
    expect((await shell(`${doctor} diagnose --lang en`)).stderr).not.toContain('undo --last');
  } finally {
    sandbox.close();
  }
});

test('an edited journal is no reason to say that all is undone', async () => {
  const world = worlds.get('goproxy-off');
  if (!world) return expect.unreachable();
  const sandbox = await bootWorld(world, cache);
  const shell = (script: string) => run(sandbox.command(['bash', '-c', script]));
  try {
    const edited = await shell(
      `${doctor} repair --yes && sed -i '2s/GOPROXY/GOPROXZ/' ${journal} && ${doctor} undo --all --lang zh-CN; echo "exit $?"; ls $(dirname ${journal})`,
    );
    expect(edited.stdout).toContain('exit 1');
    expect(edited.stderr).toContain('修复记录有损坏');
    expect(edited.stderr).toContain(journal.slice(0, journal.lastIndexOf('/')));
    // The old value is still there for whoever looks.
    expect(edited.stdout).toMatch(/^\S+\.1$/mu);
  } finally {
    sandbox.close();
  }
});
