import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Command } from '../../../electron/host/host.ts';
import { runProcess } from '../../../electron/host/run-process.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gmd-run-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const node = (script: string, more: Partial<Command> = {}): Command => ({
  program: process.execPath,
  args: ['-e', script],
  environment: {},
  timeoutMs: 10_000,
  ...more,
});
const shell = (script: string, more: Partial<Command> = {}): Command => ({
  ...node('', more),
  program: '/bin/sh',
  args: ['-c', script],
});
/** A zombie that nobody has collected yet is not alive. */
const alive = (pid: number) => {
  try {
    return !/\) [ZX] /u.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
};

describe('a child', () => {
  it('leaves its output and exit code', async () => {
    const result = await runProcess(node('console.log("out"); console.error("err"); process.exit(3)'));
    expect(result).toMatchObject({ exitCode: 3, stdout: 'out\n', stderr: 'err\n' });
    expect(result).not.toHaveProperty('stopped');
    expect(result.ms).toBeGreaterThan(0);
  });

  it('inherits no variable and no input', async () => {
    process.env['GMD_TEST_LEAK'] = 'leaked';
    const script = 'process.stdin.on("end", () => console.log(JSON.stringify(process.env))).resume()';
    const { stdout } = await runProcess(node(script, { environment: { ONLY: 'this' } }));
    delete process.env['GMD_TEST_LEAK'];
    expect(JSON.parse(stdout)).toEqual({ ONLY: 'this' });
  });

  it('gets its arguments as they are', async () => {
    const args = ['a b', '$HOME', '"', '', '*', '; echo x'];
    const command = node('console.log(JSON.stringify(process.argv.slice(1)))');
    const { stdout } = await runProcess({ ...command, args: [...command.args, ...args] });
    expect(JSON.parse(stdout)).toEqual(args);
  });

  it('starts where it is told to', async () => {
    expect((await runProcess(node('console.log(process.cwd())', { cwd: folder }))).stdout.trim()).toBe(folder);
  });

  it.each([
    ['/nowhere/go', 'not-found'],
    [tmpdir(), 'not-permitted'],
  ])('that cannot be started says so: %s', async (program, word) => {
    const result = await runProcess({ ...node(''), program });
    expect(result).toMatchObject({ exitCode: null, notStarted: { word } });
    expect(result.stderr).not.toBe('');
  });

  it('that a signal killed has a shell’s exit code', async () => {
    expect((await runProcess(node('process.kill(process.pid, "SIGSEGV")'))).exitCode).toBe(139);
  });

  it.each(['go', './go', '../bin/go', ''])('is not looked up in PATH: %j', (program) => {
    expect(() => runProcess({ ...node(''), program })).toThrow(TypeError);
  });
});

describe('text', () => {
  it('comes in whole characters and lines, however it was cut', async () => {
    const bytes = Buffer.from('联通\r\n一行\n没有结尾');
    const script = `const b = Buffer.from("${bytes.toString('base64')}", "base64"); let i = 0;
      const next = () => i < b.length && process.stderr.write(b.subarray(i, ++i), () => setTimeout(next, 2)); next();`;
    const lines: string[] = [];
    const { stderr } = await runProcess(node(script, { onErrorLine: (line) => lines.push(line) }));
    expect(lines).toEqual(['联通', '一行', '没有结尾']);
    expect(stderr).toBe(bytes.toString());
  });

  it.each(['cp936', 'cp437', 'utf-16le'])('is decoded from %s', async (encoding) => {
    const text = encoding === 'cp437' ? 'café\r\n' : '操作成功完成。\r\n';
    const script = `process.stdout.write(Buffer.from("${iconv.encode(text, encoding).toString('base64')}", "base64"))`;
    const chunks: string[] = [];
    const result = await runProcess(node(script, { onOutput: (chunk) => chunks.push(chunk) }), encoding);
    expect(result.stdout).toBe(text);
    expect(chunks.join('')).toBe(text);
  });

  it('that makes a callback throw ends the child, and is the caller’s error', async () => {
    const onOutput = () => {
      throw new Error('mine');
    };
    await expect(runProcess(node('console.log(1); setTimeout(() => {}, 60000)', { onOutput }))).rejects.toThrow('mine');
  });
});

describe('an end by us', () => {
  it('comes at the time limit, for the whole group', async () => {
    const pidFile = join(folder, 'pid');
    const result = await runProcess(shell(`sleep 60 & echo $! > ${pidFile}; echo begun; wait`, { timeoutMs: 2000 }));
    expect(result).toMatchObject({ exitCode: null, stopped: 'timed-out', stdout: 'begun\n' });
    expect(alive(Number(readFileSync(pidFile, 'utf8')))).toBe(false);
  });

  it('is polite first, then hard', async () => {
    const done = join(folder, 'done');
    const polite = await runProcess(
      shell(`trap 'echo bye > ${done}; exit 0' TERM; while :; do sleep 0.05; done`, { timeoutMs: 2000 }),
    );
    expect(polite.stopped).toBe('timed-out');
    expect(existsSync(done)).toBe(true);
    // It would go on for ever.
    const stubborn = await runProcess(shell(`trap '' TERM; while :; do sleep 0.05; done`, { timeoutMs: 2000 }));
    expect(stubborn.stopped).toBe('timed-out');
  });

  it('comes on abort, also before the start', async () => {
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 100);
    expect((await runProcess(shell('sleep 60', { signal: stop.signal }))).stopped).toBe('aborted');
    expect(await runProcess(shell(`echo > ${folder}/x`, { signal: stop.signal }))).toMatchObject({
      stopped: 'aborted',
      ms: 0,
    });
    expect(existsSync(join(folder, 'x'))).toBe(false);
  });

  it('comes when there is too much output', async () => {
    const before = process.memoryUsage().rss;
    const result = await runProcess({ ...node(''), program: '/usr/bin/yes', args: [], maxBytes: 100_000 });
    expect(result.stopped).toBe('output-too-large');
    expect(result.stdout.length).toBe(100_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
  });

  it('does not wait for a grandchild that keeps the pipes', async () => {
    // Longer than a test may take.
    const result = await runProcess(shell('sleep 60 & echo done'));
    expect(result).toMatchObject({ exitCode: 0, stdout: 'done\n' });
  });
});
