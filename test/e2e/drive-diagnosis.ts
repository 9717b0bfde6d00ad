import { DoctorPage } from './doctor-page.ts';
import { launchWizard } from './launch.ts';

/** What a person in this world reads at the end. */
export interface ReadDiagnosis {
  readonly headlines: { readonly 'zh-CN': string; readonly en: string };
  readonly text: string;
  readonly printed: string;
}

/** Presses the one button inside a lab world and reads what it says; `world` names the pictures. */
export async function drive({ world }: { readonly world: string }): Promise<ReadDiagnosis> {
  // The world's own environment is what is to be diagnosed, so all of it goes in.
  const wizard = await launchWizard({ variables: process.env });
  try {
    const doctor = await DoctorPage.of(wizard.page);
    await doctor.speak('zh-CN');
    await doctor.check();
    const headline = await doctor.heading.innerText();
    const text = await doctor.page.locator('body').innerText();
    await doctor.shoot(`world-${world}`);
    await doctor.speak('en');
    const english = await doctor.heading.innerText();
    await doctor.shoot(`world-${world}`);
    return { headlines: { 'zh-CN': headline, en: english }, text, printed: wizard.printed() };
  } finally {
    await wizard.close();
  }
}
