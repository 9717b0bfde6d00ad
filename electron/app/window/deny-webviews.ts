import type { WebContents } from 'electron';

/** A webview would be a second page with rights of its own choosing. */
export function denyWebviews(contents: Pick<WebContents, 'on'>): void {
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
