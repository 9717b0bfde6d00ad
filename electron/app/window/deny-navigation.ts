import type { WebContents } from 'electron';
import type { IsOwnPage } from '../page-origin.ts';

/**
 * The one page never leaves. A page that could be led elsewhere would take its preload with it. Only the development
 * server may reload itself (`mayReload`).
 */
export function denyNavigation(contents: Pick<WebContents, 'on'>, mayReload: IsOwnPage): void {
  const stop = (details: { readonly url: string; preventDefault(): void }): void => {
    if (!mayReload(details.url)) details.preventDefault();
  };
  contents.on('will-navigate', stop);
  contents.on('will-frame-navigate', stop);
  contents.on('will-redirect', stop);
}
