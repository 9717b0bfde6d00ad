import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inCheckout } from '../../build/runtime/paths.mjs';
import { Wine } from './wine.ts';

const wine = new Wine();
const program = join(wine.drive, 'gomod-doctor.exe');
const shim = join(wine.drive, 'bin', 'gomod-doctor-cli.exe');
beforeAll(() => {
  wine.boot();
  mkdirSync(join(wine.drive, 'bin'));
  cpSync(inCheckout('out/installer/electron/electron.exe'), program);
  cpSync(inCheckout('out/installer/win-unpacked/bin/gomod-doctor-cli.exe'), shim);
});
afterAll(() => wine.close());

/** Starts one that follows the console, and waits until it does. */
async function follow() {
  const child = wine.start(shim, ['follow']);
  let stdout = '';
  const following = new Promise<void>((resolve) => {
    child.stdout?.on('data', (chunk) => {
      stdout += chunk;
      if (stdout.includes('following')) resolve();
    });
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  await following;
  return { child, ended, printed: () => stdout };
}

describe('gomod-doctor-cli', () => {
  it('starts the program behind --doctor-cli --, arguments as they were typed', async () => {
    const args = ['a b', 'q"x', '中文', 'https://a.example/?b=1&c=%d', '', '--headless', 'C:\\end\\'];
    const { code, stdout, stderr } = await wine.run(shim, args);
    expect(stdout.split('\n')).toEqual(['--doctor-cli', '--', ...args, '']);
    expect(stderr).toBe('words for people\n');
    expect(code).toBe(0);
  });

  it('carries standard input and output byte for byte', async () => {
    const input = `${'中文 \u0007 line\n'.repeat(20_000)}end`;
    const { stdout } = await wine.run(shim, ['copy'], input);
    expect(stdout.slice(stdout.indexOf('copy\n') + 5)).toBe(input);
  });

  it.each([0, 1, 5, 42])('ends with exit code %i of the program', async (code) => {
    expect((await wine.run(shim, ['exit', String(code)])).code).toBe(code);
  });

  it('passes Ctrl-C on, and waits for what the program says at last', async () => {
    const { child, ended, printed } = await follow();
    child.kill('SIGINT');
    expect(await ended).toBe(5);
    expect(printed()).toMatch(/following\nwound down\n$/u);
    rmSync(join(wine.drive, 'wound-down.txt'));
  });

  it('takes the program with it when it is killed', async () => {
    const { child } = await follow();
    child.kill('SIGKILL');
    await expect.poll(() => existsSync(join(wine.drive, 'wound-down.txt')), { timeout: 10_000 }).toBe(true);
  });

  it('says what to do where there is no program', async () => {
    rmSync(program, { force: true });
    const { code, stderr } = await wine.run(shim, ['diagnose']);
    expect(code).toBe(3);
    expect(stderr).toMatch(
      /cannot start: .*gomod-doctor\.exe \(Windows error 2\)\. Please install gomod-doctor again/u,
    );
  });
});
