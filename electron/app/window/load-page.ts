import type { WebContents } from 'electron';

/** Something else was loaded in the meantime: the page again, or nothing because the window went. */
const ABORTED = 'ERR_ABORTED';

/** What the first loading waits for, and what is done meanwhile. */
export interface FirstLoad {
  readonly ready: Promise<unknown>;
  /** Called once Chromium has been asked for the page: what can be done while it starts the page's process. */
  readonly loading: () => void;
}

/**
 * Loads the page once everything it needs is there. `failed` is told when that did not come to be: a window without its page
 * is never shown, and a program without a window would only keep every later start from opening.
 */
export async function loadPage(
  contents: Pick<WebContents, 'isDestroyed' | 'loadURL'>,
  address: string,
  failed: (error: unknown) => void,
  first?: FirstLoad,
): Promise<void> {
  try {
    await first?.ready;
    if (contents.isDestroyed()) return;
    const loaded = contents.loadURL(address);
    first?.loading();
    await loaded;
  } catch (error) {
    const aborted = error instanceof Error && 'code' in error && error.code === ABORTED;
    if (!aborted && !contents.isDestroyed()) failed(error);
  }
}
