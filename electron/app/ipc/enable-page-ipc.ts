import { ipcMain, type WebContents } from 'electron';
import type { Handlers } from '../../../shared/ipc/boundary.ts';
import type { RendererBoundary } from '../../../shared/ipc/renderer-boundary.ts';
import type { IsOwnPage } from '../page-origin.ts';
import { answerPage } from './answer-page.ts';
import { isOwnMainFrame } from './sender.ts';

/** The only place in main that touches Electron's own IPC. `page` is the one window's, undefined while there is none. */
export function enablePageIpc(
  handlers: Handlers<RendererBoundary>,
  page: () => WebContents | undefined,
  isOwnPage: IsOwnPage,
): void {
  answerPage(ipcMain, handlers, (event) => {
    const own = page();
    return own !== undefined && isOwnMainFrame(event, own.id, isOwnPage);
  });
}
