import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { giveUp } from '../../../../../electron/app/give-up.ts';
import { ownPageJudge } from '../../../../../electron/app/page-origin.ts';
import { loadPage } from '../../../../../electron/app/window/load-page.ts';
import { windowOptions } from '../../../../../electron/app/window/main-window.ts';
import { recoverPage } from '../../../../../electron/app/window/recover-page.ts';
import { holdSingleInstance } from '../../../../../electron/app/window/single-instance.ts';
import { applyTheme, backgroundOf } from '../../../../../electron/app/window/theme.ts';
import { chooseUserData } from '../../../../../electron/app/window/user-data.ts';
import { fitBounds } from '../../../../../electron/app/window/window-bounds.ts';
import { keepWindowState, readWindowState } from '../../../../../electron/app/window/window-state.ts';
import { LANGUAGES } from '../../../../../shared/domain/text.ts';
import { FakeEmitter } from '../fake-emitter.ts';

describe('windowOptions', () => {
  it('has every lock on, and shows nothing unpainted', () => {
    const session = {} as never;
    const options = windowOptions({
      placement: { width: 1100, height: 740 },
      background: '#fafafa',
      preload: '/p.cjs',
      icon: '/icon.png',
      session,
      devTools: false,
    });
    expect(options).toMatchObject({ width: 1100, height: 740, minWidth: 840, minHeight: 600, show: false });
    expect(options).toMatchObject({ title: 'Go 模块医生 gomod-doctor', icon: '/icon.png' });
    expect(options.webPreferences).toEqual({
      preload: '/p.cjs',
      session,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: false,
    });
  });
});

describe('fitBounds', () => {
  const screen = { x: 0, y: 0, width: 1920, height: 1040 };
  const second = { x: 1920, y: 0, width: 1280, height: 1000 };

  it.each([
    ['nothing remembered', undefined, [screen], { width: 1100, height: 740 }],
    ['as it was', { x: 10, y: 20, width: 1000, height: 700 }, [screen], { x: 10, y: 20, width: 1000, height: 700 }],
    [
      'on the second screen',
      { x: 2000, y: 10, width: 1000, height: 700 },
      [screen, second],
      { x: 2000, y: 10, width: 1000, height: 700 },
    ],
    ['second screen gone', { x: 2000, y: 10, width: 1000, height: 700 }, [screen], { width: 1000, height: 700 }],
    ['title bar above the screen', { x: 0, y: -300, width: 1000, height: 700 }, [screen], { width: 1000, height: 700 }],
    ['title bar below the screen', { x: 0, y: 1030, width: 1000, height: 700 }, [screen], { width: 1000, height: 700 }],
    ['a sliver left', { x: 1900, y: 0, width: 1000, height: 700 }, [screen], { width: 1000, height: 700 }],
    ['too small', { x: 0, y: 0, width: 200, height: 40 }, [screen], { x: 0, y: 0, width: 840, height: 600 }],
    ['too large', { x: 0, y: 0, width: 9999, height: 9999 }, [screen], { x: 0, y: 0, width: 1920, height: 1040 }],
    ['no screen at all', { x: 0, y: 0, width: 1000, height: 700 }, [], { width: 1000, height: 700 }],
  ])('%s', (_name, remembered, areas, expected) => {
    expect(fitBounds(remembered, areas)).toEqual(expected);
  });
});

describe('window state', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'gomod-doctor-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is remembered when the window closes', () => {
    const file = join(folder, 'window.json');
    const bounds = { x: 1, y: 2, width: 900, height: 700 };
    const window = Object.assign(new FakeEmitter(), { getNormalBounds: () => bounds, isMaximized: () => true });
    keepWindowState(window, file);
    window.fire('close', {});
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ bounds, maximized: true });
    expect(readWindowState(file)).toEqual({ bounds, maximized: true });
  });

  it('does not keep a window from closing', () => {
    const window = Object.assign(new FakeEmitter(), {
      getNormalBounds: () => ({ x: 0, y: 0, width: 1, height: 1 }),
      isMaximized: () => false,
    });
    writeFileSync(join(folder, 'file'), '');
    keepWindowState(window, join(folder, 'file', 'window.json'));
    expect(() => window.fire('close', {})).not.toThrow();
  });

  it.each(['{', '{"bounds":{"x":1e99,"y":0,"width":1,"height":1},"maximized":false}', '{"maximized":true}'])(
    'is forgotten when it is %s',
    (content) => {
      const file = join(folder, 'window.json');
      writeFileSync(file, content);
      expect(readWindowState(file)).toBeUndefined();
    },
  );
});

describe('holdSingleInstance', () => {
  it('hears of a second start, or says that this is the second', () => {
    const second = vi.fn();
    const first = Object.assign(new FakeEmitter(), { requestSingleInstanceLock: () => true });
    expect(holdSingleInstance(first as never, second)).toBe(true);
    first.emit('second-instance');
    expect(second).toHaveBeenCalledOnce();
    const late = Object.assign(new FakeEmitter(), { requestSingleInstanceLock: () => false });
    expect(holdSingleInstance(late as never, second)).toBe(false);
  });
});

describe('chooseUserData', () => {
  it('moves the profile only where one is named', () => {
    const setPath = vi.fn();
    chooseUserData({ setPath }, undefined);
    expect(setPath).not.toHaveBeenCalled();
    chooseUserData({ setPath }, '/tmp/p');
    expect(setPath).toHaveBeenCalledWith('userData', '/tmp/p');
  });
});

describe('recoverPage', () => {
  it('loads a page that died or went blank, but not for ever', () => {
    let now = 0;
    const contents = new FakeEmitter();
    const load = vi.fn();
    recoverPage(contents as never, { load, isOwn: ownPageJudge() }, () => now);
    contents.emit('render-process-gone', {}, { reason: 'clean-exit' });
    expect(load).not.toHaveBeenCalled();
    contents.emit('render-process-gone', {}, { reason: 'crashed' });
    now = 9999;
    contents.emit('render-process-gone', {}, { reason: 'crashed' });
    expect(load).toHaveBeenCalledTimes(1);
    now = 20_000;
    contents.emit('did-navigate', {}, 'app://gomod-doctor/');
    expect(load).toHaveBeenCalledTimes(1);
    contents.emit('did-navigate', {}, 'about:blank');
    expect(load).toHaveBeenCalledTimes(2);
  });
});

describe('loadPage', () => {
  const contents = (loadURL: () => Promise<void>, destroyed = false) => ({
    loadURL: vi.fn(loadURL),
    isDestroyed: () => destroyed,
  });
  const address = 'app://gomod-doctor/';
  const aborted = Object.assign(new Error('ERR_ABORTED (-3)'), { code: 'ERR_ABORTED' });

  it('loads it once the locks are closed, and never before', async () => {
    const page = contents(async () => {});
    const failed = vi.fn();
    let close: () => void = () => {};
    const locked = new Promise<void>((resolve) => {
      close = resolve;
    });
    const loading = vi.fn(() => expect(page.loadURL).toHaveBeenCalledExactlyOnceWith(address));
    const loaded = loadPage(page, address, failed, { ready: locked, loading });
    expect(page.loadURL).not.toHaveBeenCalled();
    close();
    await loaded;
    expect(loading).toHaveBeenCalledOnce();
    expect(failed).not.toHaveBeenCalled();
  });

  it('tells of locks that do not close, and loads nothing', async () => {
    const page = contents(async () => {});
    const failed = vi.fn();
    const reason = new Error('no lock');
    await loadPage(page, address, failed, { ready: Promise.reject(reason), loading: vi.fn() });
    expect(page.loadURL).not.toHaveBeenCalled();
    expect(failed).toHaveBeenCalledExactlyOnceWith(reason);
  });

  it('tells of a page that does not come, but not of one that something else replaced or whose window is gone', async () => {
    const failed = vi.fn();
    await loadPage(
      contents(() => Promise.reject(aborted)),
      address,
      failed,
    );
    await loadPage(
      contents(() => Promise.reject(new Error('gone')), true),
      address,
      failed,
    );
    expect(failed).not.toHaveBeenCalled();
    await loadPage(
      contents(() => Promise.reject(new Error('refused'))),
      address,
      failed,
    );
    expect(failed).toHaveBeenCalledOnce();
  });
});

describe('giveUp', () => {
  it.each(LANGUAGES)('says in %s what happened and what to do, and ends the program', (language) => {
    const app = { exit: vi.fn() };
    const dialog = { showErrorBox: vi.fn() };
    giveUp({ app, dialog }, language, new Error('no lock'));
    const [title, text] = dialog.showErrorBox.mock.calls[0] ?? [];
    expect(title).toMatch(language === 'en' ? /cannot open/u : /打不开/u);
    expect(text).toContain('no lock');
    expect(text).toContain('gomod-doctor-cli diagnose');
    expect(app.exit).toHaveBeenCalledExactlyOnceWith(1);
  });
});

describe('theme', () => {
  it('paints the window before the page does', () => {
    expect(backgroundOf('system', true)).toBe(backgroundOf('dark', false));
    expect(backgroundOf('system', false)).toBe(backgroundOf('light', true));
    expect(backgroundOf('contrast', false)).toBe('#000000');
  });

  it('reaches title bars and the window', () => {
    const nativeTheme = { themeSource: 'system' as const, shouldUseDarkColors: true };
    const setBackgroundColor = vi.fn();
    applyTheme(nativeTheme, 'contrast', { setBackgroundColor });
    expect(nativeTheme.themeSource).toBe('dark');
    expect(setBackgroundColor).toHaveBeenCalledWith('#000000');
    applyTheme(nativeTheme, 'system');
    expect(nativeTheme.themeSource).toBe('system');
  });
});
