import { inCheckout } from '../../../build/runtime/paths.mjs';
import { LANGUAGES, type Language } from '../../../shared/domain/text.ts';
import type { Theme } from '../../../shared/ipc/preference-values.ts';
import { DoctorPage } from '../doctor-page.ts';
import { launchWizard, type Wizard } from '../launch.ts';
import type { Screen } from './screens.ts';

/** The looks there are; following the system is one of them. */
export const LOOKS = ['light', 'dark', 'contrast'] as const satisfies readonly Theme[];

/** One language in one look. */
export interface Guise {
  readonly language: Language;
  readonly look: (typeof LOOKS)[number];
}

export const GUISES: readonly Guise[] = LANGUAGES.flatMap((language) => LOOKS.map((look) => ({ language, look })));

/** Opens the wizard on a recorded machine, with motion reduced so that nothing is caught halfway. */
export async function openOn(machine: string): Promise<Wizard> {
  const wizard = await launchWizard({
    variables: { GMD_HOST: `recorded:${inCheckout(`test/fixtures/machines/${machine}`)}` },
  });
  await wizard.page.emulateMedia({ reducedMotion: 'reduce' });
  // What is put into the first frame would be gone once React has drawn.
  await DoctorPage.of(wizard.page);
  return wizard;
}

/** Opens one screen, and has it looked at in every guise, or in these. */
export async function visit(
  wizard: Wizard,
  screen: Screen,
  look: (guise: Guise, doctor: DoctorPage) => Promise<void>,
  guises: readonly Guise[] = GUISES,
): Promise<void> {
  await prefer(wizard, { language: 'zh-CN', look: 'light' });
  await wizard.page.reload();
  const doctor = await DoctorPage.of(wizard.page);
  await screen.open(doctor, wizard);
  for (const guise of guises) {
    await prefer(wizard, guise);
    doctor.language = guise.language;
    await wizard.page.locator(`html[lang="${guise.language}"]`).waitFor({ state: 'attached' });
    // Some pages read anew what is told in the other language.
    await wizard.page.locator('.fui-Spinner').waitFor({ state: 'detached' });
    await wizard.page.mouse.move(0, 0);
    await look(guise, doctor);
  }
}

/** Sets language and look as the switches do, and lets two frames pass. */
async function prefer(wizard: Wizard, { language, look }: Guise): Promise<void> {
  await wizard.page.evaluate(
    async (change) => {
      await window.gomodDoctor?.preferences.set(change);
      await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
    },
    { language, theme: look },
  );
}
