import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inCheckout } from '../../../build/runtime/paths.mjs';
import { doctor, startDoctor } from './doctor.ts';

const machine = 'zh-healthy';

describe.concurrent('what was typed wrongly', () => {
  it.each<[string, readonly string[], RegExp]>([
    ['no number', ['diagnose', '--deadline', 'soon'], /--deadline.*expected seconds/u],
    ['no time at all', ['diagnose', '--deadline', '0'], /--deadline.*expected seconds/u],
    ['a time that is too short', ['diagnose', '--deadline', '0.5'], /deadline/u],
    ['more than ten minutes', ['diagnose', '--deadline', '601'], /at most 600/u],
    ['a fraction of a retry', ['diagnose', '--retries', '1.5'], /from 0 to 10/u],
    [
      'a project and a module',
      ['diagnose', '--project', '/x', '--module', 'a.example/b@v1.0.0'],
      /--project and --module exclude each other/u,
    ],
    ['two formats', ['diagnose', '--json', '--ndjson'], /--json and --ndjson exclude each other/u],
    ['an unknown command', ['cure'], /there is no command cure\n$/u],
    ['an unknown option', ['diagnose', '--fast'], /there is no option --fast\n$/u],
    [
      'a module without a version',
      ['diagnose', '--module', 'a.example/b'],
      /--module: a\.example\/b is no module@version/u,
    ],
    ['a module with a blank', ['diagnose', '--module', 'a b@v1'], /--module: a b@v1 is no module@version/u],
    [
      'an unknown layer',
      ['diagnose', '--only', 'dns,weather'],
      /--only: there is no layer weather; there are go, config/u,
    ],
    [
      'in Chinese',
      ['diagnose', '--module', 'a.example/b', '--lang', 'zh-CN'],
      /--module：a\.example\/b 不是“模块@版本”/u,
    ],
    ['an unknown language', ['diagnose', '--lang', 'fr'], /zh-CN, en/u],
    ['in Chinese: an option', ['diagnose', '--jsn', '--lang', 'zh-CN'], /没有 --jsn 这个选项，是不是想写 --json？\n$/u],
    ['in Chinese: a command', ['--lang=zh-CN', 'cure'], /没有 cure 这个命令\n$/u],
    ['in Chinese: a number', ['--lang', 'zh-CN', 'diagnose', '--retries', 'x'], /不能写 x：要写 0 到 10 的整数\n$/u],
    ['in Chinese: no value', ['report', '--lang', 'zh-CN', '--out'], /--out <file> 后面要写一个值\n$/u],
    ['in Chinese: a choice', ['--lang', 'zh-CN', 'list', 'x'], /kind 不能写 x：可以写 probes, /u],
    ['in Chinese: too much', ['--lang', 'zh-CN', 'undo', '1', '2'], /参数太多：最多 1 个，写了 2 个\n$/u],
    ['in Chinese: too little', ['--lang', 'zh-CN', 'list'], /还要写 kind\n$/u],
    [
      'a folder as the file of addresses',
      ['diagnose', '--targets', '/'],
      /--targets: \/ cannot be read: Is a folder, no file/u,
    ],
    ['an unknown flowchart', ['flow', 'nowhere'], /no flowchart named nowhere; there are \S/u],
    ['an unknown list', ['list', 'wishes'], /probes, causes, .*flows/u],
    ['nothing', [], /Usage: gomod-doctor/u],
  ])('ends with 2 and a line that says so: %s', async (_, args, words) => {
    const { code, stdout, stderr } = await doctor(args, { machine });
    expect(code).toBe(2);
    expect(stderr).toMatch(words);
    expect(stderr).not.toMatch(/\n\s+at /u);
    expect(stdout).toBe('');
  });

  it.each([
    ['a recording that is not there', 'recorded:/does/not/exist', /Cannot read/u],
    ['another word', 'live', /expected recorded:DIR/u],
  ])('names no machine: %s', async (_, GMD_HOST, words) => {
    const { code, stderr } = await doctor(['diagnose'], { variables: { GMD_HOST } });
    expect(code).toBe(2);
    expect(stderr).toMatch(words);
  });
});

describe.concurrent('help and version', () => {
  it.each([
    ['--help', /Usage: gomod-doctor/u],
    ['--version', /^\d+\.\d+\.\d+\n$/u],
  ])('%s is data, and no error', async (option, words) => {
    const { code, stdout } = await doctor([option]);
    expect(code).toBe(0);
    expect(stdout).toMatch(words);
  });
});

describe('Ctrl-C', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'gmd-slow-'));
    // go answers nothing, and neither does anybody else: the run would last until its deadline.
    const base = relative(folder, inCheckout('test/fixtures/machines/zh-healthy'));
    const go = { program: 'C:\\Program Files\\Go\\bin\\go.exe', args: ['env', '-json'], exitCode: null };
    writeFileSync(join(folder, 'machine.json'), JSON.stringify({ base, description: 'go hangs', commands: [go] }));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(['SIGINT', 'SIGTERM'] as const)('%s ends a run, with what is known', async (signal) => {
    const { child, ended } = startDoctor(['diagnose', '--ndjson'], { machine: folder });
    await Promise.race([new Promise<void>((resolve) => child.stdout?.once('data', () => resolve())), ended]);
    await new Promise((resolve) => setTimeout(resolve, 500));
    // Nobody else ends it before this test is over.
    child.kill(signal);
    const { code, stdout, stderr } = await ended;
    expect(code).toBe(5);
    expect(stderr).toBe('');
    const last = JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') as { type: string; report: { verdict: string } };
    expect(last).toMatchObject({ type: 'report', report: { verdict: 'incomplete' } });
  });
});

it('ends with 4 on Ctrl-C while it waits for what it is to read', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gmd-pipe-'));
  try {
    const pipe = join(folder, 'targets');
    spawnSync('mkfifo', [pipe]);
    const { child, ended } = startDoctor(['diagnose', '--targets', pipe], { machine });
    // Nobody ever writes.
    await expect.poll(() => openFiles(child.pid ?? 0), { timeout: 15_000 }).toContain(pipe);
    child.kill('SIGTERM');
    expect(await ended).toEqual({ code: 4, stdout: '', stderr: '' });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

function openFiles(pid: number): readonly string[] {
  const folder = `/proc/${pid}/fd`;
  return readdirSync(folder).flatMap((name) => {
    try {
      return readlinkSync(join(folder, name));
    } catch {
      // Closed meanwhile.
      return [];
    }
  });
}

it('says with a code of its own that what it tells cannot be written', () => {
  const full = openSync('/dev/full', 'w');
  try {
    const env = { PATH: process.env['PATH'] ?? '', LANG: 'C.UTF-8' };
    const args = [inCheckout('dist/doctor.cjs'), 'list', 'causes', '--json'];
    const { status, stderr } = spawnSync(process.execPath, args, {
      env,
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
    });
    expect(status).toBe(3);
    expect(stderr).toMatch(/^gomod-doctor: ENOSPC[^\n]*\n$/u);
  } finally {
    closeSync(full);
  }
});
