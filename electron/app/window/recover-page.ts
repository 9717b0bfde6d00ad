import type { WebContents } from 'electron';

/** A page that dies again this soon would do so for ever. */
const AGAIN_MS = 10_000;

/** Loads the page anew when its process died; twice within ten seconds, and it stays as it is. */
export function recoverPage(contents: Pick<WebContents, 'on' | 'reload'>, now: () => number): void {
  let last = Number.NEGATIVE_INFINITY;
  contents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit' || now() - last < AGAIN_MS) return;
    last = now();
    contents.reload();
  });
}
