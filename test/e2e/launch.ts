import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ElectronApplication, _electron as electron, type Page } from 'playwright-core';
import { testEnvironment } from '../../build/runtime/environment.mjs';
import { findElectron } from '../../build/runtime/find-electron.mjs';
import { root } from '../../build/runtime/paths.mjs';

export interface LaunchOptions {
  /** A packaged program to start instead of the checkout's dist/ in the Electron that is found. */
  readonly executable?: string;
  /** Arguments of the wizard, such as `--project`. */
  readonly args?: readonly string[];
  /** Added to the explicit environment, such as GOPROXY, or LANG for the other language. */
  readonly variables?: NodeJS.ProcessEnv;
  readonly cwd?: string;
}

export interface Wizard {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** What the program has printed since its window was up, for a failing test's message. */
  printed(): string;
  close(): Promise<void>;
  /** Ends every process of the program by SIGKILL, as when the power fails. */
  kill(): Promise<void>;
}

const startMs = 20_000;
/** For the second attempt, and for its window: a computer that has much else to do is slow, and not broken. */
const slowStartMs = 60_000;
const endMs = 30_000;
/** What a person waits for is there within this time, also where six suites share two cores; it is reached by what hangs only. */
const patienceMs = 120_000;

/** Opens the wizard in the real Electron, with an empty profile and an empty history of its own. */
export async function launchWizard(options: LaunchOptions = {}): Promise<Wizard> {
  const folder = mkdtempSync(join(tmpdir(), 'gomod-doctor-'));
  const sweep = () => rmSync(folder, { recursive: true, force: true });
  try {
    const executable = options.executable ?? (await installedElectron());
    const launch = (timeout: number) =>
      electron.launch({
        executablePath: executable,
        args: [...flags(), ...(options.executable ? [] : [root]), ...(options.args ?? [])],
        cwd: options.cwd ?? folder,
        chromiumSandbox: !isRoot(),
        env: environment(folder, options.variables),
        timeout,
      });
    // Electron 25 under Node's inspector, which only tests use, hangs at about one start in a hundred: its thread that
    // polls for Node waits for a wake-up that never comes. Playwright has killed it by the time it gives up.
    const app = await launch(startMs).catch(() => launch(slowStartMs));
    return await firstWindow(app, sweep);
  } catch (error) {
    sweep();
    throw error;
  }
}

async function firstWindow(app: ElectronApplication, sweep: () => void): Promise<Wizard> {
  const output: string[] = [];
  app.process().stderr?.on('data', (chunk) => output.push(String(chunk)));
  app.process().stdout?.on('data', (chunk) => output.push(String(chunk)));
  const printed = () => output.join('');
  try {
    const page = await app.firstWindow({ timeout: slowStartMs });
    app.context().setDefaultTimeout(patienceMs);
    return { app, page, printed, close: () => close(app).finally(sweep), kill: () => kill(app).finally(sweep) };
  } catch (error) {
    await app.close();
    throw new Error(`no window opened; the program printed:\n${printed()}`, { cause: error });
  }
}

/** A program that does not end by itself fails its test, and is not left behind. */
async function close(app: ElectronApplication): Promise<void> {
  const program = app.process();
  const hung = setTimeout(() => program.kill('SIGKILL'), endMs);
  await app.close();
  clearTimeout(hung);
  if (program.signalCode === 'SIGKILL') throw new Error(`the program did not end within ${endMs} ms`);
}

async function kill(app: ElectronApplication): Promise<void> {
  const all = await app.evaluate((electronOf) => electronOf.app.getAppMetrics().map(({ pid }) => pid));
  const gone = app.waitForEvent('close');
  // Main first: otherwise it would see its children end, and tidy up.
  for (const pid of new Set([app.process().pid, ...all])) killIfThere(pid);
  await gone;
}

function killIfThere(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(pid, 'SIGKILL');
  } catch (error) {
    // It has ended by itself.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

async function installedElectron(): Promise<string> {
  const path = await findElectron();
  if (!path) throw new Error('no Electron: run `npm start` once, or name one by GMD_ELECTRON');
  return path;
}

/** Chromium has no sandbox for root; without --disable-gpu it complains about the graphics card Xvfb lacks. */
function flags(): string[] {
  return isRoot() ? ['--no-sandbox', '--disable-gpu'] : ['--disable-gpu'];
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

function environment(folder: string, variables: NodeJS.ProcessEnv = {}): Record<string, string> {
  const all = testEnvironment({
    GMD_USER_DATA: join(folder, 'profile'),
    XDG_STATE_HOME: join(folder, 'state'),
    ...variables,
  });
  return Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
