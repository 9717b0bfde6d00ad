import type { App } from 'electron';

/**
 * Puts every page there will ever be into Chromium's sandbox, whatever its own options say. Not under `--no-sandbox`,
 * which root on Linux cannot do without: the two together end the program.
 */
export function forceSandbox(app: Pick<App, 'commandLine' | 'enableSandbox'>): void {
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
}
