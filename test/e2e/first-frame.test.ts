import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inCheckout } from '../../build/runtime/paths.mjs';
import { toFragment } from '../../shared/ipc/first-look.ts';
import { history } from '../../shared/text/ui/history.ts';
import { shell } from '../../shared/text/ui/shell.ts';
import { welcome } from '../../shared/text/ui/welcome.ts';
import { DoctorPage } from './doctor-page.ts';
import { enginesOf } from './engine-of.ts';
import { launchWizard, type Wizard } from './launch.ts';
import { GUISES, type Guise } from './screens/tour.ts';

let wizard: Wizard;
beforeAll(async () => {
  wizard = await launchWizard({
    variables: { GMD_HOST: `recorded:${inCheckout('test/fixtures/machines/zh-clash-dead')}` },
  });
  await DoctorPage.of(wizard.page);
});
afterAll(() => wizard?.close());

/** Loads the page as a start does, and keeps React from it until `release`. */
async function openWithoutReact({ language, look }: Guise) {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await wizard.page.unrouteAll();
  await wizard.page.route('**/assets/page-*.js', async (route) => {
    await released;
    await route.continue();
  });
  // Main remembers what is chosen, and says it when React is there.
  await wizard.page.evaluate((change) => window.gomodDoctor?.preferences.set(change), { language, theme: look });
  await wizard.app.evaluate(
    ({ BrowserWindow }, fragment) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      void contents?.loadURL('about:blank').then(() => contents.loadURL(`app://gomod-doctor/${fragment}`));
    },
    toFragment({ language, theme: look }),
  );
  await wizard.page.locator(`.first-frame-${look}`).waitFor();
  const doctor = new DoctorPage(wizard.page, language);
  await doctor.heading.waitFor();
  const react = async () => {
    release();
    await wizard.page.locator('#root:not([class])').waitFor();
  };
  return { doctor, react };
}

describe('the first picture', () => {
  it.each(GUISES)('is what React draws in its place: $language $look', async (guise) => {
    const { react } = await openWithoutReact(guise);
    await wizard.page.mouse.move(0, 0);
    const before = await wizard.page.screenshot();
    await react();
    const after = await wizard.page.screenshot();
    expect(before.equals(after)).toBe(true);
  });

  it('starts a check before React is there', async () => {
    const { doctor, react } = await openWithoutReact({ language: 'en', look: 'light' });
    const told = wizard.page.evaluate(
      () => new Promise<number>((resolve) => window.gomodDoctor?.check.onEvents(({ length }) => resolve(length))),
    );
    await doctor.start.click();
    expect(await told).toBeGreaterThan(0);
    expect(await enginesOf(wizard)).toHaveLength(1);
    expect(await doctor.heading.textContent()).toBe(welcome.title.en);
    await react();
    await doctor.heading.getByText(welcome.title.en, { exact: true }).waitFor({ state: 'detached' });
  });

  it('does what else was pressed once React is there', async () => {
    const { doctor, react } = await openWithoutReact({ language: 'zh-CN', look: 'dark' });
    await doctor.button(shell.history).click();
    expect(await doctor.heading.textContent()).toBe(welcome.title['zh-CN']);
    await react();
    await doctor.reaches(history.title['zh-CN']);
  });
});
