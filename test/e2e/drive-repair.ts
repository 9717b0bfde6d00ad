import { ending, undo } from '../../shared/text/ui/repair.ts';
import { DoctorPage } from './doctor-page.ts';
import { launchWizard } from './launch.ts';

/** What a person reads who lets the wizard repair this world, and then takes it back. */
export interface ReadRepair {
  readonly offered: string;
  readonly solved: string;
  readonly undone: string;
  readonly printed: string;
}

/** Checks, repairs by one click, and undoes it; `world` names the pictures. */
export async function drive({ world }: { readonly world: string }): Promise<ReadRepair> {
  const wizard = await launchWizard({ variables: process.env });
  try {
    const doctor = await DoctorPage.of(wizard.page);
    await doctor.speak('zh-CN');
    await doctor.start.click();
    await doctor.repair.waitFor().catch(async (error: unknown) => {
      const shown = await doctor.page.locator('body').innerText();
      throw new Error(`nothing to repair, but:\n${shown.slice(0, 2000)}\n${wizard.printed()}`, { cause: error });
    });
    await shootBoth(doctor, `repair-${world}.offered`);
    const offered = await doctor.page.locator('main').innerText();
    await doctor.repair.click();
    await doctor.reaches(ending.solved['zh-CN']);
    await shootBoth(doctor, `repair-${world}.solved`);
    const solved = await doctor.page.locator('main').innerText();
    await doctor.button(ending.undo).click();
    await doctor.page.getByRole('status').getByText(undo.done['zh-CN']).waitFor();
    await shootBoth(doctor, `repair-${world}.undone`);
    const undone = await doctor.page.locator('main').innerText();
    return { offered, solved, undone, printed: wizard.printed() };
  } finally {
    await wizard.close();
  }
}

async function shootBoth(doctor: DoctorPage, name: string): Promise<void> {
  for (const language of ['en', 'zh-CN'] as const) {
    await doctor.speak(language);
    await doctor.shoot(name);
  }
}
