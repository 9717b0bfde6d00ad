import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Wizard } from '../launch.ts';
import { contactSheet } from './contact-sheet.ts';
import { MACHINES, SCREENS } from './screens.ts';
import { openOn, visit } from './tour.ts';
import { resize, type WindowSize } from './window-size.ts';

export interface ShootOptions extends WindowSize {
  readonly folder: string;
  /** Names of screens; none for all. */
  readonly only: readonly string[];
}

/** Takes a picture of every screen in every language and look; returns their files, the contact sheet last. */
export async function shoot(options: ShootOptions): Promise<readonly string[]> {
  mkdirSync(options.folder, { recursive: true });
  const wanted = SCREENS.filter(({ name }) => options.only.length === 0 || options.only.includes(name));
  if (options.only.length === 0) removeOld(options.folder);
  for (const machine of MACHINES) {
    const screens = wanted.filter((screen) => screen.machine === machine);
    if (screens.length === 0) continue;
    const wizard = await openOn(machine);
    try {
      await resize(wizard, options);
      for (const screen of screens) {
        console.log(screen.name);
        await visit(wizard, screen, async ({ language, look }) => {
          const path = join(options.folder, `${screen.name}.${language}.${look}.png`);
          if (options.zoom === 1) await wizard.page.screenshot({ path, animations: 'disabled', caret: 'hide' });
          else writeFileSync(path, await capture(wizard));
        });
      }
    } finally {
      await wizard.close();
    }
  }
  await contactSheet(options.folder);
  return readdirSync(options.folder)
    .filter((file) => file.endsWith('.png'))
    .map((file) => join(options.folder, file));
}

/** The window as a person sees it: Playwright's own pictures end after the first part of a page that is zoomed. */
async function capture(wizard: Wizard): Promise<Buffer> {
  const content = await wizard.app.evaluate(async ({ BrowserWindow }) => {
    const picture = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage();
    return picture?.toPNG().toString('base64') ?? '';
  });
  return Buffer.from(content, 'base64');
}

/** What a screen that is gone left behind. */
function removeOld(folder: string): void {
  for (const file of readdirSync(folder)) if (file.endsWith('.png')) rmSync(join(folder, file));
}
