import type { BrowserWindow, Rectangle } from 'electron';
import { z } from 'zod';
import { readJsonFile, writeJsonFile } from '../atomic-file.ts';

const pixels = z.number().int().min(-100_000).max(100_000);

const stateSchema = z.object({
  bounds: z.strictObject({ x: pixels, y: pixels, width: pixels, height: pixels }),
  maximized: z.boolean(),
});

/** Where the window was when it was last closed. */
export type WindowState = z.infer<typeof stateSchema>;

/** The remembered state; undefined at the first start, or when the file is broken. */
export function readWindowState(file: string): WindowState | undefined {
  return readJsonFile(file, (content) => stateSchema.safeParse(content).data);
}

interface Remembered {
  on(event: 'close', listener: () => void): unknown;
  isMaximized: BrowserWindow['isMaximized'];
  getNormalBounds(): Rectangle;
}

/** Remembers the window's place when it closes. A disk that is full costs the place, not the closing. */
export function keepWindowState(window: Remembered, file: string): void {
  window.on('close', () => {
    const state: WindowState = { bounds: window.getNormalBounds(), maximized: window.isMaximized() };
    try {
      writeJsonFile(file, state);
    } catch {
      // The next window opens in the middle.
    }
  });
}
