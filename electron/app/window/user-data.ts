import type { App } from 'electron';

/**
 * Puts settings where a test wants them. Must run before the single instance lock, which lies in this folder: otherwise a
 * program left over from another test makes this one quit.
 */
export function chooseUserData(app: Pick<App, 'setPath'>, folder: string | undefined): void {
  if (folder !== undefined) app.setPath('userData', folder);
}
