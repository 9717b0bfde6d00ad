import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { accountWords } from '../../shared/text/ui/account.ts';
import { ending, preview, undo } from '../../shared/text/ui/repair.ts';
import { welcome } from '../../shared/text/ui/welcome.ts';
import { DoctorPage } from './doctor-page.ts';
import { launchWizard } from './launch.ts';

/** What came of an account that a person entered, and where its secret was seen. */
export interface ReadAccount {
  readonly asked: string;
  readonly doors: string;
  readonly preview: string;
  readonly solved: string;
  readonly netrc: string;
  readonly undone: string;
  /** Everything the page was told or showed. */
  readonly seenByPage: string;
  readonly journal: string;
  readonly printed: string;
}

/** Enters `login` and `password` in the window that main opens, once after leaving it by the keyboard, and takes it back. */
export async function drive({
  login,
  password,
}: {
  readonly login: string;
  readonly password: string;
}): Promise<ReadAccount> {
  const state = join(process.env['HOME'] ?? '', 'state');
  const wizard = await launchWizard({ variables: { ...process.env, XDG_STATE_HOME: state } });
  try {
    const doctor = await DoctorPage.of(wizard.page);
    const { page } = doctor;
    await wizard.app.evaluate(({ dialog }, path) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
    }, process.cwd());
    await doctor.speak('en');
    await page.getByText(welcome.project.en).click();
    await doctor.start.click();
    const offer = () => doctor.button(accountWords.offer);
    await offer().waitFor();
    const seen: string[] = [await page.content()];

    const ask = async () => {
      const [prompt] = await Promise.all([wizard.app.waitForEvent('window'), offer().click()]);
      await prompt.getByLabel(accountWords.login[doctor.language]).waitFor();
      return prompt;
    };
    const first = await ask();
    await new DoctorPage(first, 'en').shoot('account.asked');
    await Promise.all([first.waitForEvent('close'), first.keyboard.press('Escape').catch(goneBefore)]);
    await doctor.speak('zh-CN');
    const prompt = await ask();
    await new DoctorPage(prompt, 'zh-CN').shoot('account.asked');
    const asked = await prompt.locator('body').innerText();
    const doors = await prompt.evaluate(() => {
      const { featurePolicy } = document as unknown as { featurePolicy: { allowsFeature(name: string): boolean } };
      const api = typeof window.gomodDoctor;
      return JSON.stringify([api, typeof globalThis['require' as never], featurePolicy.allowsFeature('usb')]);
    });
    // By the keyboard alone: the first field has the focus.
    await prompt.keyboard.type(login);
    await prompt.keyboard.press('Tab');
    await prompt.keyboard.type(password);
    await Promise.all([prompt.waitForEvent('close'), prompt.keyboard.press('Enter').catch(goneBefore)]);
    await page.getByRole('heading', { level: 1, name: preview.title['zh-CN'] }).waitFor();
    await doctor.shoot('account.preview');
    const shown = await page.locator('main').innerText();
    seen.push(await page.content());
    await page.getByRole('button', { name: preview.apply['zh-CN']({ count: 1 }) }).click();
    await doctor.reaches(ending.solved['zh-CN']);
    await doctor.shoot('account.solved');
    const solved = await page.locator('main').innerText();
    seen.push(await page.content());
    const netrc = readFileSync(join(process.env['HOME'] ?? '', '.netrc'), 'utf8');
    const journal = readFileSync(join(state, 'gomod-doctor', 'repairs', 'journal'), 'utf8');
    await doctor.button(ending.undo).click();
    await page.getByRole('status').getByText(undo.done['zh-CN']).waitFor();
    seen.push(await page.content());
    const undone = existsSync(join(process.env['HOME'] ?? '', '.netrc')) ? 'there' : 'gone';
    return {
      asked,
      doors,
      preview: shown,
      solved,
      netrc,
      undone,
      seenByPage: seen.join('\n'),
      journal,
      printed: wizard.printed(),
    };
  } finally {
    await wizard.close();
  }
}

/** The window goes as the key goes down, and so is not there any more when it comes up. */
function goneBefore(): void {}
