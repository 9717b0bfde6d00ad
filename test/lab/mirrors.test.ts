// Which mirror should this computer use? Compared in a world where each public mirror is of another kind.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MirrorsReport, mirrorsReportSchema } from '../../shared/mirrors/mirror-report.ts';
import { doctorIn } from './doctor-in.ts';
import { worlds } from './load-worlds.ts';
import { home } from './plan/client.ts';
import { readLabCache } from './plan/lab-cache.ts';
import { bootWorld, type Sandbox } from './sandbox/boot.ts';
import { run } from './sandbox/run.ts';
import { setUpLab } from './setup.mjs';
import type { World } from './world.ts';

const cache = readLabCache(setUpLab());

describe('mirrors of all kinds', () => {
  let sandbox: Sandbox;
  let report: MirrorsReport;

  beforeAll(async () => {
    const world = worlds.get('healthy-mirrors-of-all-kinds');
    sandbox = await bootWorld(world as World, cache);
    const { exitCode, stdout, stderr } = await doctorIn(sandbox, ['mirrors', '--json', '--lang', 'en']);
    expect(exitCode, stderr).toBe(0);
    report = mirrorsReportSchema.parse(JSON.parse(stdout));
  });
  afterAll(() => sandbox?.close());

  const of = (url: string) => report.mirrors.find((mirror) => mirror.url === url);
  const outcome = (url: string, id: string) => of(url)?.checks.find(({ check }) => check === id)?.outcome;

  it('are told apart: correct, lacking, lying, down, silent', () => {
    const verdicts = Object.fromEntries(report.mirrors.map(({ url, verdict }) => [url, verdict]));
    expect(verdicts).toEqual({
      'https://goproxy.cn': 'right',
      'https://proxy.golang.org': 'right',
      'https://mirrors.aliyun.com/goproxy': 'limited',
      'https://goproxy.io': 'failing',
      'https://mirrors.tencent.com/go': 'wrong',
      'https://repo.huaweicloud.com/repository/goproxy': expect.stringMatching(/pending|unreachable/u),
    });
  });

  it('the liar is caught by the signed hash, however fast it is', () => {
    expect(outcome('https://mirrors.tencent.com/go', 'zip')).toBe('ok');
    expect(outcome('https://mirrors.tencent.com/go', 'hash')).toBe('fail');
    expect(report.choice.goproxy).not.toContain('tencent');
  });

  it('a mirror without the checksum database is compared with the hash that another road proved', () => {
    expect(outcome('https://mirrors.aliyun.com/goproxy', 'sumdb')).toBe('warn');
    expect(outcome('https://mirrors.aliyun.com/goproxy', 'hash')).toBe('ok');
  });

  it('recommends correct ones only, with a second one behind a bar, and says why', () => {
    expect(report.choice.goproxy).toMatch(
      /^https:\/\/(?:goproxy\.cn\|https:\/\/proxy\.golang\.org|proxy\.golang\.org\|https:\/\/goproxy\.cn),direct$/u,
    );
    expect(report.choice.reasons.map(({ reason }) => reason)).toEqual([
      'fastest-right',
      'passes-sumdb',
      'second-for-outage',
      'direct-last',
    ]);
    for (const { verdict, speed } of report.mirrors.slice(0, 2)) {
      expect(verdict).toBe('right');
      expect(speed?.bytesPerSecond?.median).toBeGreaterThan(0);
    }
  });

  it('asks about built-in modules only', () => {
    const asked = report.evidence.flatMap(({ input }) => JSON.stringify(input).match(/\/[^"]*@v\/[^"]*/gu) ?? []);
    expect(asked.length).toBeGreaterThan(20);
    const known =
      /google\/uuid|%21burnt%21sushi\/toml|x\/text|aws-sdk-go|golang\.org\/toolchain|gomod-doctor\.invalid/u;
    expect(asked.filter((path) => !known.test(path))).toEqual([]);
  });

  it('the recommended list works with the real go', async () => {
    const go = ['go', 'mod', 'download', '-json', 'github.com/BurntSushi/toml@v0.3.1'];
    const variables = { GOPROXY: report.choice.goproxy ?? '', GOMODCACHE: '/run/tmp/mirrors-cache' };
    const { exitCode, stderr } = await run(sandbox.command(go, { variables }));
    expect(exitCode, stderr).toBe(0);
  });

  it('switches to a mirror that was asked for, proves it with go, and takes it back byte for byte', async () => {
    const file = ['sha256sum', `${home}/.config/go/env`];
    const before = (await run(sandbox.command(file))).stdout;
    const switched = await doctorIn(sandbox, ['mirrors', '--switch', 'google', '--lang', 'en']);
    expect(switched.exitCode, switched.stderr).toBe(0);
    const inForce = await run(sandbox.command(['go', 'env', 'GOPROXY']));
    expect(inForce.stdout.trim()).toBe('https://proxy.golang.org|https://goproxy.cn,direct');
    const undone = await doctorIn(sandbox, ['undo', '--last', '--lang', 'en']);
    expect(undone.exitCode, undone.stderr).toBe(0);
    expect((await run(sandbox.command(file))).stdout).toBe(before);
  });

  it('does not switch to one that lies, and changes nothing for a terminal but prints the command', async () => {
    const before = (await run(sandbox.command(['go', 'env', 'GOPROXY']))).stdout;
    const liar = await doctorIn(sandbox, ['mirrors', '--switch', 'tencent', '--lang', 'en']);
    expect(liar.exitCode).toBe(1);
    expect(liar.stderr).toContain('Not switched');
    const printed = await doctorIn(sandbox, ['mirrors', '--switch', 'goproxy.cn', '--scope', 'terminal']);
    expect(printed.stdout).toMatch(/^export GOPROXY='https:\/\/goproxy\.cn\|/u);
    expect((await run(sandbox.command(['go', 'env', 'GOPROXY']))).stdout).toBe(before);
  });

  it('refuses an address that is none', async () => {
    const { exitCode, stderr } = await doctorIn(sandbox, ['mirrors', '--add', 'http://[::1', '--lang', 'zh-CN']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('不是镜像地址');
  });

  it('remembers how it went, and a mirror that was added until it is forgotten', async () => {
    const first = await doctorIn(sandbox, ['mirrors', '--add', 'goproxy.corp.example', '--json', '--lang', 'en']);
    const own = (text: string) =>
      mirrorsReportSchema.parse(JSON.parse(text)).mirrors.filter((m) => m.origin === 'added');
    expect(own(first.stdout)).toMatchObject([{ url: 'https://goproxy.corp.example', verdict: 'unreachable' }]);
    const second = await doctorIn(sandbox, ['mirrors', '--lang', 'en']);
    expect(second.stderr).toMatch(/goproxy\.corp\.example.*\n.*\n +Last time \(.*\): cannot be reached/u);
    expect(second.stderr).toMatch(/Last time \(.*\): correct, first byte \d+ ms, [\d.]+ MiB\/s/u);
    const third = await doctorIn(sandbox, ['mirrors', '--forget', 'goproxy.corp.example', '--json', '--lang', 'en']);
    expect(own(third.stdout)).toEqual([]);
  });

  it('prints a table for people, in both languages', async () => {
    for (const [language, words] of [
      ['zh-CN', '建议: GOPROXY='],
      ['en', 'Recommended: GOPROXY='],
    ] as const) {
      const { stderr } = await doctorIn(sandbox, ['mirrors', '--lang', language]);
      expect(stderr).toContain(words);
      expect(stderr).toContain('goproxy.cn');
    }
  });
});
