import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchWizard } from '../launch.ts';
import { SCREENS } from './screens.ts';
import { GUISES } from './tour.ts';

const THUMB_WIDTH = 260;

/** Lays all pictures of a folder out on one, a row for each screen, and leaves it there as contact-sheet.png. */
export async function contactSheet(folder: string): Promise<void> {
  const page = join(folder, 'contact-sheet.html');
  writeFileSync(page, markup(folder));
  const wizard = await launchWizard();
  try {
    const opened = wizard.app.waitForEvent('window');
    await wizard.app.evaluate(({ BrowserWindow }, file) => {
      void new BrowserWindow({ width: 1000, height: 800 }).loadFile(file);
    }, page);
    const sheet = await opened;
    await sheet.waitForLoadState('load');
    await sheet.setViewportSize({ width: GUISES.length * (THUMB_WIDTH + 10) + 10, height: 800 });
    await sheet.screenshot({ path: join(folder, 'contact-sheet.png'), fullPage: true });
  } finally {
    await wizard.close();
    rmSync(page);
  }
}

function markup(folder: string): string {
  const rows = SCREENS.map(({ name }) => GUISES.map(({ language, look }) => `${name}.${language}.${look}.png`))
    .filter((files) => files.every((file) => existsSync(join(folder, file))))
    .map((files) => `<div>${files.map((file) => `<img src="${file}" width="${THUMB_WIDTH}">`).join('')}</div>`);
  const style = 'body{margin:5px;background:#d7dde0}div{display:flex}img{margin:5px;border-radius:4px;display:block}';
  return `<!doctype html><meta charset="utf-8"><style>${style}</style>${rows.join('')}`;
}
