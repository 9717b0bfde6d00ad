import type { IsOwnPage } from '../page-origin.ts';

/** The parts of Electron's `WebFrameMain` that tell who sends. Reading them throws when the frame is gone. */
export interface SenderFrame {
  readonly url: string;
  readonly parent: object | null;
}

/** The parts of Electron's `IpcMainInvokeEvent` that tell who sends. */
export interface SenderEvent {
  readonly senderFrame: SenderFrame | null;
  readonly sender: { readonly id: number };
}

/**
 * True only for the main frame of our own page in our own window. No exception for tests, for `about:blank`, or for a frame
 * that is gone by the time its message is read. Source of the rule: VS Code `ipcMain.ts`.
 */
export function isOwnMainFrame(event: SenderEvent, windowId: number, isOwnPage: IsOwnPage): boolean {
  try {
    const frame = event.senderFrame;
    return frame !== null && frame.parent === null && event.sender.id === windowId && isOwnPage(frame.url);
  } catch {
    return false;
  }
}
