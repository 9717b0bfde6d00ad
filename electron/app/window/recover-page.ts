import type { WebContents } from 'electron';
import type { IsOwnPage } from '../page-origin.ts';

/** A page that is lost again this soon would be lost for ever. */
const AGAIN_MS = 10_000;

/**
 * Loads the page anew when its process died, and when it went to `about:blank`, the one place to which a page can go
 * without asking (Electron fires no `will-navigate` for it). Twice within ten seconds, and it stays as it is.
 */
export function recoverPage(
  contents: Pick<WebContents, 'on'>,
  page: { readonly load: () => void; readonly isOwn: IsOwnPage },
  now: () => number,
): void {
  let last = Number.NEGATIVE_INFINITY;
  const recover = (): void => {
    if (now() - last < AGAIN_MS) return;
    last = now();
    page.load();
  };
  contents.on('render-process-gone', (_event, details) => {
    if (details.reason !== 'clean-exit') recover();
  });
  contents.on('did-navigate', (_event, address) => {
    if (!page.isOwn(address)) recover();
  });
}
