import type { CDPSession } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  askPermissions,
  embedFrames,
  gatherCandidates,
  navigateAway,
  notRefused,
  openWindows,
  runForeignCode,
  tryNetwork,
} from './attacks.ts';
import { launchWizard, type Wizard } from './launch.ts';
import { startWitness, type Witness } from './witness.ts';

let wizard: Wizard;
let witness: Witness;
beforeAll(async () => {
  witness = await startWitness();
  wizard = await launchWizard();
});
afterAll(async () => {
  await wizard?.close();
  witness?.close();
});
/** What reached the witness although nothing should. */
let expected = 0;
afterEach(() => {
  expect(witness.seen()).toBe(expected);
  expect(wizard.page.url()).toBe('app://gomod-doctor/');
});

const host = () => `127.0.0.1:${witness.tcpPort}`;

describe('a page that wants out', () => {
  it('reaches nothing by any request', async () => {
    expect(notRefused(await tryNetwork(wizard.page, host()))).toEqual([]);
    expect(await wizard.page.evaluate(() => (window as { stolen?: number }).stolen)).toBeUndefined();
  });

  it('runs no code that is not its own file', async () => {
    expect(await runForeignCode(wizard.page)).toEqual([undefined, undefined]);
  });

  it('gets no frame', async () => {
    expect(await embedFrames(wizard.page, host())).toEqual(['empty', 'empty', 'empty', 'empty']);
  });

  it('leads nowhere', async () => {
    await navigateAway(wizard.page, host());
    expect(wizard.page.url()).toBe('app://gomod-doctor/');
  });

  it('neither moves nor resizes its window', async () => {
    const bounds = () => wizard.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
    const before = await bounds();
    await wizard.page.evaluate(() => {
      window.resizeTo(300, 200);
      window.moveTo(7, 7);
      window.resizeBy(-90, -90);
    });
    // What a page asks for is done at once, if it is done.
    await wizard.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
    expect(await bounds()).toEqual(before);
  });

  it('comes back from about:blank, where it has no say', async () => {
    await Promise.all([
      wizard.page.waitForURL('app://gomod-doctor/', { waitUntil: 'load' }),
      wizard.page.waitForEvent('framenavigated', (frame) => frame.url() === 'about:blank'),
      wizard.page.evaluate(() => void setTimeout(() => (location.href = 'about:blank'), 50)),
    ]);
    await wizard.page.waitForURL('app://gomod-doctor/');
    await wizard.page.locator('h1').waitFor();
  });

  it('opens no window', async () => {
    expect(await openWindows(wizard.page, host())).toEqual([null, null, null, null]);
    expect(await wizard.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });

  it('has no permission', async () => {
    expect(new Set(await askPermissions(wizard.page))).toEqual(new Set(['denied']));
  });

  it('gets no socket by WebRTC', async () => {
    expect(await gatherCandidates(wizard.page, { udp: witness.udpPort, tcp: witness.tcpPort })).toEqual([]);
  });
});

describe('the locks behind the policy', () => {
  let tools: CDPSession;
  beforeAll(async () => {
    tools = await wizard.page.context().newCDPSession(wizard.page);
    await tools.send('Page.setBypassCSP', { enabled: true });
    await wizard.page.reload().catch(() => {});
    await wizard.page.waitForLoadState();
  });

  it('stop every request although the policy is gone', async () => {
    const { dataImage, dataScript, worker, ...rest } = await tryNetwork(wizard.page, host());
    expect(notRefused(rest)).toEqual([]);
  });

  it('stop it although the request filter is gone as well', async () => {
    await wizard.app.evaluate(({ session }) => session.fromPartition('page').webRequest.onBeforeRequest(null));
    const { fetch: got, noCors, xhr, webSocket, image, script, style } = await tryNetwork(wizard.page, host());
    expect(notRefused({ got, noCors, xhr, webSocket, image, script, style } as Record<string, string>)).toEqual([]);
  });

  it('are what stopped it: without the last one it gets through', async () => {
    await wizard.app.evaluate(({ session }) => session.fromPartition('page').setProxy({ mode: 'direct' }));
    const { image, script } = await tryNetwork(wizard.page, host());
    // Answered, but neither is what the server sends: what counts is that it was reached.
    expect([image, script]).toEqual(['refused', 'reached']);
    expect(witness.seen()).toBeGreaterThan(0);
    expected = witness.seen();
  });
});

it('cannot keep its window open', { timeout: 60_000 }, async () => {
  const stubborn = await launchWizard();
  const ended = new Promise((resolve) => stubborn.app.process().once('exit', resolve));
  // Chromium listens to an objection only where a person has touched the page.
  await stubborn.page.locator('h1').click();
  await stubborn.page.evaluate(() => {
    window.onbeforeunload = () => 'stay';
  });
  await stubborn.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  const patience = new Promise((resolve) => setTimeout(resolve, 20_000, 'open'));
  const end = await Promise.race([ended, patience]);
  if (end === 'open') await stubborn.kill();
  else await stubborn.close();
  expect(end).toBe(0);
});
