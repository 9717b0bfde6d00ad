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

/** Paths asked of the lab's servers, as they decoded them. */
const pathsOf = (lines: readonly string[]) =>
  lines.flatMap((line) => / (?:GET|HEAD) \S+ (\/\S*)/u.exec(line)?.[1] ?? []);

test('with a project no other module is asked for, by anybody', async () => {
  const upper = 'github.com/BurntSushi/toml';
  const world = defineWorld({
    title: 'A project.',
    client: { project: { 'go.mod': projectOf(`${upper} v0.3.1`, 'github.com/lab/beta v1.2.0') } },
    expect: expected,
  });
  const { report, servers } = await asked(world);
  expect(report.verdict).toBe('healthy');
  const paths = [...new Set(pathsOf(servers))];
  const allowed =
    /^\/(?:sumdb\/|lookup\/|tile\/|supported$|gomod-doctor\.invalid\/absent\/|github\.com\/(?:lab\/beta|!burnt!sushi\/toml|BurntSushi\/toml)\/@v\/)/u;
  expect(paths.filter((path) => path.startsWith('/github.com/')).length).toBeGreaterThan(1);
  expect(paths.filter((path) => !allowed.test(path))).toEqual([]);
  // The path as it is written is asked only of a mirror that denies the escaped one.
  expect(paths.filter((path) => path.includes('BurntSushi'))).toEqual([]);
});

test('controls that cannot be reached are no cause', async () => {
  const away = ['goproxy.cn', 'proxy.golang.org', '223.5.5.5', '8.8.8.8'] as const;
  const world = defineWorld({
    title: 'Only what go needs is reachable.',
    client: { goEnv: { GOPROXY: 'https://goproxy.io' } },
    // Packets are dropped on the lab's own network only: the resolvers are refused.
    router: away.map((to) => ({ kind: to.includes('goproxy') ? ('drop' as const) : ('unreachable' as const), to })),
    expect: expected,
  });
  const { report } = await asked(world);
  expect(report.verdict).toBe('healthy');
  const told = report.causes.map(({ subject }) => subject);
  expect(told.filter((subject) => (away as readonly string[]).includes(subject))).toEqual([]);
});

test('the name of a mirror that is not public goes to the own resolver only', async () => {
  for (const host of ['goproxy.corp.example.com', 'nexus']) {
    const world = defineWorld({
      title: 'A mirror of a company, unknown here.',
      client: { goEnv: { GOPROXY: `https://${host}` } },
      dns: { records: { 'goproxy.corp.example.com': 'nxdomain' } },
      expect: expected,
    });
    const seen = await asked(world);
    expect(seen.report.verdict).toBe('broken');
    expect(seen.resolver.filter((line) => line.includes(host)).length).toBeGreaterThan(0);
    expect(seen.public.filter((line) => line.includes(host))).toEqual([]);
    expect(seen.servers.filter((line) => line.includes('DNS ') && line.includes(host))).toEqual([]);
  }
});

test('a project chooses no program: neither its git nor its settings nor its go.mod start one', async () => {
  const touch = (name: string) => `#!/bin/sh\ntouch /run/tmp/ran-${name}\n`;
  const world = defineWorld({
    title: 'A project of a stranger.',
    client: {
      profile: {
        GOCACHEPROG: '/run/home/dev/cacheprog',
        GOFLAGS: '-toolexec=/run/home/dev/toolexec',
      },
      programs: { cacheprog: touch('cacheprog'), toolexec: touch('toolexec'), tool: touch('tool') },
      project: {
        'go.mod': `${projectOf('github.com/lab/beta v1.2.0')}\ntoolchain go1.99.0\n\ntool github.com/lab/beta/cmd/x\n`,
        '.git/HEAD': 'ref: refs/heads/main\n',
        '.git/config':
          '[core]\n\tfsmonitor = /run/home/dev/tool\n\tsshCommand = /run/home/dev/tool\n[credential]\n\thelper = !/run/home/dev/tool\n',
        git: touch('git'),
        go: touch('go'),
        'main.go': 'package main\n\n//go:generate touch /run/tmp/ran-generate\nfunc main() {}\n',
      },
    },
    expect: expected,
  });
  const { ran, report } = await asked(world);
  expect(report.goRun).toBeDefined();
  expect(ran).toBe('');
});
