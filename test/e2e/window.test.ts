import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAGE_API } from '../fakes/page-api.ts';
import { launchWizard, type Wizard } from './launch.ts';

let wizard: Wizard;
beforeAll(async () => {
  wizard = await launchWizard();
});
afterAll(() => wizard?.close());

describe('the window', () => {
  it('shows the page of our own scheme, under the product’s name', async () => {
    // What the window tells the page behind the hash is of this loading only: the page takes it away.
    await expect.poll(() => wizard.page.url()).toBe('app://gomod-doctor/');
    const title = await wizard.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle());
    expect(title).toBe('Go 模块医生 gomod-doctor');
    await wizard.page.locator('h1').waitFor();
  });

  it('is large enough, and cannot be made too small', async () => {
    const sizes = await wizard.app.evaluate(({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows()[0];
      return [window?.getMinimumSize(), window?.getNormalBounds().width, window?.isVisible()];
    });
    expect(sizes).toEqual([[840, 600], 1100, true]);
  });

  it('comes with its policy and its type', async () => {
    const headers = await wizard.app.evaluate(async ({ BrowserWindow, session }) => {
      const { webRequest } = session.fromPartition('page');
      return new Promise<Record<string, string[]>>((resolve) => {
        webRequest.onHeadersReceived((details, callback) => {
          callback({});
          if (details.resourceType === 'mainFrame') resolve(details.responseHeaders ?? {});
        });
        BrowserWindow.getAllWindows()[0]?.webContents.reload();
      });
    });
    await wizard.page.waitForLoadState();
    await wizard.page.locator('h1').waitFor();
    const header = (name: string) => Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1]?.[0];
    expect(header('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self';/u);
    expect(header('x-content-type-options')).toBe('nosniff');
    expect(header('content-type')).toBe('text/html; charset=utf-8');
  });

  it('offers the page exactly the declared calls', async () => {
    const api = await wizard.page.evaluate(() =>
      Object.entries(window.gomodDoctor ?? {})
        .flatMap(([group, members]) => Object.keys(members).map((name) => `${group}.${name}`))
        .sort(),
    );
    expect(api).toEqual(PAGE_API);
  });

  it('keeps Node and Electron out of the page', async () => {
    const reachable = await wizard.page.evaluate(() =>
      ['require', 'process', 'Buffer', 'module', 'global', 'electron', 'ipcRenderer', '__dirname'].filter(
        (name) => name in window,
      ),
    );
    expect(reachable).toEqual([]);
    const escape = await wizard.page.evaluate(() => {
      const api = window.gomodDoctor as unknown as Record<string, Record<string, () => unknown>>;
      try {
        // The function belongs to the page's own world: its constructor makes functions of the page, not of the preload.
        const info = api['app']?.['info'] as unknown as { constructor: (code: string) => () => unknown };
        return String(info.constructor('return typeof process + typeof require')());
      } catch (error) {
        return String(error);
      }
    });
    expect(escape).toMatch(/undefinedundefined|EvalError|unsafe-eval/u);
    const frozen = await wizard.page.evaluate(() => {
      const before = window.gomodDoctor;
      try {
        (window as { gomodDoctor?: unknown }).gomodDoctor = { stolen: true };
      } catch {
        // Refused aloud or silently: both are right.
      }
      return window.gomodDoctor === before;
    });
    expect(frozen).toBe(true);
  });

  it('tells about itself', async () => {
    const info = await wizard.page.evaluate(() => window.gomodDoctor?.app.info());
    expect(info).toMatchObject({ ok: true, value: { platform: process.platform, theme: 'system', startCheck: false } });
  });
});
