import type { BrowserWindowConstructorOptions, Session } from 'electron';
import { MIN_SIZE, type Placement } from './window-bounds.ts';

/** What differs between starts. */
export interface WindowParts {
  readonly placement: Placement;
  readonly background: string;
  readonly preload: string;
  readonly icon: string;
  readonly session: Session;
  /** Developer tools, in a checkout only. */
  readonly devTools: boolean;
}

const WINDOW_TITLE = 'Go 模块医生 gomod-doctor';

/** Options of the one window: a sandboxed, isolated page without Node, shown only once it is painted. */
export function windowOptions(parts: WindowParts): BrowserWindowConstructorOptions {
  return {
    ...parts.placement,
    minWidth: MIN_SIZE.width,
    minHeight: MIN_SIZE.height,
    title: WINDOW_TITLE,
    icon: parts.icon,
    backgroundColor: parts.background,
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      preload: parts.preload,
      session: parts.session,
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
      devTools: parts.devTools,
    },
  };
}
