import type { Emit } from '../../../shared/ipc/boundary.ts';
import type { RendererBoundary } from '../../../shared/ipc/renderer-boundary.ts';
import type { IsOwnPage } from '../page-origin.ts';

/** The parts of Electron's `WebContents` that events are sent through. */
export interface PageContents {
  isDestroyed(): boolean;
  getURL(): string;
  send(channel: string, payload: unknown): void;
}

/** Tells the page of events; nobody is told when the window is closed or shows anything else. */
export function tellPage(contents: () => PageContents | undefined, isOwnPage: IsOwnPage): Emit<RendererBoundary> {
  return (channel, payload) => {
    const page = contents();
    if (page && !page.isDestroyed() && isOwnPage(page.getURL())) page.send(channel, payload);
  };
}
