import { ipcMain, type WebContents } from 'electron';
import type { IsOwnPage } from '../page-origin.ts';
import { type AnswerCall, answerPage } from './answer-page.ts';
import { isOwnMainFrame } from './sender.ts';

/** The only place in main that touches Electron's own IPC. `page` is the one window's, undefined while there is none. */
export function enablePageIpc(
  wizard: () => Promise<AnswerCall>,
  page: () => WebContents | undefined,
  isOwnPage: IsOwnPage,
): void {
  answerPage(ipcMain, wizard, (event) => {
    const own = page();
    return own !== undefined && isOwnMainFrame(event, own.id, isOwnPage);
  });
}
