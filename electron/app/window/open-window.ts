import { BrowserWindow, type Event, Menu, nativeTheme, type Session, screen } from 'electron';
import type { IsOwnPage } from '../page-origin.ts';
import type { PreferenceStore } from '../preferences.ts';
import { offerTextMenu } from './context-menu.ts';
import { type FirstLoad, loadPage } from './load-page.ts';
import { windowOptions } from './main-window.ts';
import { recoverPage } from './recover-page.ts';
import { applyTheme, backgroundOf } from './theme.ts';
import { fitBounds } from './window-bounds.ts';
import { keepWindowState, readWindowState } from './window-state.ts';

export interface OpenWindowParts {
  /** Resolves when every lock of the session is closed: no page before that. */
  readonly locked: Promise<unknown>;
  readonly loading: FirstLoad['loading'];
  /** Of the page, as it is to look now. */
  readonly address: () => string;
  readonly isOwnPage: IsOwnPage;
  readonly preload: string;
  readonly icon: string;
  readonly session: Session;
  readonly devTools: boolean;
  readonly stateFile: string;
  readonly preferences: PreferenceStore;
  /** Called when there will be no page. */
  readonly failed: (error: unknown) => void;
}

/** Opens the one window where it last was; it shows itself once Chromium has something of its page. */
export function openWindow(parts: OpenWindowParts): BrowserWindow {
  const { preferences, stateFile } = parts;
  const remembered = readWindowState(stateFile);
  const workAreas = screen.getAllDisplays().map((display) => display.workArea);
  applyTheme(nativeTheme, preferences.current().theme);
  const window = new BrowserWindow(
    windowOptions({
      placement: fitBounds(remembered?.bounds, workAreas),
      background: backgroundOf(preferences.current().theme, nativeTheme.shouldUseDarkColors),
      preload: parts.preload,
      icon: parts.icon,
      session: parts.session,
      devTools: parts.devTools,
    }),
  );
  keepWindowState(window, stateFile);
  offerTextMenu(window.webContents, Menu, () => preferences.current().language);
  const { webContents } = window;
  const load = (first?: FirstLoad) => loadPage(webContents, parts.address(), parts.failed, first);
  recoverPage(webContents, { load: () => void load(), isOwn: parts.isOwnPage }, Date.now);
  window.on('page-title-updated', (event: Event) => event.preventDefault());
  window.once('ready-to-show', () => {
    if (remembered?.maximized) window.maximize();
    else window.show();
  });
  preferences.onChange(({ theme }) => {
    if (!window.isDestroyed()) applyTheme(nativeTheme, theme, window);
  });
  void load({ ready: parts.locked, loading: parts.loading });
  return window;
}

/** Brings the window to the front, for a person who started the program a second time. */
export function showWindow(window: BrowserWindow | undefined): void {
  if (!window || window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
