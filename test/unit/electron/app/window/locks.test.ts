import { describe, expect, it, vi } from 'vitest';
import { ownPageJudge } from '../../../../../electron/app/page-origin.ts';
import { denyDownloads } from '../../../../../electron/app/window/deny-downloads.ts';
import { denyMoving } from '../../../../../electron/app/window/deny-moving.ts';
import { denyNavigation } from '../../../../../electron/app/window/deny-navigation.ts';
import { denyNetwork, denyPeerConnections } from '../../../../../electron/app/window/deny-network.ts';
import { denyNewWindows } from '../../../../../electron/app/window/deny-new-windows.ts';
import { denyPermissions } from '../../../../../electron/app/window/deny-permissions.ts';
import { denyStaying } from '../../../../../electron/app/window/deny-staying.ts';
import { denyWebviews } from '../../../../../electron/app/window/deny-webviews.ts';
import { forceSandbox } from '../../../../../electron/app/window/force-sandbox.ts';
import { removeMenu } from '../../../../../electron/app/window/no-menu.ts';
import { turnOffSpellCheck } from '../../../../../electron/app/window/no-spell-check.ts';
import { FakeEmitter } from '../fake-emitter.ts';

const never = () => false;

describe('denyNavigation', () => {
  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])('stops %s, also to our own page', (name) => {
    const contents = new FakeEmitter();
    denyNavigation(contents as never, never);
    for (const url of ['https://example.com/', 'file:///etc/passwd', 'app://gomod-doctor/', 'javascript:1'])
      expect(contents.fire(name, { url }).preventDefault).toHaveBeenCalledOnce();
  });

  it('lets the development server reload itself', () => {
    const contents = new FakeEmitter();
    denyNavigation(contents as never, ownPageJudge('http://127.0.0.1:5173'));
    expect(contents.fire('will-navigate', { url: 'http://127.0.0.1:5173/' }).preventDefault).not.toHaveBeenCalled();
    expect(contents.fire('will-navigate', { url: 'http://127.0.0.1:1/' }).preventDefault).toHaveBeenCalledOnce();
  });
});

describe('denyNewWindows', () => {
  it('denies every one', () => {
    const setWindowOpenHandler = vi.fn();
    denyNewWindows({ setWindowOpenHandler });
    expect(setWindowOpenHandler.mock.calls[0]?.[0]({ url: 'app://gomod-doctor/' })).toEqual({ action: 'deny' });
  });
});

describe('denyWebviews', () => {
  it('denies every one', () => {
    const contents = new FakeEmitter();
    denyWebviews(contents as never);
    expect(contents.fire('will-attach-webview', {}).preventDefault).toHaveBeenCalledOnce();
  });
});

describe('denyStaying', () => {
  it('hears no objection', () => {
    const contents = new FakeEmitter();
    denyStaying(contents as never);
    expect(contents.fire('will-prevent-unload', {}).preventDefault).toHaveBeenCalledOnce();
  });
});

describe('denyMoving', () => {
  it('leaves the window where it is', () => {
    const contents = new FakeEmitter();
    denyMoving(contents as never);
    expect(
      contents.fire('content-bounds-updated', { x: 0, y: 0, width: 1, height: 1 }).preventDefault,
    ).toHaveBeenCalledOnce();
  });
});

describe('denyPermissions', () => {
  it('says no to whoever asks, looks, or picks a device', () => {
    const session = {
      setPermissionRequestHandler: vi.fn(),
      setPermissionCheckHandler: vi.fn(),
      setDevicePermissionHandler: vi.fn(),
    };
    denyPermissions(session);
    const answer = vi.fn();
    session.setPermissionRequestHandler.mock.calls[0]?.[0](null, 'media', answer);
    expect(answer).toHaveBeenCalledExactlyOnceWith(false);
    expect(session.setPermissionCheckHandler.mock.calls[0]?.[0](null, 'clipboard-read', '')).toBe(false);
    expect(session.setDevicePermissionHandler.mock.calls[0]?.[0]({ deviceType: 'usb' })).toBe(false);
  });
});

describe('denyDownloads', () => {
  it('stops every one', () => {
    const session = new FakeEmitter();
    denyDownloads(session as never);
    expect(session.fire('will-download', {}).preventDefault).toHaveBeenCalledOnce();
  });
});

describe('denyNetwork', () => {
  async function cancelled(url: string, options = { devTools: false, devServer: undefined as string | undefined }) {
    const onBeforeRequest = vi.fn();
    const setProxy = vi.fn(async () => {});
    const session = { webRequest: { onBeforeRequest }, setProxy };
    await denyNetwork(session as never, ownPageJudge(options.devServer), options);
    const callback = vi.fn();
    onBeforeRequest.mock.calls[0]?.[0]({ url }, callback);
    expect(callback).toHaveBeenCalledOnce();
    return { cancel: callback.mock.calls[0]?.[0].cancel, proxy: setProxy.mock.calls[0] as unknown };
  }

  it.each([
    'https://proxy.golang.org/',
    'http://127.0.0.1:9/',
    'ws://127.0.0.1:5173/',
    'wss://example.com/',
    'file:///etc/passwd',
    'data:text/plain,x',
    'blob:app://gomod-doctor/1',
    'devtools://devtools/bundled/inspector.html',
    'chrome-extension://abc/x.js',
    'app://elsewhere/x.js',
    'not an address',
  ])('cancels %s', async (url) => expect((await cancelled(url)).cancel).toBe(true));

  it('lets the page’s own files through', async () => {
    expect((await cancelled('app://gomod-doctor/assets/index.js')).cancel).toBe(false);
  });

  it('lets developer tools and the development server through where they are allowed, and only there', async () => {
    const options = { devTools: true, devServer: 'http://127.0.0.1:5173' };
    for (const url of ['devtools://devtools/x.js', 'http://127.0.0.1:5173/main.tsx', 'ws://127.0.0.1:5173/?token=a'])
      expect((await cancelled(url, options)).cancel).toBe(false);
    expect((await cancelled('ws://127.0.0.1:5174/', options)).cancel).toBe(true);
    expect((await cancelled('https://example.com/', options)).cancel).toBe(true);
  });

  it('sends what gets past to a proxy that is not there, loopback included', async () => {
    const { proxy } = await cancelled('https://example.com/');
    expect(proxy).toEqual([{ mode: 'fixed_servers', proxyRules: '127.0.0.1:9', proxyBypassRules: '<-loopback>' }]);
  });
});

describe('denyPeerConnections', () => {
  it('leaves WebRTC without a socket', () => {
    const setWebRTCIPHandlingPolicy = vi.fn();
    denyPeerConnections({ setWebRTCIPHandlingPolicy });
    expect(setWebRTCIPHandlingPolicy).toHaveBeenCalledWith('disable_non_proxied_udp');
  });
});

describe('removeMenu, turnOffSpellCheck, forceSandbox', () => {
  it('do what they are called', () => {
    const setApplicationMenu = vi.fn();
    removeMenu({ setApplicationMenu });
    expect(setApplicationMenu).toHaveBeenCalledWith(null);
    const setSpellCheckerEnabled = vi.fn();
    turnOffSpellCheck({ setSpellCheckerEnabled });
    expect(setSpellCheckerEnabled).toHaveBeenCalledWith(false);
    const enableSandbox = vi.fn();
    forceSandbox({ enableSandbox, commandLine: { hasSwitch: never } } as never);
    expect(enableSandbox).toHaveBeenCalledOnce();
    forceSandbox({ enableSandbox, commandLine: { hasSwitch: () => true } } as never);
    expect(enableSandbox).toHaveBeenCalledOnce();
  });
});
