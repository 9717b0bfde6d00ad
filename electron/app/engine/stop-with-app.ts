import type { App } from 'electron';

/**
 * Lets `stop` finish before the program ends: a check that is cancelled ends the `go` it started and removes its throw-away
 * caches, an engine that is merely killed leaves both behind.
 */
export function stopWithApp(app: Pick<App, 'on' | 'quit'>, stop: () => Promise<void>): void {
  let stopping = false;
  // Not `will-quit`: where that one is held back, Electron 25 now and then stops serving timers and never ends.
  app.on('before-quit', (event) => {
    if (stopping) return;
    stopping = true;
    event.preventDefault();
    // What cannot be stopped in order ends with the program.
    const stopped = stop().catch(() => undefined);
    // Not from within this event: Electron would take it for the same, prevented, end.
    void stopped.then(() => setImmediate(() => app.quit()));
  });
}
