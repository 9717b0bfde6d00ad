import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES, type Language } from '../../shared/domain/text.ts';
import { history } from '../../shared/text/ui/history.ts';
import { shell } from '../../shared/text/ui/shell.ts';
import { DoctorPage } from './doctor-page.ts';
import { launchWizard } from './launch.ts';

/** What a person reads when there is no room for a run. */
export interface ReadFullDisk {
  /** By language. */
  readonly texts: Readonly<Record<Language, string>>;
  readonly end: string;
  readonly printed: string;
}

/** A check whose run fits on no disk: a file system of 64 KiB that is full already. */
export async function drive(): Promise<ReadFullDisk> {
  const folder = mkdtempSync('/tmp/gomod-doctor-');
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder]);
  const state = join(folder, 'state');
  mkdirSync(state);
  try {
    writeFileSync(join(folder, 'filler'), Buffer.alloc(64 * 1024));
  } catch {
    // What fitted is there: the disk is full now.
  }
  const wizard = await launchWizard({ variables: { ...process.env, XDG_STATE_HOME: state } });
  try {
    const doctor = await DoctorPage.of(wizard.page);
    await doctor.start.click();
    const texts = { 'zh-CN': '', en: '' };
    for (const language of LANGUAGES) {
      await doctor.speak(language);
      const note = doctor.page.getByText(history.unkept[language]({ why: '' }).slice(0, 8));
      await note.first().waitFor();
      texts[language] = await doctor.page.locator('main').innerText();
      await doctor.shoot('full-disk');
    }
    // Nothing is lost while the program runs: the run is in history, and can be opened.
    await doctor.button(shell.history).click();
    await doctor.page.getByText(history.notKept[doctor.language]).first().waitFor();
    await doctor.page.getByTitle(new RegExp(history.open[doctor.language]({ time: '.*' }), 'u')).click();
    await doctor.page.getByText(new RegExp(history.readOnly[doctor.language]({ time: '.*' }), 'u')).waitFor();
    const end = await doctor.page.locator('main').innerText();
    return { texts, end, printed: wizard.printed() };
  } finally {
    await wizard.close();
    execFileSync('umount', ['-l', folder]);
  }
}
