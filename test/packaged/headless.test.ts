import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { testEnvironment } from '../../build/runtime/environment.mjs';
import { openReleased, RELEASE } from './released.ts';

const home = mkdtempSync(join(tmpdir(), 'gomod-doctor-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const FLAGS = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** Starts the released program as gomod-doctor-cli starts it. */
function start(args: readonly string[], variables: NodeJS.ProcessEnv = {}) {
  const child = spawn(RELEASE, [...FLAGS, '--doctor-cli', '--', ...args], {
    cwd: home,
    env: testEnvironment({ HOME: home, LANG: 'en_US.UTF-8', ...variables }),
  });
  const printed = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => (printed.stdout += chunk));
  child.stderr.on('data', (chunk) => (printed.stderr += chunk));
  const ended = once(child, 'close').then(([code]) => ({ code: code as number, ...printed }));
  return { child, printed, ended };
}

async function run(args: readonly string[], input = '', variables: NodeJS.ProcessEnv = {}) {
  const { child, ended } = start(args, variables);
  child.stdin.end(input);
  return ended;
}

describe('the released program behind --doctor-cli', () => {
  it('prints its data and nothing else to standard output, whole', async () => {
    const { code, stdout } = await run(['list', 'causes', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).length ?? Object.keys(JSON.parse(stdout)).length).toBeGreaterThan(0);
  });

  it('reads standard input', async () => {
    const text = 'proxyconnect tcp: dial tcp 127.0.0.1:7890: connect: connection refused';
    const { code, stdout } = await run(['explain', '-', '--json'], text);
    expect(code).toBe(0);
    expect(stdout).toContain('proxy.dead');
  });

  it('takes arguments as they are, also an address and what Chromium would take for its own', async () => {
    const contacts = await run(['diagnose', '--target', 'https://goproxy.example/', '--list-contacts', '--json']);
    expect(contacts.stdout).toContain('goproxy.example');
    const wrong = await run(['diagnose', 'https://a.example/', '--headless']);
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toContain('there is no option --headless');
  });

  it('honours no recorded machine', async () => {
    const { code, stderr } = await run(['diagnose'], '', { GMD_HOST: 'recorded:/tmp' });
    expect(code).toBe(2);
    expect(stderr).toContain('GMD_HOST is not honoured in release builds');
  });

  it('runs beside the wizard', async () => {
    const wizard = await openReleased({ variables: { HOME: home } });
    try {
      expect((await run(['flow'])).stdout).toContain('module-download');
      expect(await wizard.page.locator('h1').isVisible()).toBe(true);
    } finally {
      await wizard.close();
    }
  });

  it('ends with Ctrl-C', async () => {
    const { child, ended } = start(['explain', '-']);
    // It waits for its standard input, which never ends.
    child.stdin.write('go: downloading\n');
    setTimeout(() => child.kill('SIGINT'), 1500);
    expect((await ended).code).not.toBe(0);
  });
});
