import type { App } from 'electron';

/** True when this is the only wizard of this user; a second start calls `onSecondStart` in the first one and should quit. */
export function holdSingleInstance(
  app: Pick<App, 'requestSingleInstanceLock' | 'on'>,
  onSecondStart: () => void,
): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', onSecondStart);
  return true;
}
