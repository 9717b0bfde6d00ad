import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { testEnvironment } from '../../build/runtime/environment.mjs';
import { inCheckout } from '../../build/runtime/paths.mjs';

/** Made by setup.mjs: what users get, but for the Electron in it. */
export const RELEASE = inCheckout('out/release/linux-unpacked/gomod-doctor');

/** The same program with the one fuse open by which Playwright's own launcher starts programs. */
export const TEST_BUILD = inCheckout('out/test-build/linux-unpacked/gomod-doctor');

const START_MS = 60_000;
/** Reached by what hangs only. */
const PATIENCE_MS = 120_000;

/** An ordinary user that every Linux has, for whom Chromium's sandbox works. */
const NOBODY = 65_534;

/** A started release, driven over its DevTools port: its fuses forbid every other way. */
export interface Released {
  readonly page: Page;
  readonly pid: number;
  close(): Promise<void>;
}

export interface ReleasedOptions {
  /** Runs as a user without rights and with the sandbox on; without it as whoever runs the test. */
  readonly unprivileged?: boolean;
  readonly variables?: NodeJS.ProcessEnv;
}

/** Opens the released program with a home of its own. */
export async function openReleased({ unprivileged = false, variables = {} }: ReleasedOptions = {}): Promise<Released> {
  const home = mkdtempSync(join(tmpdir(), 'gomod-doctor-'));
  const sweep = () => rmSync(home, { recursive: true, force: true });
  const program = unprivileged ? forNobody(home) : RELEASE;
  const flags = !unprivileged && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(program, [...flags, '--disable-gpu', '--remote-debugging-port=0'], {
    cwd: home,
    env: testEnvironment({ HOME: home, ...variables }),
    stdio: ['ignore', 'ignore', 'pipe'],
    ...(unprivileged ? { uid: NOBODY, gid: NOBODY } : {}),
  });
  try {
    const address = await devTools(child);
    await pageOn(address);
    const browser = await chromium.connectOverCDP(address, { noDefaults: true, timeout: START_MS });
    const page = browser.contexts()[0]?.pages()[0];
    if (!page) throw new Error('the program has no window');
    page.setDefaultTimeout(PATIENCE_MS);
    // React has drawn in the place of the first frame.
    await page.locator('#root:not([class]) h1').waitFor();
    return { page, pid: child.pid ?? 0, close: () => close(browser, child).finally(sweep) };
  } catch (error) {
    child.kill('SIGKILL');
    sweep();
    throw error;
  }
}

/** A copy that everybody may read and a home that is nobody's: a checkout may lie where only its owner may look. */
function forNobody(home: string): string {
  cpSync(join(RELEASE, '..'), join(home, 'program'), { recursive: true });
  mkdirSync(join(home, '.config'));
  for (const path of [home, join(home, '.config')]) chownSync(path, NOBODY, NOBODY);
  return join(home, 'program', 'gomod-doctor');
}

/** The address that Chromium prints. */
export function devTools(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const fail = () => reject(new Error(`the program did not start; it printed:\n${printed}`));
    const timer = setTimeout(fail, START_MS);
    child.once('exit', fail);
    child.stderr?.on('data', (chunk) => {
      printed += chunk;
      const address = /DevTools listening on (ws:\S+)/u.exec(printed)?.[1];
      if (!address) return;
      clearTimeout(timer);
      resolve(address);
    });
  });
}

/** Waits until the program has its page: who connects while it comes into being waits for ever. */
export async function pageOn(address: string): Promise<void> {
  const list = `http://${new URL(address).host}/json/list`;
  for (;;) {
    const targets = (await (await fetch(list)).json()) as readonly { readonly type: string; readonly title: string }[];
    if (targets.some(({ type, title }) => type === 'page' && title !== '')) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function close(browser: Browser, child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  await browser.close();
  child.kill('SIGTERM');
  const hung = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await ended;
  clearTimeout(hung);
}

/** Process ids of the engine of the program. */
export function enginesOf(pid: number): readonly number[] {
  return descendants(pid).filter((one) => commandLine(one).includes('--utility-sub-type=node.mojom.NodeService'));
}

/** Values of /proc/PID/status of the program's renderers, by name. */
export function rendererStatus(pid: number): readonly Readonly<Record<string, string>>[] {
  return descendants(pid)
    .filter((one) => commandLine(one).includes('--type=renderer'))
    .map((one) => {
      const lines = readFileSync(`/proc/${one}/status`, 'utf8').split('\n');
      return Object.fromEntries(lines.map((line) => line.split(/:\s*/u, 2)));
    });
}

const commandLine = (pid: number) => readFileSync(`/proc/${pid}/cmdline`, 'utf8');

function descendants(pid: number): readonly number[] {
  const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').trim().split(/\s+/u).filter(Boolean).map(Number),
  );
  return [...children, ...children.flatMap(descendants)];
}
