import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inCheckout } from '../../build/runtime/paths.mjs';
import { FORBIDDEN, sendForbidden } from './attacks.ts';
import { launchWizard, type Wizard } from './launch.ts';

let wizard: Wizard;
beforeAll(async () => {
  wizard = await launchWizard();
});
afterAll(() => wizard?.close());

describe('main', () => {
  it('refuses what the page must not say', async () => {
    expect(await sendForbidden(wizard.page)).toEqual(FORBIDDEN);
    const theme = await wizard.page.evaluate(() => window.gomodDoctor?.app.info());
    expect(theme).toMatchObject({ value: { theme: 'system' } });
  });

  it('refuses every page but ours, also one with our preload, also a frame of our origin', async () => {
    const preload = inCheckout('dist/preload/preload.cjs');
    const codes = await wizard.app.evaluate(async ({ BrowserWindow, session }, script) => {
      const ask = 'window.gomodDoctor.app.info().then((reply) => reply.ok ? "answered" : reply.failure.code)';
      const open = async (address: string, own: boolean) => {
        const window = new BrowserWindow({
          show: false,
          webPreferences: {
            preload: script,
            sandbox: true,
            nodeIntegrationInSubFrames: true,
            ...(own ? { session: session.fromPartition('page') } : {}),
          },
        });
        await window.loadURL(address);
        return window;
      };
      const foreign = await open('data:text/html,<h1>x</h1>', false);
      const blank = await open('about:blank', false);
      const copy = await open('app://gomod-doctor/', true);
      const codes = {
        foreign: await foreign.webContents.executeJavaScript(ask),
        blank: await blank.webContents.executeJavaScript(ask),
        otherWindow: await copy.webContents.executeJavaScript(ask),
      };
      for (const window of [foreign, blank, copy]) window.destroy();
      return codes;
    }, preload);
    expect(codes).toEqual({ foreign: 'refused-sender', blank: 'refused-sender', otherWindow: 'refused-sender' });
  });
});
