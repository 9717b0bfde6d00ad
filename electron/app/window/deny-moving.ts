import type { WebContents } from 'electron';

/** No page moves or resizes its window: where it stands, and how large, is the person's. */
export function denyMoving(contents: Pick<WebContents, 'on'>): void {
  // Of `window.moveTo`, `resizeTo` and their kin. Source: Electron, webContents, 'content-bounds-updated'.
  contents.on('content-bounds-updated', (event) => event.preventDefault());
}
