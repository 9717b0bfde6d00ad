import { Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { inCheckout } from '../../../../build/runtime/paths.mjs';
import { type CliProcess, runCli } from '../../../../electron/cli/run-cli.ts';

const GMD_HOST = `recorded:${inCheckout('test/fixtures/machines/zh-clash-dead')}`;

/** Runs the command line with streams in memory; `tty` is what a person sits before. */
async function run(
  args: readonly string[],
  { tty = false, env = {}, input = '' }: { tty?: boolean; env?: Readonly<Record<string, string>>; input?: string } = {},
) {
  const written = { stdout: '', stderr: '' };
  const sink = (name: 'stdout' | 'stderr') => {
    const stream = new Writable({
      write(chunk, _encoding, done) {
        written[name] += String(chunk);
        done();
      },
    });
    return Object.assign(stream, { isTTY: tty, columns: 100 });
  };
  const listeners: string[] = [];
  const process = {
    stdout: sink('stdout'),
    stderr: sink('stderr'),
    stdin: Readable.from([Buffer.from(input)]),
    env: { GMD_HOST, LANG: 'en_US.UTF-8', ...env },
    cwd: () => '/nowhere',
    once: (name: string) => listeners.push(name),
    removeListener: (name: string) => listeners.splice(listeners.indexOf(name), 1),
  } as unknown as CliProcess;
  const code = await runCli(args, process);
  return { code, ...written, listeners };
}
const only = ['--only', 'config'];

describe('colours', () => {
  it('are for people before a terminal', async () => {
    expect((await run(['diagnose', ...only], { tty: true })).stderr).toContain('\u001b[1m');
    expect((await run(['diagnose', ...only])).stderr).not.toContain('\u001b');
  });

  it.each([
    ['--no-color after the command', ['diagnose', ...only, '--no-color'], {}],
    ['--no-color before it', ['--no-color', 'diagnose', ...only], {}],
    ['NO_COLOR', ['diagnose', ...only], { NO_COLOR: '1' }],
  ])('are turned off by %s', async (_, args, env) => {
    expect((await run(args, { tty: true, env })).stderr).not.toContain('\u001b');
  });
});

describe('the language', () => {
  it.each([
    ['--lang after the command', ['explain', '--lang', 'zh-CN', 'hello'], {}, '没有认出'],
    ['--lang before it', ['--lang', 'zh-CN', 'explain', 'hello'], {}, '没有认出'],
    ['LC_ALL', ['explain', 'hello'], { LC_ALL: 'zh_CN.UTF-8' }, '没有认出'],
    ['LC_MESSAGES', ['explain', 'hello'], { LC_MESSAGES: 'zh_TW.UTF-8' }, '没有认出'],
    ['LANG', ['explain', 'hello'], {}, 'No known error'],
  ])('comes from %s', async (_, args, env, words) => {
    expect((await run(args, { env })).stderr).toContain(words);
  });
});

it('reads standard input as bytes of UTF-8', async () => {
  const { stdout } = await run(['explain', '--json'], { input: 'dial tcp: lookup proxy.golang.org: no such host' });
  expect(JSON.parse(stdout)).toMatchObject({ matches: [{ subject: 'proxy.golang.org' }] });
});

it('listens for Ctrl-C only while it runs', async () => {
  expect((await run(['list', 'probes'])).listeners).toEqual([]);
  expect((await run(['nonsense'])).listeners).toEqual([]);
});

it('compares no more mirrors than can be measured one after the other, and says what a long list is for', async () => {
  const many = Array.from({ length: 101 }, (_, i) => ['--add', `https://m${i}.example`]).flat();
  const { code, stdout, stderr } = await run(['mirrors', ...many]);
  expect(code).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toMatch(/at most 100 .*diagnose --targets/u);
});

it('what cannot be meant is told without what a terminal would obey', async () => {
  const { code, stderr } = await run(['diagnose', '--target', 'ftp://x\u001b[2J']);
  expect(code).toBe(2);
  expect(stderr).toContain('no http or https address: ftp://x [2J');
  expect(stderr).not.toContain('\u001b');
});

it('a file of addresses that never ends is read no further than it may be', async () => {
  const { code, stderr } = await run(['diagnose', '--targets', '/dev/zero']);
  expect(code).toBe(2);
  expect(stderr).toContain('/dev/zero is larger than 1 MiB');
});
