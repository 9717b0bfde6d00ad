import type { WebContents } from 'electron';

/** `window.open`, `target=_blank`, middle clicks: nothing opens. Pages that people may want are opened by id, in their browser. */
export function denyNewWindows(contents: Pick<WebContents, 'setWindowOpenHandler'>): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
