import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ElectronApplication, _electron as electron, type Page } from 'playwright-core';
import { testEnvironment } from '../../build/runtime/environment.mjs';
import { findElectron } from '../../build/runtime/find-electron.mjs';
import { inCheckout } from '../../build/runtime/paths.mjs';
import { openDisplay } from '../../build/testing/display.mjs';
import type { SessionEvent, SessionResult } from '../../shared/domain/session.ts';
import { checking } from '../../shared/text/ui/checking.ts';
import { history } from '../../shared/text/ui/history.ts';
import { shell } from '../../shared/text/ui/shell.ts';
import { DoctorPage } from '../e2e/doctor-page.ts';
import { launchWizard } from '../e2e/launch.ts';
import { type Measurement, median } from './measurement.ts';

const ROUNDS = 5;
const MACHINE = inCheckout('test/fixtures/machines/zh-clash-dead');
const FINDINGS = 200;
/** A person sees that something was done. */
const MOST_PAINT_MS = 200;
const EVENTS = 50_000;
/** A message a frame, 15,000 events a second: four times what a thousand targets make. */
const GROUP = 250;
const MOST_FRAME_MS = 50;
const MOST_MEMORY = 1.3;
/** By then the engine has been sent to rest (engine-process.ts). */
const IDLE_MS = 10_000;

/** What the page costs: a large report, a flood of events, memory at rest against a bare window, and the size of the archive. */
export async function bench(): Promise<readonly Measurement[]> {
  execFileSync(process.execPath, [inCheckout('build/build.mjs')], { stdio: ['ignore', 'ignore', 'inherit'] });
  execFileSync(process.execPath, [inCheckout('test/packaged/setup.mjs')], { stdio: ['ignore', 'ignore', 'inherit'] });
  const folder = mkdtempSync(join(tmpdir(), 'gomod-doctor-'));
  const display = await openDisplay();
  process.env['DISPLAY'] = display.name;
  try {
    const painted = await paintOfReport(folder);
    const frames = await longestFrames();
    const [wizard, bare] = await idleMemory();
    return [
      {
        name: `a kept check with ${FINDINGS} findings, click to painted`,
        value: painted,
        unit: 'ms',
        most: MOST_PAINT_MS,
      },
      { name: 'longest frame of a page at rest', value: frames.rest, unit: 'ms' },
      { name: `longest frame while ${EVENTS} events come`, value: frames.flood, unit: 'ms', most: MOST_FRAME_MS },
      { name: 'memory at rest, all processes', value: wizard, unit: 'MiB' },
      { name: 'bare window, all processes', value: bare, unit: 'MiB' },
      { name: 'memory at rest / bare window', value: wizard / bare, unit: 'x', most: MOST_MEMORY },
      {
        name: 'app.asar',
        value: statSync(inCheckout('out/release/linux-unpacked/resources/app.asar')).size / 2 ** 20,
        unit: 'MiB',
      },
    ];
  } finally {
    display.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** From the click on a check in history until its last finding's screen is painted, median. */
async function paintOfReport(folder: string): Promise<number> {
  const state = join(folder, 'state');
  const doctor = [inCheckout('dist/doctor.cjs'), 'diagnose', '--state-dir', join(state, 'gomod-doctor')];
  try {
    execFileSync(process.execPath, doctor, {
      env: testEnvironment({ GMD_HOST: `recorded:${MACHINE}` }),
      stdio: 'ignore',
    });
  } catch {
    // The machine is broken, and so is the exit code.
  }
  const [file = ''] = readdirSync(join(state, 'gomod-doctor', 'runs')).map((name) =>
    join(state, 'gomod-doctor', 'runs', name),
  );
  const run = JSON.parse(readFileSync(file, 'utf8')) as { result: SessionResult };
  const { findings } = run.result;
  const many = Array.from({ length: FINDINGS }, (_, i) => ({ ...findings[i % findings.length], id: `f${i + 1}` }));
  writeFileSync(file, JSON.stringify({ ...run, result: { ...run.result, findings: many } }));
  const wizard = await launchWizard({ variables: { XDG_STATE_HOME: state, GMD_HOST: `recorded:${MACHINE}` } });
  try {
    const doctorPage = await DoctorPage.of(wizard.page);
    await doctorPage.button(shell.history).click();
    const row = wizard.page.getByTitle(new RegExp(history.open[doctorPage.language]({ time: '.*' }), 'u'));
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      await row.waitFor();
      times.push(await clickToPaint(wizard.page, await row.getAttribute('title')));
      await doctorPage.button(history.backToList).click();
    }
    return median(times);
  } finally {
    await wizard.close();
  }
}

/** Milliseconds from a click to the second frame after the banner of the opened check is there. */
function clickToPaint(page: Page, title: string | null): Promise<number> {
  return page.evaluate(async (name) => {
    const button = [...document.querySelectorAll('button')].find((one) => one.title === name);
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const started = performance.now();
    button?.click();
    while (document.querySelector('h1 ~ *') === null || button?.isConnected) await frame();
    await frame();
    return performance.now() - started;
  }, title);
}

/** The longest time between two frames: at rest, and while a check tells of fifty thousand things. */
async function longestFrames(): Promise<{ readonly rest: number; readonly flood: number }> {
  const wizard = await launchWizard({ variables: { GMD_HOST: `recorded:${MACHINE}` } });
  try {
    await DoctorPage.of(wizard.page);
    const rest = await longestFrame(wizard.page, async () => new Promise((resolve) => setTimeout(resolve, 2000)));
    // A check whose engine says nothing: what comes is ours.
    await wizard.app.evaluate(({ ipcMain }) => {
      ipcMain.removeHandler('check.start');
      ipcMain.handle('check.start', () => ({ ok: true, value: { id: 'flood' } }));
    });
    const doctor = await DoctorPage.of(wizard.page);
    await doctor.start.click();
    // That the screen comes is another frame: here it is about what it is told.
    await doctor.reaches(checking.title[doctor.language]);
    await wizard.page.waitForTimeout(1000);
    const flood = await longestFrame(wizard.page, () => tellAll(wizard.app));
    return { rest, flood };
  } finally {
    await wizard.close();
  }
}

async function tellAll(app: ElectronApplication): Promise<void> {
  const probes = ['dns/lookup', 'tcp/connect', 'tls/handshake', 'http/module-protocol'];
  const started: SessionEvent = {
    type: 'started',
    id: 'flood',
    startedAt: new Date().toISOString(),
    deadlineMs: 30_000,
    probes,
  };
  await app.evaluate(
    async ({ BrowserWindow }, { first, names, count, group }) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.webContents.send('check.events', [first]);
      for (let sent = 0; sent < count; sent += group) {
        const events = Array.from({ length: group }, (_, i) => {
          const n = sent + i;
          const probe = names[n % names.length];
          const target = `other:https://t${Math.floor(n / 50)}.example`;
          const evidence = [
            { id: `e${n}`, probe, operation: 'tcp.connect', startMs: n, endMs: n + 1, input: { n }, command: 'nc' },
          ];
          // A thousand targets, each with its row of the waterfall.
          if (n % 50 === 49) {
            const ms = { ms: n % 90 };
            const phases = { dns: ms, tcp: ms, tls: ms, ttfb: ms, transfer: { ms: null } };
            const report = { id: target, url: target.slice(6), role: 'other', phases, verdict: 'ok', startMs: n };
            return { type: 'target', target: report };
          }
          if (n % 3 === 0) return { type: 'probe', probe, target, state: 'running', atMs: n };
          if (n % 3 === 1) return { type: 'probe', probe, target, state: 'ended', outcome: 'ok', atMs: n, evidence };
          const params = { target, address: '198.51.100.1', port: 443, family: 4, ms: 1, attempts: 1 };
          const finding = {
            id: `f${n}`,
            probe,
            code: 'tcp.connect',
            outcome: 'ok',
            subject: 'x',
            params,
            evidence: [`e${n - 1}`],
          };
          return { type: 'finding', finding };
        });
        window?.webContents.send('check.events', events);
        await new Promise((resolve) => setTimeout(resolve, 16));
      }
      await new Promise((resolve) => setTimeout(resolve, 500));
    },
    { first: started, names: probes, count: EVENTS, group: GROUP },
  );
}

async function longestFrame(page: Page, work: () => Promise<unknown>): Promise<number> {
  await page.evaluate(() => {
    const seen = { longest: 0, last: performance.now(), on: true };
    Object.assign(window, { benchFrames: seen });
    const frame = (now: number) => {
      seen.longest = Math.max(seen.longest, now - seen.last);
      seen.last = now;
      if (seen.on) requestAnimationFrame(frame);
    };
    requestAnimationFrame((now) => {
      seen.last = now;
      requestAnimationFrame(frame);
    });
  });
  await work();
  return page.evaluate(() => {
    const { benchFrames } = window as unknown as { benchFrames: { longest: number; on: boolean } };
    benchFrames.on = false;
    return benchFrames.longest;
  });
}

/** Mebibytes of all processes at rest: the wizard's, the bare window's. */
async function idleMemory(): Promise<readonly [number, number]> {
  const path = await findElectron();
  if (!path) throw new Error('there is no Electron');
  const values: [number[], number[]] = [[], []];
  for (let round = 0; round < 3; round += 1) {
    const wizard = await launchWizard({ variables: { GMD_HOST: `recorded:${MACHINE}` } });
    await DoctorPage.of(wizard.page);
    values[0].push(await memoryOf(wizard.app));
    await wizard.close();
    const root = process.getuid?.() === 0;
    const bare = await electron.launch({
      executablePath: path,
      args: [...(root ? ['--no-sandbox'] : []), '--disable-gpu', join(import.meta.dirname, 'bare-window')],
      chromiumSandbox: !root,
      env: testEnvironment({ HOME: tmpdir() }) as Record<string, string>,
    });
    await (await bare.firstWindow()).locator('button').first().waitFor();
    values[1].push(await memoryOf(bare));
    await bare.close();
  }
  return [median(values[0]), median(values[1])];
}

async function memoryOf(app: ElectronApplication): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, IDLE_MS));
  const kibibytes = await app.evaluate(({ app: program }) =>
    program.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize, 0),
  );
  return kibibytes / 1024;
}
