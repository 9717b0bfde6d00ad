import type { WebContents } from 'electron';

/** No page keeps its window open by `beforeunload`: nobody is asked then, and neither a person nor an update can end the program. */
export function denyStaying(contents: Pick<WebContents, 'on'>): void {
  // What is prevented is the page's objection, not the end. Source: Electron, webContents, 'will-prevent-unload'.
  contents.on('will-prevent-unload', (event) => event.preventDefault());
}
