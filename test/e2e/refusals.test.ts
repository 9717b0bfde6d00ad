import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inCheckout } from '../../build/runtime/paths.mjs';
import { launchWizard, type Wizard } from './launch.ts';

let wizard: Wizard;
beforeAll(async () => {
  wizard = await launchWizard();
});
afterAll(() => wizard?.close());

describe('main', () => {
  it('refuses what the page must not say', async () => {
    const codes = await wizard.page.evaluate(async () => {
      const api = window.gomodDoctor as unknown as Record<
        string,
        Record<string, (argument?: unknown) => Promise<unknown>>
      >;
      const say = async (group: string, name: string, argument: unknown) => {
        const reply = (await api[group]?.[name]?.(argument)) as { ok: boolean; failure?: { code: string } };
        return reply.failure?.code ?? 'answered';
      };
      return {
        path: await say('check', 'start', { project: '/etc' }),
        stranger: await say('check', 'start', { project: 'project-1' }),
        extra: await say('check', 'start', { modules: ['a@b'] }),
        address: await say('link', 'open', { link: 'https://example.com/' }),
        nothing: await say('link', 'open', undefined),
        list: await say('app', 'info', [1, 2, 3]),
        oversized: await say('explain', 'text', { text: 'x'.repeat(6 * 1024 * 1024) }),
        deep: await say(
          'preferences',
          'set',
          Array.from({ length: 100 }).reduce((inner) => ({ inner }), {}),
        ),
        prototype: await say('preferences', 'set', JSON.parse('{"__proto__":{"theme":"dark"}}')),
        map: await say('preferences', 'set', new Map([['theme', 'dark']])),
        uncloneable: await say('preferences', 'set', { theme: () => 'dark' }),
        fine: await say('preferences', 'set', {}),
      };
    });
    expect(codes).toEqual({
      path: 'malformed',
      stranger: 'unknown-project',
      extra: 'malformed',
      address: 'malformed',
      nothing: 'malformed',
      list: 'malformed',
      oversized: 'too-large',
      deep: 'malformed',
      // The preload's copy has no such key left: the message arrives empty, and is fine.
      prototype: 'answered',
      map: 'malformed',
      uncloneable: 'failed',
      fine: 'answered',
    });
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
