import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ending, plan, preview, undo } from '../../shared/text/ui/repair.ts';
import { welcome } from '../../shared/text/ui/welcome.ts';
import { DoctorPage } from './doctor-page.ts';
import { launchWizard } from './launch.ts';

/** What a person reads who has a project repaired, and then takes it back. */
export interface ReadProject {
  readonly offered: string;
  /** The project's go.sum when the repair was done. */
  readonly goSum: string;
  readonly undone: string;
  readonly printed: string;
}

/** Picks the folder `project`, checks it, agrees to the one change in the preview, and undoes it. */
export async function drive({ project }: { readonly project: string }): Promise<ReadProject> {
  const wizard = await launchWizard({ variables: process.env });
  try {
    const doctor = await DoctorPage.of(wizard.page);
    const { page } = doctor;
    await doctor.speak('zh-CN');
    await wizard.app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
    }, project);
    await page.getByText(welcome.project['zh-CN']).click();
    await page.getByText(project).waitFor();
    await doctor.start.click();
    await doctor.button(plan.show).click();
    await doctor.reaches(preview.title['zh-CN']);
    await doctor.shoot('project.preview');
    const offered = await page.getByRole('main').innerText();
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: preview.apply['zh-CN']({ count: 1 }), exact: true }).click();
    await doctor.reaches(ending.solved['zh-CN']);
    await doctor.shoot('project.solved');
    const goSum = readFileSync(join(project, 'go.sum'), 'utf8');
    await doctor.button(ending.undo).click();
    await page.getByRole('status').getByText(undo.done['zh-CN']).waitFor();
    return { offered, goSum, undone: await page.getByRole('main').innerText(), printed: wizard.printed() };
  } finally {
    await wizard.close();
  }
}
