// Nothing more leaks than the user's own `go` would leak, and no program that a setting names is run: counted in the logs
// of the lab's servers.
import { expect, onTestFinished, test } from 'vitest';
import { diagnose, requireDoctor } from './diagnose.ts';
import { readLabCache } from './plan/lab-cache.ts';
import { bootWorld } from './sandbox/boot.ts';
import { requireLab } from './sandbox/requirements.ts';
import { run } from './sandbox/run.ts';
import { setUpLab } from './setup.mjs';
import { defineWorld, projectOf, type World } from './world.ts';

requireLab();
const cache = readLabCache(setUpLab());
const SECRET = 'git.corp.example.com/team/secret';
const project = { 'go.mod': projectOf(`${SECRET} v0.1.0`, 'github.com/lab/beta v1.2.0') };

/** What was asked in a world while the doctor ran. The real `go` of the doctor is among those who ask. */
async function asked(world: World) {
  requireDoctor();
  const sandbox = await bootWorld(world, cache);
  onTestFinished(() => sandbox.close());
  const { report } = await diagnose(sandbox);
  const log = async (name: string) => {
    const { stdout } = await run(sandbox.command(['bash', '-c', `cat /run/log/${name}.log 2>/dev/null || true`]));
    return stdout.split('\n');
  };
  const marker = await run(sandbox.command(['bash', '-c', 'ls /run/tmp/ran-* 2>/dev/null || true']));
  return {
    report,
    resolver: await log('resolver'),
    public: await log('public'),
    servers: await log('servers'),
    ran: marker.stdout,
  };
}

const expected = { verdict: 'broken', cause: null, go: 'fails' } as const;

test('a private name goes to the own resolver and its own host only, whatever fails', async () => {
  for (const router of [
    [{ kind: 'drop', to: 'git.corp.example.com' }],
    [{ kind: 'drop', to: 'proxy.golang.org' }],
  ] as const) {
    const world = defineWorld({
      title: 'Private.',
      client: { goEnv: { GOPRIVATE: '*.corp.example.com' }, project },
      router,
      expect: expected,
    });
    const seen = await asked(world);
    expect(seen.resolver.filter((line) => line.includes('git.corp.example.com')).length).toBeGreaterThan(0);
    expect(seen.public.filter((line) => line.includes('corp.example.com'))).toEqual([]);
    const elsewhere = seen.servers.filter(
      (line) => line.includes('secret') && !/ git[.]corp[.]example[.]com\b/u.test(line),
    );
    expect(elsewhere).toEqual([]);
  }
});

test('a private name that does not resolve is asked of no second resolver', async () => {
  const world = defineWorld({
    title: 'Private, unknown.',
    client: { goEnv: { GOPRIVATE: '*.corp.example.com' }, project },
    dns: { clientResolver: { 'git.corp.example.com': 'nxdomain' } },
    expect: expected,
  });
  const seen = await asked(world);
  expect(seen.report.causes[0]).toMatchObject({ code: 'vcs.https-blocked', subject: 'git.corp.example.com' });
  expect(seen.public.filter((line) => line.includes('corp.example.com'))).toEqual([]);
});

test('no credential helper, no password prompt and no GOAUTH command is run', async () => {
  const touch = (name: string) => `#!/bin/sh\ntouch /run/tmp/ran-${name}\n`;
  const world = defineWorld({
    title: 'Programs.',
    client: {
      profile: {
        GIT_ASKPASS: '/run/home/dev/ask',
        SSH_ASKPASS: '/run/home/dev/ask',
        GOAUTH: '/run/home/dev/goauth; netrc',
      },
      goEnv: { GOPRIVATE: '*.corp.example.com' },
      home: {
        '.gitconfig': '[credential]\n\thelper = !sh /run/home/dev/helper\n[core]\n\taskPass = /run/home/dev/ask\n',
        helper: touch('helper'),
        ask: touch('ask'),
        goauth: touch('goauth'),
      },
      project,
    },
    expect: expected,
  });
  const { report, ran } = await asked(world);
  expect(ran).toBe('');
  // What could not be tried is not claimed.
  expect(report.verdict).toBe('incomplete');
});

test('host keys that ssh accepts by itself are not written down', async () => {
  const world = defineWorld({
    title: 'New host keys.',
    client: {
      goEnv: { GOPRIVATE: '*.corp.example.com' },
      home: {
        '.gitconfig': '[url "ssh://git@git.corp.example.com/"]\n\tinsteadOf = https://git.corp.example.com/\n',
        '.ssh/config': 'Host *\n  StrictHostKeyChecking accept-new\n',
        '.ssh/id_ed25519': '%SSH_CLIENT%',
      },
      project,
    },
    ssh: [{ host: 'git.corp.example.com' }],
    expect: expected,
  });
  const sandbox = await bootWorld(world, cache);
  onTestFinished(() => sandbox.close());
  const { report, touched } = await diagnose(sandbox);
  expect(report.verdict).toBe('healthy');
  expect(touched).toEqual([]);
});
