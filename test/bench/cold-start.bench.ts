import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { testEnvironment } from '../../build/runtime/environment.mjs';
import { findElectron } from '../../build/runtime/find-electron.mjs';
import { inCheckout } from '../../build/runtime/paths.mjs';
import { openDisplay } from '../../build/testing/display.mjs';
import { devTools, pageOn, RELEASE } from '../packaged/released.ts';
import { type Measurement, median } from './measurement.ts';

const ROUNDS = 9;
/** The promise: with a warm profile the packaged wizard is there at most this much later than a window with a button. */
const MOST = 1.3;

/**
 * From starting the process to the first screen that can be used, packaged and with a profile that has been used before,
 * against a bare window in the same Electron. They take turns, so that whatever else the machine does falls on both. That the
 * main button works from that picture on is what first-frame.test.ts shows; when all the others do is told beside it.
 */
export async function bench(): Promise<readonly Measurement[]> {
  execFileSync(process.execPath, [inCheckout('test/packaged/setup.mjs')], { stdio: 'inherit' });
  const electron = await findElectron();
  if (!electron) throw new Error('there is no Electron');
  const folder = mkdtempSync(join(tmpdir(), 'gomod-doctor-'));
  const display = await openDisplay();
  const programs = {
    wizard: { command: [RELEASE], home: join(folder, 'wizard'), starts: [] as Start[] },
    bare: {
      command: [electron, join(import.meta.dirname, 'bare-window')],
      home: join(folder, 'bare'),
      starts: [] as Start[],
    },
  };
  try {
    for (let round = 0; round <= ROUNDS; round += 1)
      for (const { command, home, starts } of Object.values(programs)) {
        const one = await start(command, home, display.name);
        // The first one makes the profile.
        if (round > 0) starts.push(one);
      }
  } finally {
    display.close();
    rmSync(folder, { recursive: true, force: true });
  }
  const { wizard, bare } = programs;
  const ratios = wizard.starts.map(({ painted }, round) => painted / (bare.starts[round]?.painted ?? Number.NaN));
  return [
    {
      name: 'wizard, packaged, to its first screen',
      value: median(wizard.starts.map((one) => one.painted)),
      unit: 'ms',
    },
    { name: 'until all of its buttons work', value: median(wizard.starts.map((one) => one.drawn)), unit: 'ms' },
    { name: 'bare window', value: median(bare.starts.map((one) => one.painted)), unit: 'ms' },
    { name: 'wizard / bare window', value: median(ratios), unit: 'x', most: MOST },
  ];
}

/** Milliseconds from the start of the process. */
interface Start {
  /** To the first painted content: the wizard paints nothing before its screen. */
  readonly painted: number;
  /** Until React has drawn; of the bare window as `painted`. */
  readonly drawn: number;
}

async function start([program = '', ...args]: readonly string[], home: string, display: string): Promise<Start> {
  const flags = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const before = Date.now();
  const child = spawn(program, [...flags, '--disable-gpu', '--remote-debugging-port=0', ...args], {
    env: testEnvironment({ HOME: home, DISPLAY: display }),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = once(child, 'exit');
  try {
    const address = await devTools(child);
    await pageOn(address);
    const browser = await chromium.connectOverCDP(address, { noDefaults: true });
    const page = browser.contexts()[0]?.pages()[0];
    await page?.locator('button').first().waitFor();
    const at = await page?.evaluate(async () => {
      const mark = async (name: string) => {
        for (;;) {
          const entry = performance.getEntriesByName(name)[0];
          if (entry) return performance.timeOrigin + entry.startTime;
          await new Promise((frame) => requestAnimationFrame(frame));
        }
      };
      const painted = await mark('first-contentful-paint');
      return { painted, drawn: document.getElementById('root') ? await mark('drawn') : painted };
    });
    if (at === undefined) throw new Error('no window opened');
    return { painted: at.painted - before, drawn: at.drawn - before };
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}
