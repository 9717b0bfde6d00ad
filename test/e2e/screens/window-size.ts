import type { Wizard } from '../launch.ts';

export interface WindowSize {
  readonly width: number;
  readonly height: number;
  /** 1 is 100 %: what a person sets in Windows, or by Ctrl and +. */
  readonly zoom: number;
}

/** The smallest window there is, as it is and at 200 %, where the page has no more than 420 x 300. */
export const TIGHT_SIZES: readonly WindowSize[] = [
  { width: 840, height: 600, zoom: 1 },
  { width: 840, height: 600, zoom: 2 },
];

/** Makes the window so large, and waits until the page has heard of it. */
export async function resize({ app, page }: Wizard, { width, height, zoom }: WindowSize): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, size) => {
      const window = BrowserWindow.getAllWindows()[0];
      window?.setContentSize(size.width, size.height);
      window?.webContents.setZoomFactor(size.zoom);
    },
    { width, height, zoom },
  );
  await page.waitForFunction(
    (size) => Math.abs(innerWidth - size.width) <= 1 && Math.abs(innerHeight - size.height) <= 1,
    { width: width / zoom, height: height / zoom },
  );
  await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))));
}
