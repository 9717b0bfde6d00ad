import { checking } from '../../shared/text/ui/checking.ts';
import { DoctorPage } from './doctor-page.ts';
import { launchWizard } from './launch.ts';

/** What a person in this world reads at the end, and how long it took. */
export interface ReadDiagnosis {
  readonly headlines: { readonly 'zh-CN': string; readonly en: string };
  readonly text: string;
  readonly seconds: number;
  readonly printed: string;
}

/** Presses the one button inside a lab world and reads what it says; `world` names the pictures. */
export async function drive({ world }: { readonly world: string }): Promise<ReadDiagnosis> {
  // The world's own environment is what is to be diagnosed, so all of it goes in.
  const wizard = await launchWizard({ variables: process.env });
  try {
    const doctor = await DoctorPage.of(wizard.page);
    await doctor.speak('zh-CN');
    const before = performance.now();
    await doctor.start.click();
    await doctor.reaches(checking.title['zh-CN'], 5000);
    const over = doctor.page.getByRole('heading', { level: 1 }).filter({ hasNotText: checking.title['zh-CN'] });
    await doctor.page.waitForTimeout(600);
    if (!(await over.isVisible())) await doctor.shoot(`world-${world}.checking`);
    await over.waitFor({ timeout: 45_000 });
    const seconds = (performance.now() - before) / 1000;
    const headline = await doctor.heading.innerText();
    const text = await doctor.page.locator('body').innerText();
    await doctor.shoot(`world-${world}`);
    await doctor.speak('en');
    const english = await doctor.heading.innerText();
    await doctor.shoot(`world-${world}`);
    return { headlines: { 'zh-CN': headline, en: english }, text, seconds, printed: wizard.printed() };
  } finally {
    await wizard.close();
  }
}
