// A protection that a person insists on switching off for a while: only with the words typed, and taken back whatever happens.
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
const guarded = `${doctor} repair --lang en --guarded checksum-off --for 5`;
const env = `${home}/.config/go/env`;
/** A program that is started ten minutes later. */
const later = `printf 'const now = Date.now; Date.now = () => now() + 600000;' > /run/tmp/later.cjs; export NODE_OPTIONS='--require /run/tmp/later.cjs'`;

async function inWorld(
  script: string,
  name = 'healthy-goproxy-cn',
): Promise<{ readonly stdout: string; readonly stderr: string }> {
  const world = worlds.get(name);
  if (!world) return expect.unreachable();
  const sandbox = await bootWorld(world, cache);
  try {
    return await run(sandbox.command(['bash', '-c', `old=$(sha256sum ${env}); ${script}`]));
  } finally {
    sandbox.close();
  }
}

const same = `[ "$old" = "$(sha256sum ${env})" ] && echo same`;

test.concurrent.each([
  ['without the words', guarded],
  ['with the wrong words', `${guarded} --typed yes`],
  ['whatever is agreed to otherwise', `${guarded} --yes --allow disruptive`],
])('%s nothing is changed', async (_name, command) => {
  const { stdout, stderr } = await inWorld(`${command}; echo "exit $?"; ${same}`);
  expect(stdout, stderr).toBe('exit 4\nsame\n');
  expect(stderr).toContain('The risk:');
});

test.concurrent('it waits, and Ctrl-C takes it back at once', async () => {
  const { stdout, stderr } = await inWorld(
    `${guarded} --typed GOSUMDB=off & until grep -q GOSUMDB=off ${env}; do sleep 0.1; done; go env GOSUMDB; sleep 4; kill -INT $!; wait $!; echo "exit $?"; ${same}`,
  );
  expect(stdout, stderr).toBe('off\nexit 0\nsame\n');
  expect(stderr).toContain('modules are verified again');
});

test.concurrent('killed while it waits: the next start after its time takes it back, whatever that is for', async () => {
  const { stdout, stderr } = await inWorld(
    `${guarded} --typed GOSUMDB=off 2>/dev/null & until grep -q GOSUMDB=off ${env}; do sleep 0.1; done; sleep 4; kill -KILL $!; wait $! 2>/dev/null;
     ${doctor} list probes > /dev/null; go env GOSUMDB; ${later}; ${doctor} list probes --lang en > /dev/null; ${same}`,
  );
  expect(stdout, stderr).toBe('off\nsame\n');
  expect(stderr).toContain('the time is over, and it is on again');
});

test.concurrent('while it is in force other repairs wait for it, and it is listed with its end', async () => {
  const { stdout, stderr } = await inWorld(
    `${guarded} --typed GOSUMDB=off --no-wait 2>/dev/null; ${doctor} repair --yes --lang en --json --only config/goproxy 2>/dev/null | grep -c guarded-open;
     ${doctor} undo --list --json | grep -c '"until"'; ${guarded} --typed GOSUMDB=off; echo "exit $?"; ${doctor} undo --last 2>/dev/null; ${same}`,
    'goproxy-off',
  );
  expect(stdout, stderr).toBe('1\n1\nexit 4\nsame\n');
});
