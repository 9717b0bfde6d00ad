import type { BrowserWindow, Rectangle } from 'electron';
import { readJsonFile, writeJsonFile } from '../atomic-file.ts';

/** Where the window was when it was last closed. */
export interface WindowState {
  readonly bounds: Rectangle;
  readonly maximized: boolean;
}

/** By hand, as in preferences.ts: it is read before there is a window. */
function toState(content: unknown): WindowState | undefined {
  const { bounds, maximized } = (content ?? {}) as { readonly [name: string]: unknown };
  const { x, y, width, height } = (bounds ?? {}) as { readonly [name: string]: unknown };
  if (typeof maximized !== 'boolean' || !isPixels(x) || !isPixels(y) || !isPixels(width) || !isPixels(height))
    return undefined;
  return { bounds: { x, y, width, height }, maximized };
}

function isPixels(value: unknown): value is number {
  return Number.isInteger(value) && Math.abs(value as number) <= 100_000;
}

/** The remembered state; undefined at the first start, or when the file is broken. */
export function readWindowState(file: string): WindowState | undefined {
  return readJsonFile(file, toState);
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
