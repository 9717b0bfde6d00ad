import type { Rectangle } from 'electron';

const DEFAULT_SIZE = { width: 1100, height: 740 } as const;
export const MIN_SIZE = { width: 840, height: 600 } as const;

/** How much of the title bar must be on a screen for a hand to catch it, in device independent pixels. */
const GRIP = { width: 160, height: 32 } as const;

/** Where a window opens: without a place, Electron centres it. */
export type Placement = { readonly width: number; readonly height: number } | Rectangle;

function isWithinReach(bounds: Rectangle, area: Rectangle): boolean {
  const across = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x);
  const above = bounds.y - area.y;
  return across >= GRIP.width && above >= 0 && area.height - above >= GRIP.height;
}

/**
 * The remembered bounds, brought back to what is there now: at least the smallest size, no larger than the screen, and only
 * at the old place when its title bar can still be reached. Screens get unplugged.
 */
export function fitBounds(remembered: Rectangle | undefined, workAreas: readonly Rectangle[]): Placement {
  if (!remembered) return DEFAULT_SIZE;
  const home = workAreas.find((area) => isWithinReach(remembered, area));
  const room = home ?? workAreas[0] ?? { ...DEFAULT_SIZE, x: 0, y: 0 };
  const size = {
    width: Math.max(MIN_SIZE.width, Math.min(remembered.width, room.width)),
    height: Math.max(MIN_SIZE.height, Math.min(remembered.height, room.height)),
  };
  return home ? { x: remembered.x, y: remembered.y, ...size } : size;
}
