import { goSettings } from '../../shared/text/ui/go-settings.ts';
import { undo } from '../../shared/text/ui/repair.ts';
import { wishWords } from '../../shared/text/ui/wish.ts';
import { DoctorPage } from './doctor-page.ts';
import { launchWizard } from './launch.ts';

/** What a person reads who changes a setting in the tool, and then takes it back. */
export interface ReadSetting {
  readonly before: string;
  readonly preview: string;
  readonly after: string;
  readonly undone: string;
  readonly printed: string;
}

/** Opens *Go settings*, gives `name` another value by its editor and the preview, and undoes it. */
export async function drive({ name, value }: { readonly name: string; readonly value: string }): Promise<ReadSetting> {
  const wizard = await launchWizard({ variables: process.env });
  try {
    const doctor = await DoctorPage.of(wizard.page);
    const { page } = doctor;
    await doctor.speak('zh-CN');
    const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
    const main = page.getByRole('main');
    await doctor.button(goSettings.title).click();
    await row.waitFor();
    const before = await row.innerText();
    await page.getByRole('button', { name: goSettings.edit['zh-CN']({ name }), exact: true }).click();
    await page.getByRole('textbox', { name: goSettings.newValue['zh-CN']({ name }) }).fill(value);
    await doctor.button(goSettings.showChange).click();
    await page.getByRole('heading', { name: wishWords.willChange['zh-CN'] }).waitFor();
    await doctor.shoot('setting.preview');
    const preview = await main.innerText();
    await doctor.button(goSettings.apply).click();
    await page.getByRole('heading', { name: goSettings.applied['zh-CN'] }).waitFor();
    await doctor.shoot('setting.applied');
    const after = await main.innerText();
    await doctor.button(wishWords.undo).click();
    await page.getByRole('status').getByText(undo.done['zh-CN']).waitFor();
    await doctor.button(goSettings.back).click();
    await row.waitFor();
    return { before, preview, after, undone: await row.innerText(), printed: wizard.printed() };
  } finally {
    await wizard.close();
  }
}
